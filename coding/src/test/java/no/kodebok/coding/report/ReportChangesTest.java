package no.kodebok.coding.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.report.ReportFigures.Figures;
import org.junit.jupiter.api.Test;

class ReportChangesTest {
  private static Figures table(String key, long valid, String... figures) {
    SequencedMap<String, String> shown = new LinkedHashMap<>();
    for (int i = 0; i < figures.length; i += 2) {
      shown.put(figures[i], figures[i + 1]);
    }
    return new Figures(key, "1", key, valid, shown);
  }

  private static List<String> between(List<Figures> before, List<Figures> now) {
    return ReportChanges.between(
        new ReportFigures(before, 1), new ReportFigures(now, 1), Language.NB);
  }

  @Test
  void aFigureThatReadsOtherwiseIsTold() {
    List<String> changes =
        between(
            List.of(table("a", 191, "Leder / Prosent", "45", "Leder / N", "86")),
            List.of(table("a", 203, "Leder / Prosent", "47", "Leder / N", "86")));
    assertTrue(changes.getFirst().contains("191 → 203"), changes.toString());
    assertTrue(changes.getFirst().contains("Leder / Prosent 45 → 47"), changes.toString());
    assertTrue(!changes.getFirst().contains("86"), changes.toString());
  }

  @Test
  void newAndLostTablesAreTold() {
    List<String> changes = between(List.of(table("gammel", 1)), List.of(table("ny", 1)));
    assertTrue(changes.get(0).startsWith("Ny: "), changes.toString());
    assertTrue(changes.get(1).contains("gammel"), changes.toString());
  }

  @Test
  void whereNothingChangedOneSentenceSaysSo() {
    List<Figures> same = List.of(table("a", 1, "x", "1"));
    assertEquals(List.of("Ingen tall er endret."), between(same, same));
  }

  @Test
  void whatIsKeptReadsBackTheSame() {
    ReportFigures figures =
        new ReportFigures(List.of(table("a «æ»", 7, "x / y", "–", "æ", "1 000")), 1);
    assertEquals(figures, ReportFigures.read(figures.toJson()).orElseThrow());
    for (String broken : List.of("", "{", "[]", "{\"version\":2}", "{\"version\":1}")) {
      assertTrue(ReportFigures.read(broken).isEmpty(), broken);
    }
  }
}
