package no.kodebok.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class ProposeQuotesTest {
  @TempDir private Path folder;

  @Test
  void proposalsNameTheirOriginalLinesAndWhoSaidThemAndNothingIsCoded() {
    CommandLines kodebok = new CommandLines(folder);
    kodebok.file(
        "rapport.txt",
        "Rapporten handler om kontorene.\n\nVi har det travelt her, alle sammen. Leder M.\n");
    kodebok.ok("new", "p.kodebok");
    kodebok.ok("import", "p.kodebok", "rapport.txt", "--as", "document");
    JsonObject listed = kodebok.json("propose-quotes", "p.kodebok", "rapport");
    assertEquals(1, listed.getJsonArray("quotes").size());
    JsonObject quote = listed.getJsonArray("quotes").getJsonObject(0);
    assertEquals("Vi har det travelt her, alle sammen.", quote.getString("text"));
    assertEquals("Leder M", quote.getString("speaker"));
    assertEquals("Leder", quote.getString("role"));
    assertEquals(3, quote.getJsonArray("lines").getInt(0));
    assertEquals(0, kodebok.json("codings", "p.kodebok").getJsonArray("codings").size());
    assertTrue(
        kodebok
            .ok("propose-quotes", "p.kodebok", "rapport")
            .out()
            .contains("1 passages look like quotations"));
  }
}
