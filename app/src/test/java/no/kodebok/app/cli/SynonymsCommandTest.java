package no.kodebok.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Synonyms from the command line. */
class SynonymsCommandTest {
  @TempDir private Path folder;
  private CommandLines kodebok = new CommandLines(Path.of(""));

  @BeforeEach
  void makeProject() {
    kodebok = new CommandLines(folder);
    kodebok.ok("new", "p.kodebok", "--name", "Prøve");
    kodebok.file(
        "Notat.txt",
        "Hun fikk plass ved distriktspsykiatrisk senter (DPS).\n\nAlle vil ha fast jobb.\n");
    kodebok.ok("import", "p.kodebok", "Notat.txt");
  }

  @Test
  void synonymsAreAddedListedUsedUndoneAndRemoved() {
    assertEquals(0, hits("stilling"));
    JsonObject added = kodebok.json("synonyms", "p.kodebok", "add", "stilling", "fast jobb");
    assertEquals("fast jobb", added.getString("other"));
    assertEquals(1, hits("stilling"));
    assertEquals(1, synonyms("synonyms").size());
    kodebok.ok("undo", "p.kodebok");
    assertEquals(0, hits("stilling"));
    kodebok.ok("redo", "p.kodebok");
    kodebok.ok("synonyms", "p.kodebok", "remove", "Stilling");
    assertEquals(List.of(), synonyms("synonyms"));
    assertEquals(0, hits("stilling"));
    kodebok.ok("check", "p.kodebok");
  }

  @Test
  void abbreviationsThatATextExplainsAreProposedAndTakenIn() {
    JsonObject proposed = synonyms("proposed", "propose").getFirst();
    assertEquals("DPS", proposed.getString("one"));
    assertEquals("distriktspsykiatrisk senter", proposed.getString("other"));
    kodebok.ok("synonyms", "p.kodebok", "add", "DPS");
    assertEquals(1, synonyms("synonyms").size());
    assertEquals(List.of(), synonyms("proposed", "propose"));
  }

  @Test
  void whatCannotBeASynonymIsRefused() {
    kodebok.ok("synonyms", "p.kodebok", "add", "jobb", "stilling");
    for (List<String> wrong :
        List.of(
            List.of("add", "Stilling", "jobb"),
            List.of("add", "jobb", "jobb"),
            List.of("add", "–", "jobb"),
            List.of("add", "jobb"),
            List.of("add"),
            List.of("remove", "arbeid"))) {
      String[] words = new String[wrong.size() + 2];
      words[0] = "synonyms";
      words[1] = "p.kodebok";
      for (int i = 0; i < wrong.size(); i++) {
        words[i + 2] = wrong.get(i);
      }
      assertTrue(kodebok.run(words).status() > 0, wrong.toString());
    }
    assertEquals(1, synonyms("synonyms").size());
  }

  private long hits(String query) {
    return kodebok.json("search", "p.kodebok", query).getInt("total");
  }

  private List<JsonObject> synonyms(String list, String... action) {
    String[] words = new String[action.length + 2];
    words[0] = "synonyms";
    words[1] = "p.kodebok";
    System.arraycopy(action, 0, words, 2, action.length);
    return kodebok.json(words).getJsonArray(list).getValuesAs(JsonObject.class);
  }
}
