package no.kodebok.coding.prose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import no.kodebok.coding.prose.Finding.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProseCheckTest {
  private static TableFigure figure(String row, String column, long count, long base) {
    return new TableFigure(
        "Strikking i fritiden",
        "plan",
        row,
        column,
        100.0 * count / base,
        count,
        base,
        List.of("Strikking i fritiden", "Hvor ofte strikker du i fritiden?"),
        column.isEmpty() ? List.of() : List.of("Bosted"));
  }

  private static final List<TableFigure> TABLES =
      List.of(
          figure("Daglig", "", 58, 200),
          figure("Ukentlig", "", 82, 200),
          figure("Sjelden", "", 60, 200),
          figure("Daglig", "Nordbyen", 20, 100),
          figure("Daglig", "Sørdalen", 38, 100),
          figure("Sjelden", "Nordbyen", 40, 100),
          figure("Sjelden", "Sørdalen", 20, 100),
          new TableFigure(
              "Strikking i fritiden",
              "plan",
              "",
              "",
              Double.NaN,
              200,
              -1,
              List.of("Strikking i fritiden", "Hvor ofte strikker du i fritiden?"),
              List.of()));

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "29 prosent strikker daglig i fritiden.;AGREES",
        "Om lag en av fire strikker daglig i fritiden.;DIFFERS",
        "Om lag 27 prosent strikker daglig i fritiden.;DEFENSIBLE",
        "Nær en tredjedel strikker daglig i fritiden.;DEFENSIBLE",
        "Over en fjerdedel strikker daglig.;DEFENSIBLE",
        "Under en fjerdedel strikker daglig.;DIFFERS",
        "Blant dem som strikker daglig, bor 38 prosent i Sørdalen.;AGREES",
        "Et knapt flertall strikker ukentlig.;DIFFERS",
        "Dobbelt så mange i Nordbyen som i Sørdalen strikker sjelden.;DEFENSIBLE",
        "Dobbelt så mange i Sørdalen som i Nordbyen strikker sjelden.;DIFFERS",
        "I alt svarte 200 respondenter.;AGREES",
        "I alt svarte 193 respondenter.;DIFFERS",
        "Blant 12 000 respondenter i en annen studie.;NO_FIGURE",
        "29 prosent av båtene lå i havn den vinteren.;NO_FIGURE",
      })
  void wordingIsHeldAgainstTheFiguresItNames(String text, Verdict verdict) {
    List<Finding> findings = ProseCheck.of(text, TABLES);
    assertEquals(verdict, findings.getFirst().verdict(), findings.toString());
  }

  @Test
  void twoGroupsInOneSentenceHaveTheirOwnFigures() {
    String text =
        "Det er 20 prosent i Nordbyen og 38 prosent i Sørdalen som strikker daglig. "
            + "Sjelden strikker flest i Nordbyen (40 %) og færrest i Sørdalen (20 %).";
    assertEquals(
        List.of(Verdict.AGREES, Verdict.AGREES, Verdict.AGREES, Verdict.AGREES),
        ProseCheck.of(text, TABLES).stream().map(Finding::verdict).toList());
    String wrong = "Det er 38 prosent i Nordbyen og 20 prosent i Sørdalen som strikker daglig.";
    assertEquals(
        List.of(Verdict.DIFFERS, Verdict.DIFFERS),
        ProseCheck.of(wrong, TABLES).stream().map(Finding::verdict).toList());
  }

  @Test
  void withoutTablesNothingIsClaimed() {
    assertEquals(
        Verdict.NO_FIGURE,
        ProseCheck.of("Halvparten av dem strikker.", List.of()).getFirst().verdict());
  }
}
