package no.kodebok.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.file.Path;
import java.util.Set;
import no.kodebok.coding.search.SearchEdits;
import no.kodebok.coding.store.ProjectStore;
import no.kodebok.coding.store.sql.SqliteProjects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class AutocodeTest {
  private static final String PROJECT = "p.kodebok";

  @TempDir private Path folder;
  private CommandLines kodebok;

  @BeforeEach
  void makeProject() {
    kodebok = new CommandLines(folder);
    kodebok.file(
        "intervju.txt",
        "INTERVJUER: Hva med tid?\n\nANNE: Tiden er knapp. Vi rekker lite.\n\nANNE: Bedre tid hjelper.\n");
    kodebok.ok("new", PROJECT);
    kodebok.ok("import", PROJECT, "intervju.txt", "--as", "interview");
  }

  @Test
  void allHitsAreCodedInOneStepThatOneUndoTakesBack() {
    JsonObject done =
        kodebok.json(
            "autocode", PROJECT, "tid -taler:intervjuer", "--code", "Barrierer/Tid", "--create");
    assertEquals(2, done.getInt("hits"));
    assertEquals(2, done.getInt("coded"));
    assertEquals(2, done.getJsonArray("missing").size());
    assertEquals(2, codings());
    kodebok.ok("undo", PROJECT);
    assertEquals(0, codings());
  }

  @Test
  void aDryRunShowsThePassagesAndChangesNothing() {
    JsonObject seen =
        kodebok.json(
            "autocode",
            PROJECT,
            "rekker tiden",
            "--code",
            "Tid",
            "--create",
            "--unit",
            "sentence",
            "--dry-run");
    assertEquals(
        "Tiden er knapp.",
        seen.getJsonArray("codings").stream()
            .map(JsonValue::asJsonObject)
            .filter(passage -> passage.getString("text").startsWith("Tiden"))
            .findFirst()
            .orElseThrow()
            .getString("text"));
    assertTrue(seen.isNull("change"));
    assertEquals(0, codings());
    CommandLines.Result said =
        kodebok.ok("autocode", PROJECT, "rekker", "--code", "Tid", "--create", "--dry-run");
    assertTrue(said.out().contains("Would code 1 passage of 1 hit"), said.out());
  }

  @Test
  void whatHasTheCodeAlreadyIsToldAndASecondRunChangesNothing() {
    String[] command = {"autocode", PROJECT, "tid", "--code", "Tid", "--create"};
    kodebok.ok(command);
    JsonObject again = kodebok.json(command);
    assertEquals(0, again.getInt("coded"));
    assertEquals(3, again.getInt("skipped"));
    assertTrue(again.isNull("change"));
    assertEquals(3, codings());
  }

  @Test
  void aWrongCodeUnitOrQueryChangesNothingAndIsExplained() {
    CommandLines.Result unknown = kodebok.run("autocode", PROJECT, "tid", "--code", "Tidd");
    assertEquals(1, unknown.status());
    assertTrue(unknown.err().startsWith("No code \"Tidd\""), unknown.err());
    assertEquals(
        2, kodebok.run("autocode", PROJECT, "tid", "--code", "T", "--unit", "ord").status());
    assertEquals(2, kodebok.run("autocode", PROJECT, "(tid", "--code", "T").status());
    assertEquals(0, codings());
  }

  @Test
  void aDryRunCountsTheHitsOfEachReading() {
    JsonObject seen =
        kodebok.json("autocode", PROJECT, "tid", "--code", "Tid", "--create", "--dry-run");
    JsonObject readings = seen.getJsonObject("readings");
    assertEquals(2, readings.getInt("exact"));
    assertEquals(1, readings.getInt("inflection"));
    assertEquals(0, readings.getInt("ocr"));
    JsonObject exact =
        kodebok.json(
            "autocode", PROJECT, "tid", "--code", "Tid", "--create", "--readings", "exact");
    assertEquals(2, exact.getInt("coded"));
    assertEquals(1, exact.getInt("otherReadings"));
    assertEquals(
        1,
        kodebok.run("autocode", PROJECT, "tid", "--code", "Tid", "--readings", "omtrent").status());
  }

  @Test
  void aCodingTellsWhichQueryMadeIt() {
    kodebok.ok("autocode", PROJECT, "rekker", "--code", "Tid", "--create");
    kodebok.ok(
        "code", PROJECT, "--source", "intervju", "--code", "Tid", "--quote", "Bedre tid hjelper");
    JsonObject all = kodebok.json("codings", PROJECT);
    assertEquals(
        "[autocoding rekker, hand]",
        all.getJsonArray("codings").stream()
            .map(JsonValue::asJsonObject)
            .map(coding ->
                (coding.getString("origin") + " " + coding.getString("query", "")).strip())
            .sorted()
            .toList()
            .toString());
    String log = kodebok.ok("log", PROJECT).out();
    assertTrue(log.contains("coded the hits of \"rekker\""), log);
  }

  @Test
  void keptAutocodingsAreListedAskedAgainAndEnded() {
    kodebok.ok("autocode", PROJECT, "tid", "--code", "Barrierer/Tid", "--create");
    kodebok.file("nytt.txt", "OLA: Vi hadde ikke tid.\n\nOLA: Alt gikk fint.\n");
    kodebok.ok("import", PROJECT, "nytt.txt", "--as", "interview");
    JsonObject kept =
        kodebok.json("autocode", PROJECT, "--list").getJsonArray("autocodings").getJsonObject(0);
    assertEquals(4, kept.getInt("total"));
    assertEquals(1, kept.getInt("new"));
    assertEquals(0, kodebok.json("autocode", PROJECT, "--rerun", "--dry-run").getInt("coded"));
    JsonObject done = kodebok.json("autocode", PROJECT, "--rerun", "--code", "Barrierer");
    assertEquals(1, done.getInt("coded"));
    assertEquals(4, codings());
    JsonObject again = kodebok.json("autocode", PROJECT, "--rerun");
    assertTrue(again.isNull("change"));
    kodebok.ok("undo", PROJECT);
    assertEquals(3, codings());
    kodebok.ok("autocode", PROJECT, "--end", kept.getString("id"));
    assertTrue(kodebok.json("autocode", PROJECT, "--list").getJsonArray("autocodings").isEmpty());
    assertEquals(2, kodebok.run("autocode", PROJECT, "tid", "--rerun").status());
    assertEquals(2, kodebok.run("autocode", PROJECT).status());
    assertEquals(2, kodebok.run("autocode", PROJECT, "tid").status());
  }

  @Test
  void aSavedSearchIsAskedByItsName() {
    try (ProjectStore store = SqliteProjects.open(folder.resolve(PROJECT))) {
      store.write("kari", SearchEdits.save("Om tid", "tid -taler:intervjuer", Set.of()));
    }
    JsonObject done =
        kodebok.json(
            "autocode",
            PROJECT,
            "--saved",
            "om tid",
            "--code",
            "Tid",
            "--create",
            "--unit",
            "match");
    assertEquals("tid -taler:intervjuer", done.getString("query"));
    assertEquals(2, done.getInt("coded"));
    CommandLines.Result unknown =
        kodebok.run("autocode", PROJECT, "--saved", "Om tit", "--code", "Tid");
    assertEquals(1, unknown.status());
    assertTrue(unknown.err().contains("Om tid"), unknown.err());
  }

  @Test
  void aTurnIsAllThatIsSaidWithoutABreak() {
    kodebok.file("langt.txt", "OLA: Først dette.\n\nSå penger og mer.\n\nKARI: Nei.\n");
    kodebok.ok("import", PROJECT, "langt.txt", "--as", "interview");
    JsonObject seen =
        kodebok.json(
            "autocode",
            PROJECT,
            "penger",
            "--code",
            "P",
            "--create",
            "--unit",
            "turn",
            "--dry-run");
    String text = seen.getJsonArray("codings").getJsonObject(0).getString("text");
    assertEquals("Først dette. Så penger og mer.", text.replaceAll("\\s+", " "));
  }

  private int codings() {
    return kodebok.json("codings", PROJECT).getJsonArray("codings").size();
  }
}
