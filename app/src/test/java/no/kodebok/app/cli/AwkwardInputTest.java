package no.kodebok.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names and wordings that are right, but not what a program expects. */
class AwkwardInputTest {
  private static final String NAME = "Åses \"tale\" og 'svar' 🙂";

  @TempDir private Path folder;
  private CommandLines kodebok = new CommandLines(Path.of(""));

  @BeforeEach
  void makeProject() {
    kodebok = new CommandLines(folder);
    kodebok.ok("new", "p.kodebok");
    kodebok.file(
        decomposed(NAME) + ".txt",
        "INTERVJUER: Ja?\n\nÅSE: Reglene\u00a0er uklare, 🙂 og\nblåbær. @alle - sa hun.\n\nÅSE: Nei.\n");
    kodebok.ok("import", "p.kodebok", decomposed(NAME) + ".txt");
  }

  private static String decomposed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD);
  }

  @Test
  void aSourceIsFoundInOtherCaseAndInEitherFormOfItsAccents() {
    for (String name : List.of(NAME, decomposed(NAME), "åses \"TALE\" og 'svar' 🙂")) {
      assertEquals(3, kodebok.json("show", "p.kodebok", name).getJsonArray("segments").size());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Reglene er uklare",
        "Reglene\u00a0er\nuklare",
        "  uklare, 🙂   og blåbær. ",
        "bla\u030abær",
        "@alle",
        "- sa hun"
      })
  void wordingIsFoundWhateverItsSpaceAndAccents(String quote) {
    JsonObject coding =
        kodebok.json(
            "code", "p.kodebok", "--code", "A", "--create", "--source", NAME, "--quote", quote);
    String text = kodebok.json("show", "p.kodebok", NAME).getString("text");
    assertEquals(
        coding.getString("text"), text.substring(coding.getInt("start"), coding.getInt("end")));
  }

  @Test
  void aSlashInACodesNameIsWrittenWithABackslash() {
    kodebok.ok(
        "code",
        "p.kodebok",
        "--code",
        "A/inn\\/ut",
        "--create",
        "--source",
        NAME,
        "--quote",
        "Nei");
    List<String> paths =
        kodebok
            .json("codes", "p.kodebok")
            .getJsonArray("codes")
            .getValuesAs(JsonObject.class)
            .stream()
            .map(code -> code.getString("path"))
            .toList();
    assertEquals(List.of("A", "A/inn\\/ut"), paths);
    assertEquals(1, kodebok.json("search", "p.kodebok", "kode:\"A/inn\\/ut\"").getInt("total"));
    assertEquals(
        1,
        kodebok
            .json("codings", "p.kodebok", "--code", "a/INN\\/ut")
            .getJsonArray("codings")
            .size());
  }

  @Test
  void aQueryMayBeginWithAWordToLeaveOut() {
    assertEquals(1, kodebok.json("search", "p.kodebok", "-sa nei").getInt("total"));
    assertEquals(2, kodebok.run("search", "p.kodebok", "nei", "--limt", "3").status());
  }

  @Test
  void theLinesShownAreTheLinesAskedFor() {
    String shown = kodebok.ok("show", "p.kodebok", NAME, "--lines", "4").out();
    assertTrue(shown.strip().startsWith("4 ") && shown.contains("blåbær"), shown);
  }

  @Test
  void whatCannotBeLockedIsReadAndNotWritten() throws IOException {
    // Stands for a full disk, and for a lock that is another user's.
    Files.createDirectory(folder.resolve("p.kodebok.lock"));
    assertEquals(1, kodebok.json("sources", "p.kodebok").getJsonArray("sources").size());
    assertEquals(1, kodebok.json("search", "p.kodebok", "uklare").getInt("total"));
    CommandLines.Result undone = kodebok.run("undo", "p.kodebok");
    assertEquals(1, undone.status());
    assertTrue(undone.err().contains("Cannot lock"), undone.err());
    Files.delete(folder.resolve("p.kodebok.lock"));
    kodebok.ok("undo", "p.kodebok");
  }

  @ParameterizedTest
  @ValueSource(strings = {"p.kodebok", "."})
  void whatIsReadOnlyIsReadAndNotWritten(String what) throws IOException {
    Path readOnly = folder.resolve(what);
    Set<PosixFilePermission> before = Files.getPosixFilePermissions(readOnly);
    Files.createDirectories(folder.resolve("cache"));
    Files.setPosixFilePermissions(readOnly, PosixFilePermissions.fromString("r-xr-xr-x"));
    try {
      assertEquals(1, kodebok.json("sources", "p.kodebok").getJsonArray("sources").size());
      assertEquals(1, kodebok.json("search", "p.kodebok", "uklare").getInt("total"));
      CommandLines.Result undone = kodebok.run("undo", "p.kodebok");
      assertEquals(1, undone.status());
      assertTrue(undone.err().contains("read-only"), undone.err());
    } finally {
      Files.setPosixFilePermissions(readOnly, before);
    }
  }
}
