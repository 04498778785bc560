package no.kodebok.coding.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.model.Scale;
import no.kodebok.coding.tables.statistics.Measure;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SurveyDesignTest {
  private static final Study STUDY =
      Variables.study(
          Variables.survey(
              "S",
              Variables.scaled("q", Scale.ORDINAL),
              Variables.variable("g"),
              Variables.variable("s"),
              Variables.variable("w"),
              Variables.variable("all"),
              Variables.variable("n")),
          "1 x a 1.5 1 3",
          "2 y a 0.5 1 3",
          "3 x a 2 1 3",
          "- y b 1 1 9",
          "2 x b 1.25 1 9",
          "- x b 3 1 9",
          "3 y c 1 1 9",
          "1 y c 2 1 9",
          "2 x c 0.75 1 9");

  private static TableRequest request(@Nullable String strata, @Nullable String cluster) {
    return TableRequest.of("q", "g")
        .withWeight("w")
        .withAnalysis(Analysis.PLAIN.withDesign(new DesignSpec(strata, cluster, null)));
  }

  private static double figure(CrossTable table, String name) {
    var statistics = table.blocks().getFirst().statistics();
    assertNotNull(statistics);
    return assertInstanceOf(Measure.Figures.class, statistics.get(Statistic.RAO_SCOTT))
        .values()
        .getOrDefault(name, OptionalDouble.empty())
        .orElseThrow();
  }

  @Test
  void aStratumOfWhichOneAnsweredKeepsItsOtherUnits() {
    // R 4.2.2, survey 4.1-1: e <- svydesign(~1, strata = ~s, weights = ~w, data = d);
    // svychisq(~q + g, e); SE(svymean(~q, e, na.rm = TRUE))
    CrossTable table = (CrossTable) TableMaker.make(STUDY, request("s", null), Language.NB);
    assertEquals(0.367092116145473, figure(table, "f"), 1e-12);
    assertEquals(1.181950759200480, figure(table, "df1"), 1e-12);
    assertEquals(7.091704555202882, figure(table, "df2"), 1e-12);
    assertEquals(0.598550776768118, figure(table, "p"), 1e-12);
    FrequencyTable means =
        (FrequencyTable)
            TableMaker.make(
                STUDY,
                TableRequest.of("q")
                    .withWeight("w")
                    .withAnalysis(
                        Analysis.PLAIN.withMeans().withDesign(new DesignSpec("s", null, null))),
                Language.NB);
    Mean mean = means.summary().means().getFirst();
    assertEquals(0.446566649667931, mean.error(), 1e-12);
    // deff(svymean(~q, e, na.rm = TRUE, deff = "replace"))
    assertEquals(1.66384517564775, mean.designEffect(), 1e-12);
    // deff(svymean(~factor(q), subset(e, !is.na(q)), deff = "replace"))
    assertEquals(1.5297017797017793, means.cells().getFirst().estimate().designEffect(), 1e-12);
  }

  @Test
  void aWeightAloneHasAnEffectAndRespondentsWhoCountAlikeHaveNone() {
    FrequencyTable weighted =
        (FrequencyTable) TableMaker.make(STUDY, TableRequest.of("q").withWeight("w"), Language.NB);
    // R 4.2.2, survey 4.1-1: f <- svydesign(~1, weights = ~w, data = d[!is.na(d$q), ]);
    // deff(svymean(~factor(q), f, deff = "replace"))
    assertEquals(1.2543490460157127, weighted.cells().getFirst().estimate().designEffect(), 1e-12);
    FrequencyTable plain =
        (FrequencyTable) TableMaker.make(STUDY, TableRequest.of("q"), Language.NB);
    assertTrue(Double.isNaN(plain.cells().getFirst().estimate().designEffect()));
  }

  @Test
  void aSingleClusterTellsNoVariance() {
    KodebokException refused =
        assertThrows(
            KodebokException.class,
            () -> TableMaker.make(STUDY, request(null, "all"), Language.NB));
    assertTrue(refused.getMessage().contains("one cluster only"), refused.getMessage());
  }
}
