package no.kodebok.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviseCommandTest {
  private static final String TALK =
      "I: Hva hindrer?\n\nKARI: Det er lite tid.\n\nI: Mer?\n\nKARI: Nei, ikke mer.\n";

  @TempDir private Path folder;

  @Test
  void codingsMoveWithTheirWordsAndThoseWithOtherWordsAreListed() {
    CommandLines kodebok = new CommandLines(folder);
    kodebok.file("samtale.txt", TALK);
    kodebok.ok("new", "p.kodebok");
    kodebok.ok("import", "p.kodebok", "samtale.txt");
    for (String words : new String[] {"lite tid", "ikke mer"}) {
      kodebok.ok(
          "code",
          "p.kodebok",
          "--code",
          "Tid",
          "--source",
          "samtale",
          "--quote",
          words,
          "--create");
    }
    kodebok.file(
        "rettet.txt",
        TALK.replace("Hva hindrer?", "Hva er det som hindrer?")
            .replace("lite tid", "lite, knapp tid"));
    JsonObject told = kodebok.json("revise", "p.kodebok", "samtale", "rettet.txt");
    assertEquals(1, told.getInt("changed"));
    assertEquals(1, told.getInt("moved"));
    JsonObject shown = kodebok.json("show", "p.kodebok", "samtale");
    assertTrue(shown.getString("text").contains("lite, knapp tid"));
    assertEquals("ikke mer", shown.getJsonArray("codings").getJsonObject(1).getString("text"));

    assertTrue(
        kodebok.run("revise", "p.kodebok", "samtale", "rettet.txt").err().contains("already"));
    kodebok.ok("undo", "p.kodebok");
    assertEquals(TALK, kodebok.json("show", "p.kodebok", "samtale").getString("text"));
    kodebok.ok("check", "p.kodebok");
  }
}
