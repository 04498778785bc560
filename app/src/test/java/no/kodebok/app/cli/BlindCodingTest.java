package no.kodebok.app.cli;

import static no.kodebok.app.cli.CommandLines.objects;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who codes blind meets the codings of others nowhere on the command line. */
class BlindCodingTest {
  @TempDir private Path folder;
  private CommandLines kodebok;

  /** The commands are run by Kari. */
  @BeforeEach
  void twoHaveCodedAndKariCodesBlind() {
    kodebok = new CommandLines(folder);
    kodebok.ok("new", "p.kodebok");
    kodebok.file("Samtale.txt", "I: Hva nå?\n\nOLA: Jeg ringte NAV.\n\nOLA: Ingen svarte meg.\n");
    kodebok.ok("import", "p.kodebok", "Samtale.txt", "--as", "interview");
    code("ringte", "Egen", "Kari");
    code("Ingen svarte", "Hemmelig", "Ola");
    String other =
        objects(kodebok.json("codings", "p.kodebok", "--coder", "Ola"), "codings")
            .getFirst()
            .getString("id");
    kodebok.ok("memo", "p.kodebok", "Hemmelig notat", "--coding", other, "--coder", "Ola");
    kodebok.ok("settings", "p.kodebok", "--blind", "Kari");
  }

  private void code(String quote, String code, String coder) {
    kodebok.codeWords("p.kodebok", "Samtale", quote, code, coder);
  }

  @Test
  void listsCountsMemosAndTheLogHaveOnlyHerOwn() {
    assertEquals(
        List.of("Egen"),
        objects(kodebok.json("codings", "p.kodebok"), "codings").stream()
            .map(one -> one.getString("code"))
            .toList());
    assertEquals(
        0, objects(kodebok.json("codings", "p.kodebok", "--coder", "Ola"), "codings").size());
    assertEquals(
        "Egen=1, Hemmelig=0",
        objects(kodebok.json("codes", "p.kodebok"), "codes").stream()
            .map(one -> one.getString("path") + "=" + one.getInt("count"))
            .collect(Collectors.joining(", ")));
    assertEquals(0, objects(kodebok.json("memo", "p.kodebok"), "memos").size());
    assertEquals(1, objects(kodebok.json("show", "p.kodebok", "Samtale"), "codings").size());
    assertFalse(kodebok.ok("log", "p.kodebok").out().contains("Ingen svarte"));
    assertFalse(kodebok.ok("quotes", "p.kodebok", "--json").out().contains("Ingen svarte"));
    assertTrue(kodebok.run("codes", "p.kodebok").err().contains("code blind"));
  }

  @Test
  void searchFindsTheWordsAndSaysNothingOfTheCodesOfOthers() {
    JsonObject hit = objects(kodebok.json("search", "p.kodebok", "svarte"), "hits").getFirst();
    assertEquals(0, hit.getJsonArray("codes").size(), hit.toString());
    JsonObject own = objects(kodebok.json("search", "p.kodebok", "ringte"), "hits").getFirst();
    assertEquals(1, own.getJsonArray("codes").size(), own.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kode:Hemmelig",
        "koder:Ola",
        "ukodet:ja",
        "svarte -kode:Egen",
        "(a OR koder:Ola)"
      })
  void queriesThatAskForCodesAreTurnedDown(String query) {
    CommandLines.Result result = kodebok.run("search", "p.kodebok", query);
    assertEquals(1, result.status());
    assertTrue(result.err().contains("code blind"), result.err());
  }

  @Test
  void agreementIsTurnedDownUntilItIsSwitchedOff() {
    assertEquals(1, kodebok.run("agreement", "p.kodebok", "--coders", "Kari,Ola").status());
    kodebok.ok("settings", "p.kodebok", "--blind", "");
    kodebok.ok("agreement", "p.kodebok", "--coders", "Kari,Ola");
    assertEquals(2, objects(kodebok.json("codings", "p.kodebok"), "codings").size());
    assertEquals(1, objects(kodebok.json("memo", "p.kodebok"), "memos").size());
  }

  /** What is for the project as a whole does not lose what she may not see. */
  @Test
  void whatSheDoesKeepsTheWorkOfOthers() {
    kodebok.ok("codebook", "p.kodebok", "merge", "Hemmelig", "--into", "Egen");
    kodebok.ok("check", "p.kodebok");
    kodebok.ok("settings", "p.kodebok", "--blind", "");
    assertEquals(
        List.of("Egen", "Egen"),
        objects(kodebok.json("codings", "p.kodebok"), "codings").stream()
            .map(one -> one.getString("code"))
            .toList());
  }
}
