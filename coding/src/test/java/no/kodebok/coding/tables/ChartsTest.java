package no.kodebok.coding.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import no.kodebok.coding.model.Direction;
import no.kodebok.coding.model.Ids;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.model.MissingCode;
import no.kodebok.coding.model.MissingKind;
import no.kodebok.coding.model.QuestionnaireKind;
import no.kodebok.coding.model.Scale;
import no.kodebok.coding.model.SetKind;
import no.kodebok.coding.model.ValueLabel;
import no.kodebok.coding.model.Variable;
import no.kodebok.coding.model.VariableSet;
import no.kodebok.coding.tables.chart.Chart;
import no.kodebok.coding.tables.chart.ChartKind;
import no.kodebok.coding.tables.chart.ChartPoint;
import no.kodebok.coding.tables.chart.ChartSeries;
import no.kodebok.coding.tables.chart.Charts;
import no.kodebok.coding.tables.chart.Palette;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChartsTest {
  private static final Messages MESSAGES = Messages.ofTables(Language.NB);

  private static Variable agreement(String name, @Nullable Direction direction) {
    List<ValueLabel> values =
        List.of(
            new ValueLabel("1", "Uenig"),
            new ValueLabel("2", "Litt uenig"),
            new ValueLabel("3", "Verken eller"),
            new ValueLabel("4", "Litt enig"),
            new ValueLabel("5", "Enig"));
    return new Variable(
        Ids.next(), name, name, null, Scale.ORDINAL, direction, values, List.of(), null);
  }

  private static Study study(@Nullable Direction direction) {
    return Variables.study(
        Variables.questionnaire(
            "S",
            QuestionnaireKind.SURVEY,
            List.of(new VariableSet("bat", "Batteri", SetKind.BATTERY, null, List.of("q", "r"))),
            agreement("q", direction),
            agreement("r", direction),
            Variables.variable("g", "1=A,2=B", "9=refused", null),
            Variables.variable("dobbel", "1=Annet,2=Annet", "", null),
            Variables.scaled("x", Scale.INTERVAL),
            Variables.scaled("y", Scale.INTERVAL)),
        "1 1 1 1 1 10",
        "2 2 1 2 2 20",
        "3 4 2 2 3 30",
        "5 5 2 1 40 30",
        "5 4 9 1 40 30");
  }

  private static Table table(TableRequest request) {
    return TableMaker.make(study(null), request, Language.NB);
  }

  private static Chart chart(TableRequest request, @Nullable ChartKind kind) {
    return Charts.of(table(request), kind, MESSAGES);
  }

  @Test
  void eachKindOfTableHasTheChartThatSuitsIt() {
    assertEquals(ChartKind.BARS, chart(TableRequest.of("g"), null).kind());
    assertEquals(ChartKind.STACKED, chart(TableRequest.of("q", "g"), null).kind());
    assertEquals(ChartKind.GROUPED, chart(TableRequest.of("g", "q"), null).kind());
    assertEquals(ChartKind.DIVERGING, chart(TableRequest.of("bat"), null).kind());
    assertEquals(ChartKind.SCATTER, chart(TableRequest.of("x", "y"), null).kind());
    Analysis means = Analysis.PLAIN.withMeans();
    assertEquals(
        ChartKind.PROFILE, chart(TableRequest.of("x", "g").withAnalysis(means), null).kind());
  }

  @Test
  void aChartSaysTheFiguresOfItsTable() {
    Chart chart = chart(TableRequest.of("g"), null);
    List<ChartPoint> points = chart.series().getFirst().points();
    assertEquals(List.of("A", "B"), chart.categories());
    assertEquals(List.of("50", "50"), points.stream().map(ChartPoint::text).toList());
    assertEquals(50, points.getFirst().value());
    assertTrue(chart.description().contains("A: 50"), chart.description());
  }

  @Test
  void partsOfABarFollowEachOtherToHundredPercent() {
    Chart chart = chart(TableRequest.of("q", "g"), ChartKind.STACKED);
    assertEquals(5, chart.series().size());
    for (int bar = 0; bar < chart.categories().size(); bar++) {
      double end = 0;
      for (ChartSeries series : chart.series()) {
        assertEquals(end, series.points().get(bar).from(), 1e-9);
        end = series.points().get(bar).to();
      }
      assertEquals(100, end, 1e-9);
    }
  }

  @Test
  void theMiddleAnswerLiesOnBothSidesOfZero() {
    Chart chart = chart(TableRequest.of("bat"), ChartKind.DIVERGING);
    ChartPoint middle = chart.series().get(2).points().getFirst();
    assertEquals(20, middle.value(), 1e-9);
    assertEquals(-10, middle.from(), 1e-9);
    assertEquals(10, middle.to(), 1e-9);
    assertEquals(
        List.of("Uenig", "Litt uenig", "Verken eller", "Litt enig", "Enig"),
        chart.series().stream().map(ChartSeries::name).toList());
  }

  @Test
  void aScaleThatRunsTheOtherWayIsTurnedSoThatThePositiveIsToTheRight() {
    Table turned = TableMaker.make(study(Direction.DOWN), TableRequest.of("bat"), Language.NB);
    Chart chart = Charts.of(turned, ChartKind.DIVERGING, MESSAGES);
    assertEquals("Enig", chart.series().getFirst().name());
    assertEquals("Uenig", chart.series().getLast().name());
  }

  @Test
  void answersWithoutAPlaceOnTheScaleAreLeftOutAndSaidSo() {
    Variable asked = agreement("q", null);
    Variable withMissing =
        new Variable(
            Ids.next(),
            "q",
            "q",
            null,
            Scale.ORDINAL,
            null,
            asked.values(),
            List.of(new MissingCode("9", MissingKind.DONT_KNOW, "Vet ikke")),
            null);
    Study study =
        Variables.study(
            Variables.survey("S", withMissing, Variables.variable("g", "1=A,2=B", "", null)),
            "1 1",
            "5 1",
            "9 1",
            "3 2");
    Table table =
        TableMaker.make(
            study,
            TableRequest.of("q", "g").withMissing(MissingTreatment.parse("include=dontKnow")),
            Language.NB);
    Chart chart = Charts.of(table, ChartKind.DIVERGING, MESSAGES);
    assertEquals(5, chart.series().size());
    assertTrue(chart.notes().getFirst().contains("Vet ikke"), chart.notes().toString());
    Chart stacked = Charts.of(table, ChartKind.STACKED, MESSAGES);
    assertEquals("Vet ikke", stacked.series().getLast().name());
  }

  @Test
  void aHistogramHasEqualGroupsAndLosesNobody() {
    Chart chart = chart(TableRequest.of("x"), ChartKind.HISTOGRAM);
    double sum = chart.series().getFirst().points().stream().mapToDouble(ChartPoint::value).sum();
    assertEquals(100, sum, 1e-9);
    assertTrue(chart.categories().size() > 3, chart.categories().toString());
    assertEquals(new HashSet<>(chart.categories()).size(), chart.categories().size());
  }

  @Test
  void everyPairOfValuesIsADotWithItsRespondents() {
    Chart chart = chart(TableRequest.of("y", "x"), ChartKind.SCATTER);
    assertEquals(4, chart.dots().size());
    assertEquals(5, chart.dots().stream().mapToLong(dot -> dot.count()).sum());
  }

  @Test
  void twoCategoriesOfOneNameStayTwo() {
    Chart chart = chart(TableRequest.of("dobbel"), null);
    assertEquals(List.of("Annet", "Annet"), chart.categories());
    assertEquals(60, chart.series().getFirst().points().getFirst().value(), 1e-9);
    assertEquals(40, chart.series().getFirst().points().getLast().value(), 1e-9);
  }

  @Test
  void aChartThatDoesNotFitIsRefusedWithThoseThatDo() {
    KodebokException refused =
        assertThrows(
            KodebokException.class, () -> chart(TableRequest.of("g"), ChartKind.DIVERGING));
    assertTrue(refused.getMessage().contains("bars"), refused.getMessage());
    KodebokException unknown = assertThrows(KodebokException.class, () -> Charts.kind("kake"));
    assertTrue(unknown.getMessage().contains("stacked"), unknown.getMessage());
  }

  @Test
  void moreBarsThanAnybodyReadsAreNotDrawn() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 80; i++) {
      lines.add("v" + i);
    }
    Study study =
        Variables.study(
            Variables.survey("S", Variables.variable("mange")), lines.toArray(String[]::new));
    Table table = TableMaker.make(study, TableRequest.of("mange"), Language.NB);
    assertTrue(Charts.suggested(table, MESSAGES).isEmpty());
    assertThrows(KodebokException.class, () -> Charts.of(table, ChartKind.BARS, MESSAGES));
  }

  @Test
  void noTwoSeriesShareAColour() {
    for (int number = 1; number <= 16; number++) {
      assertEquals(number, new HashSet<>(Palette.colours(number, false)).size());
      assertEquals(number, new HashSet<>(Palette.colours(number, true)).size());
    }
  }

  @Test
  void aBatteryNeedsNoSetAndIsOrderedByItsMeans() {
    BatteryTable battery =
        assertInstanceOf(
            BatteryTable.class,
            TableMaker.battery(study(null), List.of("q", "r"), TableRequest.of("q"), Language.NB));
    assertEquals("Batteri", battery.head().title());
    assertFalse(battery.items().isEmpty());
    List<String> names = battery.byMean().items().stream().map(item -> item.item().code()).toList();
    assertEquals(List.of("q", "r"), names);
    KodebokException mixed =
        assertThrows(
            KodebokException.class,
            () ->
                TableMaker.battery(
                    study(null), List.of("q", "g"), TableRequest.of("q"), Language.NB));
    assertTrue(mixed.getMessage().contains("mixes scales"), mixed.getMessage());
  }
}
