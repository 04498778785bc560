package no.kodebok.coding.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import no.kodebok.coding.model.Ids;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.model.QuestionnaireKind;
import no.kodebok.coding.model.Scale;
import no.kodebok.coding.model.SetKind;
import no.kodebok.coding.model.ValueLabel;
import no.kodebok.coding.model.Variable;
import no.kodebok.coding.model.VariableSet;
import org.junit.jupiter.api.Test;

class BatteryScaleTest {
  private static Variable ends(String name, String first, String last) {
    List<ValueLabel> labels =
        List.of(new ValueLabel(first, "Helt uenig"), new ValueLabel(last, "Helt enig"));
    return new Variable(Ids.next(), name, name, null, Scale.ORDINAL, null, labels, List.of(), null);
  }

  private static Study study(Variable one, Variable other, String... lines) {
    VariableSet battery =
        new VariableSet("b", "B", SetKind.BATTERY, null, List.of(one.name(), other.name()));
    return Variables.study(
        Variables.questionnaire("S", QuestionnaireKind.SURVEY, List.of(battery), one, other),
        lines);
  }

  private static BatteryTable battery(Study study) {
    return (BatteryTable) TableMaker.make(study, TableRequest.of("b"), Language.NB);
  }

  private static List<String> codes(FrequencyTable table) {
    return table.cells().stream().map(cell -> cell.row().code()).toList();
  }

  @Test
  void whereOnlyTheEndsHaveLabelsTheOthersStandBetweenThem() {
    Study study = study(ends("q", "1", "7"), ends("r", "7", "1"), "2 2", "5 5", "7 7", "1 1");
    FrequencyTable rising =
        (FrequencyTable) TableMaker.make(study, TableRequest.of("q"), Language.NB);
    assertEquals(List.of("1", "2", "5", "7"), codes(rising));
    // PSPP 1.6.2: FREQUENCIES q. cumulates in the order of the values.
    assertEquals(50, rising.cells().get(1).cumulativePercent());
    FrequencyTable falling =
        (FrequencyTable) TableMaker.make(study, TableRequest.of("r"), Language.NB);
    assertEquals(List.of("7", "5", "2", "1"), codes(falling));
  }

  @Test
  void aValueThatNobodyGaveToOneItemIsStillOneOfItsAnswers() {
    Study study =
        study(
            Variables.scaled("q", Scale.ORDINAL),
            Variables.scaled("r", Scale.ORDINAL),
            "1 2",
            "2 3",
            "3 4",
            "4 5",
            "5 2");
    BatteryTable table = battery(study);
    assertEquals(
        List.of("1", "2", "3", "4", "5"), table.values().stream().map(Category::code).toList());
    assertEquals(
        List.of(0L, 2L, 1L, 1L, 1L),
        table.items().getLast().cells().stream().map(BatteryTable.BatteryCell::count).toList());
    // The two uppermost are 4 and 5 for both.
    assertEquals(40, table.items().getLast().nets().getFirst().percent());
  }

  @Test
  void scalesOfDifferentLengthAreNotPooled() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 35; i++) {
      lines.add((1 + i % 5) + " " + (1 + i % 7));
    }
    Study study =
        study(
            Variables.scaled("q", Scale.ORDINAL),
            Variables.scaled("r", Scale.ORDINAL),
            lines.toArray(String[]::new));
    assertThrows(KodebokException.class, () -> battery(study));
    assertThrows(
        KodebokException.class,
        () -> battery(study(ends("q", "1", "5"), ends("r", "1", "7"), "1 1", "5 7")));
  }
}
