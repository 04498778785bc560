package no.kodebok.coding.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.model.MissingKind;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.QuestionnaireKind;
import no.kodebok.coding.tables.CrossTable.ColumnBlock;
import no.kodebok.coding.tables.CrossTable.CrossCell;
import no.kodebok.coding.tables.statistics.Measure;
import org.junit.jupiter.api.Test;

class CrossTableTest {
  private static final Questionnaire SURVEY =
      Variables.survey(
          "S",
          Variables.variable("a", "1=Ja,2=Nei", "9=dontKnow", null),
          Variables.variable("b", "1=X,2=Y", "9=refused", null),
          Variables.variable("w"));

  private static CrossTable make(Study study, TableRequest request) {
    return (CrossTable) TableMaker.make(study, request, Language.NB);
  }

  private static CrossCell cell(CrossTable table, String row, String column) {
    return table.blocks().getFirst().cells().stream()
        .filter(c -> c.row() != null && c.row().code().equals(row))
        .filter(c -> c.column() != null && c.column().code().equals(column))
        .findFirst()
        .orElseThrow();
  }

  private static Study random(Random random, int rows, boolean unitWeights) {
    String[] lines = new String[rows];
    String[] codes = {"1", "2", "9", "-"};
    for (int i = 0; i < rows; i++) {
      lines[i] =
          codes[random.nextInt(4)]
              + " "
              + codes[random.nextInt(4)]
              + " "
              + (unitWeights ? "1" : String.valueOf(random.nextInt(1, 400) / 128.0));
    }
    return Variables.study(SURVEY, lines);
  }

  @Test
  void sharesAreOfRowsColumnsAndAll() {
    Study study = Variables.study(SURVEY, "1 1 1", "1 2 1", "1 2 1", "2 1 1", "9 1 1", "1 9 1");
    CrossTable table = make(study, TableRequest.of("a", "b"));
    CrossCell cell = cell(table, "1", "2");
    assertEquals(2, cell.count());
    assertEquals(100, cell.columnPercent());
    assertEquals(100 * 2 / 3.0, cell.rowPercent());
    assertEquals(50, cell.totalPercent());
    assertEquals(1.5, cell.expected());
    // (2 − 1.5) / √(1.5 (1 − 3/4) (1 − 2/4))
    assertEquals(0.5 / Math.sqrt(1.5 * 0.25 * 0.5), cell.adjustedResidual(), 1e-12);
    Base base = table.head().base();
    assertEquals(4, base.valid());
    assertEquals(
        List.of("a 9", "b 9"),
        base.missing().stream().map(m -> m.variable() + " " + m.code()).toList());
    assertTrue(table.head().title().contains("A etter B"));
  }

  @Test
  void everythingAddsUpToItsBase() {
    Random random = new Random(7);
    for (int round = 0; round < 50; round++) {
      Study study = random(random, 1 + random.nextInt(200), round % 2 == 0);
      for (MissingTreatment treatment :
          List.of(
              MissingTreatment.EXCLUDE,
              MissingTreatment.SHOW,
              MissingTreatment.include(Set.of(MissingKind.DONT_KNOW, MissingKind.SYSTEM)))) {
        CrossTable table =
            make(study, TableRequest.of("a", "b").withMissing(treatment).withWeight("w"));
        ColumnBlock block = table.blocks().getFirst();
        Base base = block.base();
        assertEquals(
            base.valid(),
            block.cells().stream().filter(CrossCell::inBody).mapToLong(CrossCell::count).sum());
        assertEquals(
            base.weighted(),
            block.cells().stream().filter(CrossCell::inBody).mapToDouble(CrossCell::weighted).sum(),
            1e-9);
        long missing = base.missing().stream().mapToLong(MissingCount::count).sum();
        assertEquals(study.responses(SURVEY.id(), List.of("a")).rows(), base.valid() + missing);
        if (base.valid() > 0) {
          assertEquals(
              100,
              block.cells().stream()
                  .filter(CrossCell::inBody)
                  .mapToDouble(CrossCell::totalPercent)
                  .sum(),
              1e-9);
        }
      }
    }
  }

  private static List<CrossCell> counted(CrossTable table) {
    return table.blocks().getFirst().cells().stream()
        .map(cell -> cell.with(Estimate.NONE))
        .toList();
  }

  @Test
  void weightsOfOneChangeNoNumber() {
    Study study = random(new Random(8), 300, true);
    CrossTable plain = make(study, TableRequest.of("a", "b"));
    CrossTable weighted = make(study, TableRequest.of("a", "b").withWeight("w"));
    // The errors of a design have n − 1 where those of a simple sample have n.
    assertEquals(counted(plain), counted(weighted));
    assertEquals(plain.head().base(), weighted.head().base());
    CrossTable frequency = make(study, TableRequest.of("a", "b").withFrequency("w"));
    assertEquals(plain.blocks(), frequency.blocks());
  }

