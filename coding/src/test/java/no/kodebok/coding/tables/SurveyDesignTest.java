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
    assertEquals(0.446566649667931, means.summary().means().getFirst().error(), 1e-12);
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
