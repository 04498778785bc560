package no.kodebok.coding.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import no.kodebok.coding.model.Direction;
import no.kodebok.coding.model.Ids;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.model.QuestionnaireKind;
import no.kodebok.coding.model.Scale;
import no.kodebok.coding.model.SetKind;
import no.kodebok.coding.model.ValueLabel;
import no.kodebok.coding.model.Variable;
import no.kodebok.coding.model.VariableSet;
import no.kodebok.coding.tables.statistics.Measure;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MeansTest {
  private static final Analysis MEANS = Analysis.PLAIN.withMeans();

  private static Variable ordered(String name, @Nullable Direction direction) {
    List<ValueLabel> values =
        List.of(
            new ValueLabel("1", "Helt uenig"),
            new ValueLabel("2", "Uenig"),
            new ValueLabel("3", "Enig"),
            new ValueLabel("4", "Helt enig"));
    return new Variable(
        Ids.next(), name, name, null, Scale.ORDINAL, direction, values, List.of(), null);
  }

  private static Study study(String... lines) {
    return Variables.study(
        Variables.questionnaire(
            "S",
            QuestionnaireKind.SURVEY,
            List.of(
                new VariableSet("bat", "Batteri", SetKind.BATTERY, null, List.of("q", "r")),
                new VariableSet("mix", "Blandet", SetKind.BATTERY, null, List.of("q", "g"))),
            Variables.scaled("x", Scale.INTERVAL),
            ordered("q", null),
            ordered("r", Direction.DOWN),
            Variables.variable("g", "1=A,2=B", "9=refused", null),
            Variables.variable("w"),
            Variables.variable("s"),
            Variables.variable("c")),
        lines);
  }

  private static final Study STUDY =
      study(
          "10 1 1 1 1 a 1",
          "14 2 2 1 1 a 1",
          "20 3 4 2 2 a 2",
          "23 4 4 2 2 b 1",
          "21 4 - 2 1 b 2",
          "- 1 3 9 1 b 2");

  private static Table make(Study study, TableRequest request) {
    return TableMaker.make(study, request, Language.NB);
  }

  private static MeansTable means(TableRequest request) {
    return (MeansTable) make(STUDY, request.withAnalysis(MEANS));
  }

  @Test
  void aMeasuredVariableHasAMeanByGroup() {
    MeansTable table = means(TableRequest.of("x", "g"));
    List<Mean> means = table.blocks().getFirst().means();
    assertEquals(12, means.get(0).value());
    assertEquals(2, means.get(0).n());
    assertEquals(64 / 3.0, means.get(1).value(), 1e-12);
    assertEquals(17.6, means.get(2).value(), 1e-12);
    assertEquals(21, means.get(1).median());
    assertEquals(Math.sqrt(8) / Math.sqrt(2), means.get(0).error(), 1e-12);
    // t of one degree of freedom reaches 12.7062 on either side.
    assertEquals(12 + 12.7062 * 2, means.get(0).interval().high(), 1e-4);
  }

  @Test
  void aWeightedMeanHasTheErrorOfTheDesign() {
    MeansTable table = means(TableRequest.of("x").withWeight("w"));
    // Weights 1 1 2 2 1 of 10 14 20 23 21.
    double mean = (10 + 14 + 40 + 46 + 21) / 7.0;
    assertEquals(mean, table.total().value(), 1e-12);
    double squares = 0;
    double[] values = {10, 14, 20, 23, 21};
    double[] weights = {1, 1, 2, 2, 1};
    for (int i = 0; i < values.length; i++) {
      squares += Math.pow(weights[i] * (values[i] - mean) / 7, 2);
    }
    assertEquals(Math.sqrt(5 / 4.0 * squares), table.total().error(), 1e-12);
  }

  @Test
  void strataAndClustersAreTheOnesOfTheDesign() {
    TableRequest request =
        TableRequest.of("x").withAnalysis(MEANS.withDesign(new DesignSpec("s", "c", null)));
    MeansTable table = (MeansTable) make(STUDY, request);
    double mean = 17.6;
    // Stratum a: clusters {10, 14} and {20}; b: {23} and {21}.
    double a1 = (10 - mean + 14 - mean) / 5;
    double a2 = (20 - mean) / 5;
    double b1 = (23 - mean) / 5;
    double b2 = (21 - mean) / 5;
    // Two units in each: 2 / 1 times half the square of their difference.
    double variance = (a1 - a2) * (a1 - a2) + (b1 - b2) * (b1 - b2);
    assertEquals(Math.sqrt(variance), table.total().error(), 1e-12);
    assertThrows(
        KodebokException.class,
        () ->
            make(
                study("1 1 1 1 1 a 1", "2 1 1 1 1 a 2", "3 1 1 1 1 b 1"),
                TableRequest.of("x")
                    .withAnalysis(MEANS.withDesign(new DesignSpec("s", null, null)))));
  }

  @Test
  void netsFollowTheDirectionOfTheScale() {
    FrequencyTable up = (FrequencyTable) make(STUDY, TableRequest.of("q"));
    FrequencyTable down = (FrequencyTable) make(STUDY, TableRequest.of("r"));
    assertEquals(50, up.summary().nets().getFirst().percent());
    assertEquals(0, up.summary().nets().getLast().percent());
    // Of 1 2 4 4 3 the two lowest are the positive end.
    assertEquals(40, down.summary().nets().getFirst().percent());
    assertEquals(-20, down.summary().nets().getLast().percent(), 1e-12);
  }

  @Test
  void aBatteryHasALineAQuestionAndItsAlpha() {
    BatteryTable table = (BatteryTable) make(STUDY, TableRequest.of("bat"));
    assertEquals(List.of(6L, 5L), table.items().stream().map(i -> i.base().valid()).toList());
    assertNotNull(table.reliability());
    assertEquals(5, table.reliability().n());
    assertTrue(table.statistics().containsKey(Statistic.FRIEDMAN));
    String refused =
        assertThrows(KodebokException.class, () -> make(STUDY, TableRequest.of("mix")))
            .getMessage();
    assertTrue(refused.contains("q") && refused.contains("g"));
  }

  @Test
  void whatHasNoOrderHasNoMean() {
    assertThrows(
        KodebokException.class, () -> make(STUDY, TableRequest.of("g").withAnalysis(MEANS)));
  }

  @Test
  void testsOfMeansDoNotHoldForWeights() {
    MeansTable table = means(TableRequest.of("x", "g").withWeight("w"));
    var statistics = table.blocks().getFirst().statistics();
    assertNotNull(statistics);
    assertInstanceOf(Measure.Undefined.class, statistics.get(Statistic.ANOVA));
    assertInstanceOf(Measure.Undefined.class, statistics.get(Statistic.MANN_WHITNEY));
  }

  @Test
  void aDesignIsReadAsWritten() {
    assertEquals(new DesignSpec("s", "c", "n"), DesignSpec.parse("fpc=n, strata=s,cluster=c"));
    for (String wrong : List.of("", "strata", "strata=", "strata=a,strata=b", "psu=c")) {
      assertThrows(KodebokException.class, () -> DesignSpec.parse(wrong));
    }
  }
}
