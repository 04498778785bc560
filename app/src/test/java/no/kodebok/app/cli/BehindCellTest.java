package no.kodebok.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people in a cell said is as protected as their number. */
class BehindCellTest {
  @TempDir private Path folder;
  private CommandLines kodebok = new CommandLines(Path.of(""));

  @BeforeEach
  void makeProject() {
    kodebok = new CommandLines(folder);
    kodebok.ok("new", "p.kodebok");
    StringBuilder rows = new StringBuilder("id;by;svar\n");
    for (int i = 0; i < 40; i++) {
      rows.append(i).append(i < 25 ? ";nord;" : ";sør;");
      rows.append(i % 2 == 0 ? "Bussen går for sjelden" : "Toget er fint").append('\n');
    }
    kodebok.file("svar.csv", rows.toString());
    kodebok.file(
        "skjema.json",
        """
        {"title":"Reise","caseId":"id","variables":[{"name":"id"},
        {"name":"by","label":"By","scale":"nominal","values":[{"code":"nord","label":"Nord"},
        {"code":"sør","label":"Sør"}]},{"name":"svar","scale":"text"}]}
        """);
    kodebok.ok("import", "p.kodebok", "svar.csv", "--questionnaire", "skjema.json");
    kodebok.ok("autocode", "p.kodebok", "buss", "--code", "Reise/Buss", "--create");
    kodebok.ok("autocode", "p.kodebok", "tog", "--code", "Reise/Tog", "--create");
  }

  private String[] asked(String... more) {
    String[] all = new String[6 + more.length];
    String[] first = {"table", "p.kodebok", "--rows", "kode:Reise/*", "--columns", "by"};
    System.arraycopy(first, 0, all, 0, first.length);
    System.arraycopy(more, 0, all, first.length, more.length);
    return all;
  }

  @Test
  void theQuotesAreThoseThatTheCellCounts() {
    assertEquals(
        13,
        kodebok
            .json(asked("--behind", "Reise/Buss", "--in", "by=nord"))
            .getJsonArray("quotes")
            .size());
    assertEquals(
        20, kodebok.json(asked("--behind", "Reise/Buss")).getJsonArray("quotes").size());
    assertEquals(
        8,
        kodebok
            .json(asked("--behind", "Reise/Tog", "--in", "by=sør", "--filter", "id > 20"))
            .getJsonArray("quotes")
            .size());
  }

  @Test
  void aHiddenCellHasNoQuotes() {
    String said =
        kodebok.run(
                asked("--behind", "Reise/Tog", "--in", "by=sør", "--hide", "--min-cell", "10"))
            .err();
    assertTrue(said.contains("is hidden"), said);
    String none = kodebok.run(asked("--behind", "Reise/Tog", "--in", "by=vest")).err();
    assertTrue(none.contains("no cell"), none);
  }
}
