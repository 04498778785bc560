package no.kodebok.exports.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import no.kodebok.coding.model.Language;
import no.kodebok.exports.SampleTables;
import org.junit.jupiter.api.Test;

class TableTextTest {
  private final TableText text = new TableText(Language.NB);

  private static String line(String text, String start) {
    return List.of(text.split("\n", -1)).stream()
        .filter(line -> line.startsWith(start))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void percentsAreWholeAndNobodyIsADash() {
    String table = text.of(SampleTables.frequency("Svar", "Helt enig"));
    // 12.5 is 13, half away from zero.
    assertEquals("Helt enig 5 10 13 13", line(table, "Helt enig").replaceAll(" +", " "));
    assertEquals("Verken eller – – – 13", line(table, "Verken").replaceAll(" +", " "));
    assertTrue(table.contains("Spurt: 50.\nEn merknad.\n"), table);
  }

  @Test
  void crossTablesHaveTheirNumbersBeneath() {
    String table = text.of(SampleTables.cross());
    assertEquals("Ja 30 20 25", line(table, "Ja").replaceAll(" +", " "));
    assertEquals("N 1\u00a0000 1\u00a0000 2\u00a0000", line(table, "N ").replaceAll(" +", " "));
    assertTrue(table.contains("Kjikvadrat 26,67, df = 1, p < 0,001, Cramérs V 0,12"), table);
  }

  @Test
  void columnsAreAligned() {
    String table = text.of(SampleTables.cross());
    assertEquals(line(table, "Ja").length(), line(table, "Nei").length());
    assertEquals(line(table, "Ja").length(), line(table, "N ").length());
  }

  @Test
  void noTextCommandsTheTerminal() {
    assertFalse(
        text.of(SampleTables.frequency("Svar\u001b[2J", "Helt\u0007 enig")).contains("\u001b"));
  }
}
