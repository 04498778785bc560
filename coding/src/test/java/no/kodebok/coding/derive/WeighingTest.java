package no.kodebok.coding.derive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.kodebok.coding.derive.Targets.Entry;
import no.kodebok.coding.derive.Targets.Kind;
import no.kodebok.coding.derive.Targets.Row;
import no.kodebok.coding.derive.Targets.TargetMargin;
import no.kodebok.coding.derive.WeighingReport.CategoryReport;
import no.kodebok.coding.derive.WeighingReport.MarginReport;
import no.kodebok.coding.model.Direction;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.MissingKind;
import no.kodebok.coding.model.Scale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Weights, against values that follow from the theory of the method. */
class WeighingTest {
  @TempDir Path folder;
  private Survey survey;

  /** A table of a by b with 10, 20, 30 and 40 respondents. */
  @BeforeEach
  void ask() {
    survey =
        new Survey(folder)
            .plain("a", Scale.NOMINAL, "1 ".repeat(30) + "2 ".repeat(70).strip())
            .plain(
                "b",
                Scale.NOMINAL,
                "x ".repeat(10) + "y ".repeat(20) + "x ".repeat(30) + "y ".repeat(40).strip())
            .numbers("g", ("1 ".repeat(50) + "3 ".repeat(50)).strip())
            .item("q", Direction.UP, null, ("1 ".repeat(90) + "8 ".repeat(10)).strip())
            .imported(null);
  }

  @AfterEach
  void close() {
    survey.close();
  }

  private WeighingReport weigh(String recipe) {
    survey.derive("vekt = " + recipe, true);
    return WeighingReport.of(survey.store, "vekt");
  }

  private double weight(int row) {
    return Double.parseDouble(survey.values("vekt").split(" ", -1)[row]);
  }

  /**
   * Fitting keeps the odds ratio of the table (Mosteller, "Association and estimation in
   * contingency tables", JASA 63, 1968), so that the first cell x of a 2 × 2 table of 1 with the
   * margins r and c solves x (1 − r − c + x) / ((r − x) (c − x)) = 10 · 40 / (20 · 30) = 2/3.
   */
  @Test
  void rakingKeepsTheOddsRatio() {
    WeighingReport report = weigh("raking(a: 1 = 0.5, 2 = 0.5; b: x = 60, y = 40)");
    // With r = 0.5 and c = 0.6: x² / 3 + (19 / 30) x − 0.2 = 0.
    double x = (-19 / 30.0 + Math.sqrt(361 / 900.0 + 4 / 3.0 * 0.2)) / (2 / 3.0);
    assertEquals(x * 100 / 10, weight(0), 1e-8);
    assertEquals((0.5 - x) * 100 / 20, weight(10), 1e-8);
    assertEquals((0.6 - x) * 100 / 30, weight(30), 1e-8);
    assertEquals((x - 0.1) * 100 / 40, weight(60), 1e-8);
    assertEquals(100, report.sum(), 1e-8);
    double squares =
        10 * Math.pow(weight(0), 2)
            + 20 * Math.pow(weight(10), 2)
            + 30 * Math.pow(weight(30), 2)
            + 40 * Math.pow(weight(60), 2);
    assertEquals(100 * 100 / squares, report.effective(), 1e-8);
    assertEquals(squares / 100, report.designEffect(), 1e-8);
    for (MarginReport margin : report.margins()) {
      for (CategoryReport category : margin.categories()) {
        assertEquals(category.target(), category.after(), 1e-8);
      }
    }
    assertEquals(0.3, report.margins().getFirst().categories().getFirst().before(), 1e-12);
  }

  /** One joint table: the target over the count of each cell. */
  @Test
  void postStratificationIsTargetOverCount() {
    weigh("raking(a * b: 1 * x = 250, 1 * y = 250, 2 * x = 300, 2 * y = 200; sum 1000)");
    assertEquals(25, weight(0), 1e-9);
    assertEquals(12.5, weight(10), 1e-9);
    assertEquals(10, weight(30), 1e-9);
    assertEquals(5, weight(60), 1e-9);
  }

