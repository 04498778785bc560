package no.kodebok.coding.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.model.QuestionnaireKind;
import no.kodebok.coding.model.SetKind;
import no.kodebok.coding.model.VariableSet;
import no.kodebok.coding.tables.statistics.Measure;
import org.junit.jupiter.api.Test;

class SetTableTest {
  private static final List<VariableSet> SETS =
      List.of(
          new VariableSet("m", "Nevnt", SetKind.MULTIPLE, "1", List.of("m1", "m2")),
          new VariableSet("c", "Valg", SetKind.CATEGORIES, null, List.of("c1", "c2")),
          new VariableSet("d", "Begge", SetKind.BATTERY, null, List.of("m1", "m2")),
          new VariableSet("b", "Rangering", SetKind.RANK, null, List.of("m1", "m2")));

  private static final Study STUDY =
      Variables.study(
          Variables.questionnaire(
              "S",
              QuestionnaireKind.SURVEY,
              SETS,
              Variables.variable("m1", "0=Nei,1=Ja", "9=refused", null),
              Variables.variable("m2", "0=Nei,1=Ja", "9=refused", null),
              Variables.variable("c1"),
              Variables.variable("c2"),
              Variables.variable("w")),
          "1 1 10 2 1",
          "1 0 2 2 3",
          "0 - 10 - 1",
          "9 9 - - 1",
          "- - - - 1");

  private static SetTable make(TableRequest request) {
    return (SetTable) TableMaker.make(STUDY, request, Language.NB);
  }

  @Test
  void mentionsHaveThreeBases() {
    SetTable table = make(TableRequest.of("m"));
    assertEquals(2, table.head().base().valid());
    assertEquals(3, table.head().base().answered());
    assertEquals(5, table.head().base().asked());
    assertEquals(3, table.responses());
    SetTable.SetCell first = table.cells().getFirst();
    assertEquals("m1", first.row().code());
    assertEquals(2, first.count());
    assertEquals(100, first.percentOfCases());
    assertEquals(200 / 3.0, first.percentOfAnswered(), 1e-12);
    assertEquals(200 / 3.0, first.percentOfResponses(), 1e-12);
    assertEquals(2, table.head().base().missing().size());
  }

  @Test
  void anItemChosenTwiceIsOneMention() {
    SetTable table = make(TableRequest.of("c"));
    assertEquals(List.of("2", "10"), table.cells().stream().map(c -> c.row().code()).toList());
    assertEquals(2, table.cells().getFirst().count());
    assertEquals(4, table.responses());
    assertEquals(3, table.head().base().valid());
  }

  @Test
  void weightsWeighMentions() {
    SetTable table = make(TableRequest.of("m").withWeight("w"));
    assertEquals(4, table.cells().getFirst().weighted());
    assertEquals(5, table.answeredWeighted());
    assertEquals(80, table.cells().getFirst().percentOfResponses());
  }

  @Test
  void aSetIsCrossedWithOthers() {
    SetTable table = make(TableRequest.of("m", "w"));
    assertEquals(1, table.blocks().size());
    List<SetTable.SetColumn> columns = table.blocks().getFirst().columns();
    assertEquals(List.of("1", "3"), columns.stream().map(c -> c.column().code()).toList());
    // Of four with weight 1, one mentions both and one answers without a mention.
    assertEquals(1, columns.getFirst().cases());
    assertEquals(2, columns.getFirst().answered());
    assertEquals(100, columns.getFirst().cells().getFirst().percentOfCases());
    assertEquals(50, columns.getFirst().cells().getFirst().percentOfAnswered());
    assertEquals(50, columns.getFirst().cells().getFirst().percentOfResponses());
    assertEquals(0, columns.getLast().cells().getLast().count());
    assertEquals(make(TableRequest.of("m")).cells(), table.cells());
  }

