package no.kodebok.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Memos from the command line. */
class MemoCommandTest {
  @TempDir private Path folder;
  private CommandLines kodebok = new CommandLines(Path.of(""));
  private String coding = "";

  @BeforeEach
  void makeProject() {
    kodebok = new CommandLines(folder);
    kodebok.ok("new", "p.kodebok", "--name", "Prøve");
    kodebok.file("Intervju 1.txt", "VEILEDER 1: Reglene er uklare.\n");
    kodebok.file("roller.csv", "kilde,rolle\nIntervju 1,veileder\n");
    kodebok.ok("import", "p.kodebok", "Intervju 1.txt");
    kodebok.ok("attach", "p.kodebok", "--cases", "roller.csv");
    coding =
        kodebok
            .json(
                "code",
                "p.kodebok",
                "--code",
                "Tid",
                "--create",
                "--source",
                "Intervju 1",
                "--quote",
                "uklare")
            .getString("id");
  }

  private List<JsonObject> memos(String... options) {
    String[] words = new String[options.length + 2];
    words[0] = "memo";
    words[1] = "p.kodebok";
    System.arraycopy(options, 0, words, 2, options.length);
    return kodebok.json(words).getJsonArray("memos").getValuesAs(JsonObject.class);
  }

  @Test
  void memosAreWrittenOnWhateverIsNamed() {
    assertEquals("source", written("--source", "intervju 1", "Om kilden"));
    assertEquals("code", written("--code", "Tid", "Om koden"));
    assertEquals("coding", written("--coding", coding.substring(0, 13), "Om kodingen"));
    assertEquals("case", written("--case", "Intervju 1", "Om enheten"));
    assertEquals("project", kodebok.json("memo", "p.kodebok", "Om prosjektet").getString("kind"));
    assertEquals(5, memos().size());
    JsonObject onCoding = memos("--coding", coding).getFirst();
    assertEquals("Om kodingen", onCoding.getString("text"));
    assertEquals("Intervju 1", onCoding.getString("source"));
    assertEquals("Tid", onCoding.getString("name"));
  }

  @Test
  void memosAndHitsAreWrittenToFiles() throws IOException {
    kodebok.ok("memo", "p.kodebok", "--coding", coding, "Om kodingen");
    kodebok.ok("memo", "p.kodebok", "Om prosjektet");
    kodebok.ok("memo", "p.kodebok", "--coding", coding, "-o", "notater.csv");
    String memos = Files.readString(folder.resolve("notater.csv"));
    assertTrue(memos.contains("\"uklare\";\"Om kodingen\";\"Koding\";\"Tid\""), memos);
    assertEquals(2, memos.lines().count(), memos);
    kodebok.ok("search", "p.kodebok", "regel", "-o", "treff.csv");
    String hits = Files.readString(folder.resolve("treff.csv"));
    assertTrue(hits.contains("\"veileder\";\"Reglene\""), hits);
    kodebok.ok("search", "p.kodebok", "regel", "-o", "treff.xlsx");
    assertTrue(Files.size(folder.resolve("treff.xlsx")) > 1000);
  }

  private String written(String option, String name, String text) {
    return kodebok.json("memo", "p.kodebok", option, name, text).getString("kind");
  }

  @Test
  void aMemoIsChangedAndRemovedByItsId() {
    String id = kodebok.json("memo", "p.kodebok", "Først").getString("id");
    kodebok.ok("memo", "p.kodebok", "--change", id.substring(0, 8), "Så");
    assertEquals("Så", memos().getFirst().getString("text"));
    kodebok.ok("memo", "p.kodebok", "--remove", id);
    assertEquals(List.of(), memos());
    kodebok.ok("undo", "p.kodebok", "2");
    assertEquals("Først", memos().getFirst().getString("text"));
  }

  private String fault(int status, String... arguments) {
    CommandLines.Result result = kodebok.run(arguments);
    assertEquals(status, result.status(), result.err());
    return result.err();
  }

  @Test
  void whatCannotBeDoneIsSaidPlainly() {
    assertTrue(fault(1, "memo", "p.kodebok", "--code", "Tidd", "a").contains("Tid"));
    assertTrue(fault(1, "memo", "p.kodebok", " ").contains("word"));
    assertTrue(fault(1, "memo", "p.kodebok", "--remove", "ffffffff").contains("No memo"));
    fault(2, "memo", "p.kodebok", "--code", "Tid", "--case", "Intervju 1", "a");
    fault(2, "memo", "p.kodebok", "--change", "ffffffff");
    assertEquals(List.of(), memos());
  }
}
