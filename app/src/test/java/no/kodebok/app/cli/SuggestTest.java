package no.kodebok.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class SuggestTest {
  private static final String PROJECT = "p.kodebok";

  @TempDir private Path folder;
  private CommandLines kodebok;

  @BeforeEach
  void makeProject() {
    kodebok = new CommandLines(folder);
    kodebok.ok("new", PROJECT);
    for (int text = 0; text < 6; text++) {
      StringBuilder said = new StringBuilder();
      for (int i = 0; i < 20; i++) {
        said.append("ANNE: ")
            .append(
                i % 3 == 0
                    ? "Vi sto lenge i kø, og ventetida var på flere uker, nummer "
                    : "Vi spiste middag i hagen og snakket om fotball, nummer ")
            .append(text * 20 + i)
            .append(".\n\n");
      }
      kodebok.file("t" + text + ".txt", said.toString());
      kodebok.ok("import", PROJECT, "t" + text + ".txt", "--as", "interview");
    }
  }

  private void code(String query, String code) {
    kodebok.ok("autocode", PROJECT, query, "--code", code, "--create");
  }

  private JsonObject suggest() {
    return kodebok.json("suggest", PROJECT, "--code", "Ventetid", "--limit", "3");
  }

  @Test
  void suggestionsTellTheirPrecisionAndAreCodedOnlyWhenAccepted() {
    code("ventetida AND (kilde:t0 OR kilde:t1 OR kilde:t2 OR kilde:t3 OR kilde:t4)", "Ventetid");
    code("middag AND (kilde:t0 OR kilde:t1 OR kilde:t2 OR kilde:t3 OR kilde:t4)", "Annet");
    JsonObject found = suggest();
    assertEquals("ready", found.getString("state"));
    assertEquals(35, found.getInt("examples"));
    assertEquals(35, found.getInt("foundByQuery"));
    assertEquals(3, found.getJsonArray("suggestions").size());
    assertEquals(7, found.getInt("total"));
    JsonObject precision = found.getJsonObject("precision");
    assertEquals(1.0, precision.getJsonNumber("value").doubleValue());
    assertTrue(precision.getJsonNumber("low").doubleValue() < 0.95);
    assertEquals(0.35, precision.getJsonNumber("base").doubleValue(), 0.001);
    JsonObject first = found.getJsonArray("suggestions").getJsonObject(0);
    assertTrue(first.getString("text").contains("ventetida"));
    kodebok.ok("suggest", PROJECT, "--code", "Ventetid", "--accept", first.getString("id"));
    assertEquals(36, suggest().getInt("examples"));
    JsonObject second = suggest().getJsonArray("suggestions").getJsonObject(0);
    kodebok.ok("suggest", PROJECT, "--code", "Ventetid", "--reject", second.getString("id"));
    JsonObject now = suggest();
    assertEquals(1, now.getInt("rejected"));
    assertEquals(5, now.getInt("total"), now.toString());
    assertTrue(
        now.getJsonArray("suggestions").stream()
            .noneMatch(one -> one.asJsonObject().getString("id").equals(second.getString("id"))));
    String log = kodebok.ok("log", PROJECT).out();
    assertTrue(log.contains("accepted a suggestion"), log);
    assertTrue(log.contains("rejected a suggestion"), log);
    kodebok.ok("undo", PROJECT, "2");
    assertEquals(found, suggest());
    String said = kodebok.ok("suggest", PROJECT, "--code", "Ventetid").out();
    assertTrue(said.contains("chance gives 35 %"), said);
  }

  @Test
  void withTooFewExamplesASentenceSaysSo() {
    code("ventetida AND kilde:t0", "Ventetid");
    assertEquals("tooFewExamples", suggest().getString("state"));
    String said = kodebok.ok("suggest", PROJECT, "--code", "Ventetid").out();
    assertEquals(
        "No suggestions: Ventetid is on 7 passages, and 30 are needed to learn from.",
        said.lines().findFirst().orElseThrow());
    assertEquals(1, kodebok.run("suggest", PROJECT, "--code", "Ventetidd").status());
    assertEquals(
        2, kodebok.run("suggest", PROJECT, "--code", "Ventetid", "--accept", "1").status());
  }
}