  @Test
  void aRankingCountsTheFirstThreeAndEveryRank() {
    SetTable table =
        (SetTable)
            TableMaker.make(
                Variables.study(
                    Variables.questionnaire(
                        "S",
                        QuestionnaireKind.SURVEY,
                        List.of(
                            new VariableSet(
                                "r", "Rang", SetKind.RANK, null, List.of("r1", "r2", "r3", "r4"))),
                        Variables.variable("r1", "a=Tid,b=Penger,c=Lyst,d=Ro", "", null),
                        Variables.variable("r2", "a=Tid,b=Penger,c=Lyst,d=Ro", "", null),
                        Variables.variable("r3", "a=Tid,b=Penger,c=Lyst,d=Ro", "", null),
                        Variables.variable("r4", "a=Tid,b=Penger,c=Lyst,d=Ro", "", null)),
                    "a b c d",
                    "b a - -",
                    "d c b a",
                    "- - - -"),
                TableRequest.of("r"),
                Language.NB);
    // Of three who rank, two have a among the first three.
    assertEquals(3, table.head().base().valid());
    assertEquals(
        List.of(2L, 3L, 2L, 1L), table.cells().stream().map(SetTable.SetCell::count).toList());
    Ranks ranks = Objects.requireNonNull(table.ranks());
    assertEquals(List.of(1L, 1L, 0L, 1L), ranks.items().getFirst().counts());
    assertEquals(7 / 3.0, ranks.items().getFirst().mean(), 1e-12);
    assertEquals(3, ranks.items().getFirst().ranked());
  }

  @Test
  void aRankingWhoseVariablesAreItemsIsTheSame() {
    VariableSet set = new VariableSet("r", "Rang", SetKind.RANK, null, List.of("tid", "ro"));
    SetTable table =
        (SetTable)
            TableMaker.make(
                Variables.study(
                    Variables.questionnaire(
                        "S",
                        QuestionnaireKind.SURVEY,
                        List.of(set),
                        Variables.variable("tid"),
                        Variables.variable("ro")),
                    "1 2",
                    "2 1",
                    "1 -"),
                TableRequest.of("r"),
                Language.NB);
    assertEquals(List.of("tid", "ro"), table.cells().stream().map(c -> c.row().code()).toList());
    Ranks ranks = Objects.requireNonNull(table.ranks());
    assertEquals(List.of(2L, 1L), ranks.items().getFirst().counts());
    assertEquals(4 / 3.0, ranks.items().getFirst().mean(), 1e-12);
  }

  @Test
  void cochranIsOfThoseWhoAnsweredAll() {
    SetTable table = make(TableRequest.of("m"));
    // Two answer to both: R's mcnemar.test and CochranQTest of (1,1) and (1,0).
    Measure.Figures q =
        assertInstanceOf(Measure.Figures.class, table.statistics().get(Statistic.COCHRAN_Q));
    assertEquals(1, Objects.requireNonNull(q.values().get("value")).orElseThrow(), 1e-12);
    assertEquals(
        0.3173105078629141, Objects.requireNonNull(q.values().get("p")).orElseThrow(), 1e-12);
  }

  @Test
  void cochranIsOfABatteryOfTwoAnswersToo() {
    BatteryTable table = (BatteryTable) TableMaker.make(STUDY, TableRequest.of("d"), Language.NB);
    Measure.Figures q =
        assertInstanceOf(Measure.Figures.class, table.statistics().get(Statistic.COCHRAN_Q));
    assertEquals(1, Objects.requireNonNull(q.values().get("value")).orElseThrow(), 1e-12);
    assertTrue(table.statistics().containsKey(Statistic.MC_NEMAR));
  }

  @Test
  void aSetWithoutVariablesIsRefused() {
    Study study =
        Variables.study(
            Variables.questionnaire(
                "S",
                QuestionnaireKind.SURVEY,
                List.of(new VariableSet("tom", "Tom", SetKind.RANK, null, List.of())),
                Variables.variable("a")),
            "1");
    assertTrue(
        assertThrows(
                KodebokException.class,
                () -> TableMaker.make(study, TableRequest.of("tom"), Language.NB))
            .getMessage()
            .contains("no variables"));
  }
}
