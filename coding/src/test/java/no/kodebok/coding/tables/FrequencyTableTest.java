package no.kodebok.coding.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.model.MissingKind;
import no.kodebok.coding.model.QuestionnaireKind;
import no.kodebok.coding.model.Scale;
import no.kodebok.coding.search.QueryException;
import no.kodebok.coding.tables.FrequencyTable.FrequencyCell;
import org.junit.jupiter.api.Test;

class FrequencyTableTest {
  private static final Study STUDY =
      Variables.study(
          Variables.survey(
              "S",
              Variables.variable("q", "1=Ja,2=Nei,3=Kanskje", "8=dontKnow,9=refused", null),
              Variables.variable("g", "1=A,2=B", "", null),
              Variables.variable("w"),
              Variables.variable("f"),
              Variables.variable("r", "1=Ja,2=Nei", "", "q = 1")),
          "1 1 1,5 2 1",
          "1 1 0.5 1 -",
          "2 1 2 3 -",
          "8 2 1 1 -",
          "9 2 1 1 2",
          "- 2 1 1 -",
          "1 2 0 1 2",
          "1 2 - 0 2");

  private static FrequencyTable make(TableRequest request) {
    return (FrequencyTable) TableMaker.make(STUDY, request, Language.NB);
  }

  private static FrequencyCell cell(FrequencyTable table, String code) {
    return table.cells().stream()
        .filter(c -> c.row().code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static String notes(Table table) {
    return String.join("\n", table.head().notes());
  }

  @Test
  void sharesAreOfAllAndOfTheValid() {
    FrequencyTable table = make(TableRequest.of("q"));
    assertEquals(List.of("1", "2", "3"), table.cells().stream().map(c -> c.row().code()).toList());
    assertEquals(4, cell(table, "1").count());
    assertEquals(50, cell(table, "1").percent());
    assertEquals(80, cell(table, "1").validPercent());
    assertEquals(100, cell(table, "2").cumulativePercent());
    assertEquals(0, cell(table, "3").count());
    Base base = table.head().base();
    assertEquals(8, base.asked());
    assertEquals(7, base.answered());
    assertEquals(5, base.valid());
    assertEquals(5, base.effective());
    assertEquals(
        Map.of("8", 1L, "9", 1L, "system", 1L),
        base.missing().stream().collect(Collectors.toMap(MissingCount::code, MissingCount::count)));
    assertEquals(12.5, base.missing().getFirst().percent());
  }

  @Test
  void onlyTheColumnsNeededAreRead() {
    Study study = Variables.study(STUDY.questionnaires().getFirst(), "1 1 1 1 1");
    TableMaker.make(study, TableRequest.of("q").withFilter("g = A"), Language.NB);
    assertEquals(Set.of("q", "g"), Set.copyOf(study.read));
  }

  @Test
  void unusableWeightsAreLeftOutAndCounted() {
    FrequencyTable table = make(TableRequest.of("q").withWeight("w"));
    // Weights 1.5, 0.5 and 2 of valid answers; (1.5 + 0.5 + 2)² / (2.25 + 0.25 + 4) = 16 / 6.5.
    assertEquals(2, cell(table, "1").count());
    assertEquals(2.0, cell(table, "1").weighted());
    assertEquals(50, cell(table, "1").validPercent());
    assertEquals(100 * 2.0 / 7, cell(table, "1").percent(), 1e-12);
    assertEquals(16 / 6.5, table.head().base().effective(), 1e-12);
    assertEquals(2, table.head().base().excludedByWeight());
    assertTrue(notes(table).contains("2 rader med manglende, null eller negativ vekt"));
  }

  @Test
  void aFrequencyVariableMakesARowStandForSeveral() {
    FrequencyTable table = make(TableRequest.of("q").withFrequency("f"));
    assertEquals(4, cell(table, "1").count());
    assertEquals(3, cell(table, "2").count());
    assertEquals(7, table.head().base().effective());
    assertEquals(1, table.head().base().excludedByWeight());
    KodebokException broken =
        assertThrows(KodebokException.class, () -> make(TableRequest.of("q").withFrequency("w")));
    assertTrue(String.valueOf(broken.getMessage()).contains("row 1"), broken.getMessage());
  }

  @Test
  void missingAnswersAreShownOutsideOfTheBaseOrCountedInside() {
    FrequencyTable shown = make(TableRequest.of("q").withMissing(MissingTreatment.SHOW));
    assertEquals(
        List.of("8", "9", "system"), shown.missing().stream().map(c -> c.row().code()).toList());
    assertEquals(5, shown.total().count());
    FrequencyTable included =
        make(
            TableRequest.of("q")
                .withMissing(MissingTreatment.include(Set.of(MissingKind.DONT_KNOW))));
    assertEquals(6, included.head().base().valid());
    assertEquals(100 * 4 / 6.0, cell(included, "1").validPercent(), 1e-12);
    assertTrue(notes(included).contains("Regnes som svar i prosentgrunnlaget: vet ikke"));
  }

  @Test
  void routingIsTheBaseAndDifferencesAreTold() {
    FrequencyTable table = make(TableRequest.of("r"));
    Base base = table.head().base();
    assertEquals(4, base.asked());
    assertEquals(4, base.answered());
    assertEquals(4, base.valid());
    // The empty fields of those who were not asked are no lost answers.
    assertEquals(
        List.of(MissingKind.SYSTEM, MissingKind.NOT_ASKED),
        base.missing().stream().map(MissingCount::kind).toList());
    assertEquals(3, base.missing().getLast().count());
    assertEquals(5, table.total().all());
    FrequencyTable filtered = make(TableRequest.of("r").withFilter("g = 1"));
    assertTrue(notes(filtered).contains("2 skulle svare, men dataene har 1 svar"), notes(filtered));
  }

  @Test
  void aFilterCountsOnlyThoseItKeeps() {
    FrequencyTable table = make(TableRequest.of("q").withFilter("g = A"));
    assertEquals(3, table.head().base().valid());
    assertTrue(notes(table).contains("Filter: g = A. 3 av 8 er med."), notes(table));
    assertThrows(QueryException.class, () -> make(TableRequest.of("q").withFilter("g =")));
    KodebokException nobody =
        assertThrows(KodebokException.class, () -> make(TableRequest.of("q").withFilter("g = C")));
    assertTrue(String.valueOf(nobody.getMessage()).contains("keeps nobody of 8"));
  }

  @Test
  void unknownNamesGetTheNearest() {
    for (TableRequest request :
        List.of(
            TableRequest.of("qq"),
            TableRequest.of("q", "gg"),
            TableRequest.of("q").withWeight("ww"),
            TableRequest.of("q").withFilter("hh = 1"))) {
      KodebokException unknown = assertThrows(KodebokException.class, () -> make(request));
      assertTrue(
          String.valueOf(unknown.getMessage()).startsWith("No variable \""), unknown.getMessage());
    }
  }

  @Test
  void aWeightOfWordsIsRefusedWithItsValue() {
    Study study =
        Variables.study(
            Variables.survey("S", Variables.variable("q"), Variables.variable("w")), "1 tung");
    KodebokException refused =
        assertThrows(
            KodebokException.class,
            () -> TableMaker.make(study, TableRequest.of("q").withWeight("w"), Language.NB));
    assertTrue(String.valueOf(refused.getMessage()).contains("\"tung\""));
    assertThrows(
        KodebokException.class,
        () ->
            TableMaker.make(
                STUDY, TableRequest.of("q").withWeight("w").withFrequency("f"), Language.NB));
  }

  @Test
  void allMissingIsATableWithoutShares() {
    FrequencyTable table = make(TableRequest.of("q").withFilter("g = 2 og f = 1 og w = 1"));
    assertEquals(0, table.head().base().valid());
    assertTrue(Double.isNaN(cell(table, "1").validPercent()));
    assertTrue(Double.isNaN(table.head().base().effective()));
    assertTrue(notes(table).contains("Ingen har gitt et gyldig svar."));
  }

  @Test
  void roundedSharesThatMissTheHundredAreNoted() {
    // Three equal shares of 33.3 each.
    FrequencyTable table = make(TableRequest.of("w").withFilter("q = 1 og f i (1, 2)"));
    assertEquals(3, table.cells().size());
    assertTrue(notes(table).contains("summerer seg til 99"), notes(table));
  }

  @Test
  void smallCellsAreCounted() {
    String[] lines = new String[141];
    int[] counts = {1, 1, 1, 2, 4, 6, 22, 26, 38, 40};
    int row = 0;
    for (int code = 0; code < counts.length; code++) {
      for (int i = 0; i < counts[code]; i++) {
        lines[row++] = String.valueOf(code);
      }
    }
    Study study = Variables.study(Variables.survey("S", Variables.variable("stilling")), lines);
    Table table = TableMaker.make(study, TableRequest.of("stilling").withMinCell(3), Language.NB);
    assertTrue(notes(table).contains("4 celler har færre enn 3 respondenter"), notes(table));
    assertEquals(28, Rounding.percent(40, 141, 0).orElseThrow().intValue());
  }

  @Test
  void thousandsOfValuesAreRefusedAndManyAreNoted() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      lines.add(i + " " + i % 61);
    }
    Study study =
        Variables.study(
            Variables.survey(
                "S", Variables.variable("id"), Variables.scaled("alder", Scale.INTERVAL)),
            lines.toArray(String[]::new));
    KodebokException refused =
        assertThrows(
            KodebokException.class,
            () -> TableMaker.make(study, TableRequest.of("id"), Language.NB));
    assertTrue(String.valueOf(refused.getMessage()).contains("has 5000 different values"));
    assertTrue(
        notes(TableMaker.make(study, TableRequest.of("alder"), Language.NB))
            .contains("61 ulike verdier"));
  }

  @Test
  void anAmbiguousNameMustBeQualified() {
    Study study = Variables.study(Variables.survey("Bølge 1", Variables.variable("q")), "1", "2");
    study.with(
        Variables.questionnaire(
            "Bølge 2", QuestionnaireKind.SURVEY, List.of(), Variables.variable("q")),
        Variables.cases(1),
        List.of(List.of("7")));
    KodebokException several =
        assertThrows(
            KodebokException.class,
            () -> TableMaker.make(study, TableRequest.of("q"), Language.NB));
    assertTrue(String.valueOf(several.getMessage()).contains("Bølge 1/q, Bølge 2/q"));
    Table second = TableMaker.make(study, TableRequest.of("Bølge 2/q"), Language.NB);
    assertEquals(1, second.head().base().valid());
  }

  @Test
  void anUnusedWeightIsMentioned() {
    assertFalse(notes(make(TableRequest.of("q"))).contains("ikke brukt"));
  }
}