  @Test
  void aBaseWeightIsWhereItStarts() {
    WeighingReport report = weigh("raking(a: 1 = 0.5, 2 = 0.5; base g)");
    // Base sums: a = 1 has 30, a = 2 has 20 + 50 · 3 = 170, together 200.
    assertEquals(100 / 30.0, weight(0), 1e-9);
    assertEquals(100 / 170.0, weight(30), 1e-9);
    assertEquals(3 * 100 / 170.0, weight(99), 1e-9);
    assertEquals(200, report.sum(), 1e-9);
  }

  /** As survey::trimWeights(strict = TRUE): what is cut off is spread evenly over the others. */
  @Test
  void trimmedWeightsKeepTheirSumAndTheirRange() {
    WeighingReport report = weigh("raking(a: 1 = 0.6, 2 = 0.4; trim 0.5–1.5)");
    // Untrimmed 2 and 4/7; 30 · 0.5 is cut off, and 70 others get 15 / 70 each.
    assertEquals(1.5, weight(0), 1e-9);
    assertEquals(4 / 7.0 + 15 / 70.0, weight(50), 1e-9);
    assertEquals(100, report.sum(), 1e-9);
    assertEquals(30, report.trimmed());
  }

  @Test
  void whoHasNoAnswerGetsNoWeightOfTheSameKind() {
    WeighingReport report = weigh("raking(q: 1 = 1; a: 1 = 0.5, 2 = 0.5)");
    assertEquals(90, report.weighted());
    assertEquals(Map.of(MissingKind.DONT_KNOW, 10L), report.missing());
    assertEquals(90, report.sum(), 1e-8);
    assertEquals("dontKnow", survey.values("vekt").split(" ", -1)[99]);
  }

  @Test
  void targetsThatDoNotFitAreRefusedWithTheirNames() {
    refused("raking(a: 1 = 0.5, 2 = 0.4, 3 = 0.1)", "that no respondent has", "3");
    refused("raking(a: 1 = 1)", "there is no target", "2");
    refused("raking(a: 1 = 0.5, 1 = 0.5)", "twice", "1");
    refused("raking(a: 1 = x)", "a share or a count", "x");
    refused("raking(nei: 1 = 1)", "No variable", "nei");
    refused("raking(q: 2 = 1)", "there is no target", "1");
    // Everybody with a = 1 has b = x only if the cells allow it.
    survey.derive("c = hvis(a = 1; 1; hvis(b = x; 1; 2))");
    refused("raking(a: 1 = 0.9, 2 = 0.1; c: 1 = 0.1, 2 = 0.9)", "No weights meet all margins", "");
  }

  private void refused(String recipe, String sentence, String name) {
    KodebokException refused = assertThrows(KodebokException.class, () -> weigh(recipe));
    assertTrue(
        refused.getMessage().contains(sentence) && refused.getMessage().contains(name),
        refused.getMessage());
  }

  @Test
  void tablesOfTargetsAreReadInTheirShapes() {
    Targets apart =
        Targets.of(rows("variabel;verdi;andel", "a;1;49,5 %", ";2;50,5", "b;x;30", "b;y;70"));
    assertEquals(
        List.of(
            new TargetMargin(
                List.of("a"),
                Kind.SHARES,
                List.of(new Entry(List.of("1"), 49.5), new Entry(List.of("2"), 50.5))),
            new TargetMargin(
                List.of("b"),
                Kind.SHARES,
                List.of(new Entry(List.of("x"), 30), new Entry(List.of("y"), 70)))),
        apart.margins());
    Targets joint = Targets.of(rows("a;b;antall", "1;x;1 250", "2;y;300"));
    assertEquals(List.of("a", "b"), joint.margins().getFirst().variables());
    assertEquals(1250, joint.margins().getFirst().entries().getFirst().figure());
    KodebokException figure =
        assertThrows(
            KodebokException.class, () -> Targets.of(rows("variable;value;share", "a;1;mye")));
    assertTrue(figure.getMessage().contains("line 2"), figure.getMessage());
    assertThrows(KodebokException.class, () -> Targets.of(rows("a;b")));
    assertThrows(KodebokException.class, () -> Targets.of(List.of()));
  }