  @Test
  void theOrderOfTheRowsChangesNothing() {
    List<List<String>> rows = new ArrayList<>();
    Random random = new Random(9);
    for (int i = 0; i < 500; i++) {
      // Weights from tiny to huge, so that a plain sum would depend on the order.
      rows.add(
          List.of(
              "" + (1 + random.nextInt(2)),
              "" + (1 + random.nextInt(2)),
              "" + Math.pow(10, random.nextInt(-6, 9))));
    }
    List<UUID> cases = Variables.cases(rows.size());
    TableRequest request = TableRequest.of("a", "b").withWeight("w");
    CrossTable first = make(new Study().with(SURVEY, cases, rows), request);
    for (int round = 0; round < 20; round++) {
      Collections.shuffle(rows, random);
      assertEquals(first.blocks(), make(new Study().with(SURVEY, cases, rows), request).blocks());
    }
  }

  @Test
  void aBannerHasABlockForEachVariableAndATotalOfAll() {
    Study study = Variables.study(SURVEY, "1 1 1", "1 9 2", "2 2 2", "9 1 1");
    CrossTable table = make(study, TableRequest.of("a", "b", "w"));
    assertEquals(2, table.blocks().size());
    assertEquals(2, table.blocks().getFirst().base().valid());
    assertEquals(3, table.blocks().getLast().base().valid());
    assertEquals(3, table.totals().getLast().count());
    assertEquals(3, table.head().base().valid());
    assertEquals(100 * 2 / 3.0, table.totals().getFirst().columnPercent(), 1e-12);
  }

  @Test
  void aSingleColumnHasNoStatistics() {
    Study study = Variables.study(SURVEY, "1 1 1", "2 1 1");
    CrossTable table = make(study, TableRequest.of("a", "b"));
    assertNull(table.blocks().getFirst().statistics());
    assertTrue(String.join(" ", table.head().notes()).contains("ingen statistikk"));
  }

  @Test
  void shownMissingStandOutsideOfThePercents() {
    Study study = Variables.study(SURVEY, "1 1 1", "2 2 1", "9 1 1", "1 - 1");
    CrossTable table = make(study, TableRequest.of("a", "b").withMissing(MissingTreatment.SHOW));
    CrossCell outside = cell(table, "9", "1");
    assertEquals(1, outside.count());
    assertFalse(outside.inBase());
    assertTrue(Double.isNaN(outside.columnPercent()));
    assertEquals(100, cell(table, "1", "1").columnPercent());
    assertEquals(1, cell(table, "1", "system").count());
  }

  @Test
  void fisherNeedsUnweightedCountsOfTwoByTwo() {
    Study study = Variables.study(SURVEY, "1 1 2", "2 2 2", "1 2 1", "2 1 1");
    assertInstanceOf(Measure.Figures.class, fisher(make(study, TableRequest.of("a", "b"))));
    CrossTable weighted = make(study, TableRequest.of("a", "b").withWeight("w"));
    assertInstanceOf(Measure.Undefined.class, fisher(weighted));
    assertTrue(String.join(" ", weighted.head().notes()).contains("ikke justert"));
  }

  private static Measure fisher(CrossTable table) {
    SequencedMap<Statistic, Measure> statistics = table.blocks().getFirst().statistics();
    return statistics == null
        ? new Measure.Undefined()
        : statistics.getOrDefault(Statistic.FISHER, new Measure.Single(0));
  }

  @Test
  void attributesAndAnswersAreJoinedByCase() {
    List<UUID> cases = Variables.cases(3);
    Study study =
        new Study()
            .with(
                SURVEY,
                cases,
                List.of(List.of("1", "1", "1"), List.of("2", "1", "1"), List.of("1", "2", "1")));
    study.with(
        Variables.questionnaire(
            "Enheter", QuestionnaireKind.ATTRIBUTES, List.of(), Variables.variable("kontor")),
        List.of(cases.get(2), cases.get(0), Variables.cases(1).getFirst()),
        List.of(List.of("Nord"), List.of("Sør"), List.of("Øst")));
    CrossTable byOffice = make(study, TableRequest.of("a", "kontor"));
    assertEquals(1, cell(byOffice, "1", "Nord").count());
    assertEquals(1, cell(byOffice, "1", "Sør").count());
    assertEquals(2, byOffice.head().base().valid());
    CrossTable byAnswer = make(study, TableRequest.of("kontor", "a"));
    assertEquals(1, cell(byAnswer, "Nord", "1").count());
    assertEquals(2, byAnswer.head().base().valid());
    Table filtered =
        TableMaker.make(study, TableRequest.of("a").withFilter("kontor = nord"), Language.NB);
    assertEquals(1, filtered.head().base().valid());
  }
}