  @Test
  void sharesSumToOneOrAHundredAndCountsToTheSame() {
    assertEquals(
        "raking(a: 1 = 49.5, 2 = 50.5)",
        recipe(new TargetMargin(List.of("a"), Kind.SHARES, entries(49.5, 50.5))).text());
    assertEquals(
        "raking(a: 1 = 490, 2 = 510; sum 1000)",
        recipe(new TargetMargin(List.of("a"), Kind.UNSAID, entries(490, 510))).text());
    assertEquals(
        1, recipe(new TargetMargin(List.of("a"), Kind.SHARES, entries(49.5, 50.4))).notes().size());
    assertThrows(
        KodebokException.class,
        () -> recipe(new TargetMargin(List.of("a"), Kind.SHARES, entries(40, 50))));
    KodebokException totals =
        assertThrows(
            KodebokException.class,
            () ->
                recipe(
                    new TargetMargin(List.of("a"), Kind.COUNTS, entries(400, 500)),
                    new TargetMargin(List.of("b"), Kind.COUNTS, entries(400, 600))));
    assertTrue(totals.getMessage().contains("a 900, b 1000"), totals.getMessage());
    assertEquals(
        "raking(\"min a\": 1 = 1, 2 = 1; sum 2)",
        recipe(new TargetMargin(List.of("min a"), Kind.COUNTS, entries(1, 1))).text());
  }

  private static List<Entry> entries(double one, double two) {
    return List.of(new Entry(List.of("1"), one), new Entry(List.of("2"), two));
  }

  private static Weighing.Recipe recipe(TargetMargin... margins) {
    return Weighing.recipe(
        new Weighing.Wanted(new Targets(List.of(margins)), false, false, null, List.of()));
  }

  private static List<Row> rows(String... lines) {
    List<Row> rows = new ArrayList<>();
    for (String line : lines) {
      rows.add(new Row("line " + (rows.size() + 1), List.of(line.split(";", -1))));
    }
    return rows;
  }

  @Test
  void aResponseRateLeavesOutWhomWasScreened() {
    List<Row> invited = new ArrayList<>(rows("id;sted"));
    for (int i = 1; i <= 200; i++) {
      invited.add(new Row("line " + i, List.of("Svar " + i, i % 2 == 0 ? "by" : "land")));
    }
    ResponseReport report =
        Responses.of(
            survey.store,
            new ResponseRequest(
                invited,
                null,
                List.of("sted"),
                null,
                "b = x og a = 1",
                "q mangler",
                new Targets(
                    List.of(new TargetMargin(List.of("a"), Kind.SHARES, entries(0.5, 0.5)))),
                null,
                null));
    ResponseReport.Response total = report.total();
    assertEquals(200, total.invited());
    assertEquals(10, total.screened());
    assertEquals(10, total.partial());
    assertEquals(80, total.answered());
    assertEquals(100, total.others());
    assertEquals(80 / 190.0, total.rate(), 1e-12);
    assertEquals(95, report.groups().getFirst().groups().getFirst().response().invited() - 5);
    // 20 and 60 answered of expected 40 and 40: (20² + 20²) / 40 = 20.
    assertEquals(20, report.margins().getFirst().chiSquare().value(), 1e-12);
    // R: pchisq(20, 1, lower.tail = FALSE)
    assertEquals(7.744216431044086e-6, report.margins().getFirst().chiSquare().p(), 1e-15);
  }
}
