package no.kodebok.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two projects that were coded apart become one, and nothing comes twice or moves. */
class MergeCommandTest {
  private static final String TALK =
      "I: Hva hjalp? 😀\n\nKARI: At hun ringte.\n\nI: Mer?\n\nKARI: Nei, lite tid.\n\nKARI: Ja.\n\nI: Ja.\n";

  @TempDir private Path folder;
  private CommandLines kodebok;

  @BeforeEach
  void aProjectThatTwoHave() throws IOException {
    kodebok = new CommandLines(folder);
    kodebok.ok("new", "a.kodebok");
    kodebok.file("Kari.txt", TALK);
    kodebok.ok("import", "a.kodebok", "Kari.txt", "--as", "interview");
    kodebok.ok("codebook", "a.kodebok", "add", "Hjelp", "--definition", "Det som hjelper.");
    code("a", "Hva hjalp", "Hjelp", "Kari");
    Files.copy(folder.resolve("a.kodebok"), folder.resolve("b.kodebok"));
  }

  @Test
  void whatEitherDidIsInBothAndASecondMergeChangesNothing() throws IOException {
    code("a", "hun ringte", "Hjelp", "Kari");
    code("b", "lite tid", "Hinder/Tid", "Ola");
    code("b", "hun ringte", "Hjelp", "Ola");
    kodebok.ok("memo", "b.kodebok", "Interessant 😀", "--source", "Kari");
    kodebok.ok("memo", "b.kodebok", "Om prosjektet");
    kodebok.file("egenskaper.csv", "case;rolle\nKari;veileder\n");
    kodebok.ok("attach", "b.kodebok", "--cases", "egenskaper.csv");
    kodebok.file("Ny.txt", "En ny tekst.\n\nMed innhold.\n");
    kodebok.ok("import", "b.kodebok", "Ny.txt", "--as", "document");
    kodebok.ok(
        "code",
        "b.kodebok",
        "--code",
        "Hjelp",
        "--source",
        "Ny",
        "--quote",
        "innhold",
        "--coder",
        "Ola");
    byte[] other = Files.readAllBytes(folder.resolve("b.kodebok"));

    JsonObject foreseen = kodebok.json("merge", "a.kodebok", "b.kodebok", "--dry-run");
    assertEquals(JsonValue.NULL, foreseen.get("change"));
    assertEquals(2, codings("a").size());
    JsonObject told = kodebok.json("merge", "a.kodebok", "b.kodebok");
    assertEquals(foreseen.get("added"), told.get("added"));
    assertEquals(3, told.getJsonObject("added").getInt("codings"));
    assertEquals(1, told.getJsonObject("added").getInt("sources"));
    assertEquals(2, told.getJsonObject("added").getInt("memos"));
    assertEquals(
        Set.of(
            "Hva hjalp|Kari|Hjelp",
            "hun ringte|Kari|Hjelp",
            "hun ringte|Ola|Hjelp",
            "lite tid|Ola|Hinder/Tid",
            "innhold|Ola|Hjelp"),
        codings("a"));
    assertTrue(kodebok.json("cases", "a.kodebok").toString().contains("veileder"));
    assertTrue(kodebok.json("memo", "a.kodebok").toString().contains("Interessant 😀"));
    kodebok.ok("check", "a.kodebok");
    assertTrue(Arrays.equals(other, Files.readAllBytes(folder.resolve("b.kodebok"))));

    JsonObject again = kodebok.json("merge", "a.kodebok", "b.kodebok");
    assertEquals(JsonValue.NULL, again.get("change"));
    assertEquals(0, again.getJsonObject("added").size(), again + "");

    kodebok.ok("undo", "a.kodebok");
    assertEquals(2, codings("a").size());
    kodebok.ok("check", "a.kodebok");
    kodebok.ok("merge", "a.kodebok", "b.kodebok");
    assertEquals(5, codings("a").size());
    kodebok.ok("check", "a.kodebok");

    // And the other way.
    kodebok.ok("merge", "b.kodebok", "a.kodebok");
    assertEquals(codings("a"), codings("b"));
    kodebok.ok("check", "b.kodebok");
  }

  @Test
  void projectsMadeApartAreMatchedByTextPathAndName() {
    kodebok.ok("new", "c.kodebok");
    kodebok.ok("import", "c.kodebok", "Kari.txt", "--as", "interview");
    kodebok.ok("codebook", "c.kodebok", "add", "hjelp", "--definition", "Noe annet.");
    code("c", "lite tid", "Hinder", "Ola");
    code("c", "Hva hjalp", "hjelp", "Kari");
    JsonObject told = kodebok.json("merge", "a.kodebok", "c.kodebok");
    assertEquals(1, told.getJsonObject("added").getInt("codings"), told + "");
    assertFalse(told.getJsonObject("added").containsKey("sources"), told + "");
    JsonObject conflict = told.getJsonArray("conflicts").getJsonObject(0);
    assertEquals("definition", conflict.getString("field"));
    assertEquals("Det som hjelper.", conflict.getString("own"));
    assertEquals("Noe annet.", conflict.getString("other"));
    assertTrue(kodebok.json("codes", "a.kodebok").toString().contains("Det som hjelper."));
    kodebok.ok("check", "a.kodebok");
  }

  @Test
  void aDefinitionThatOnlyTheOtherChangedIsTakenOver() {
    kodebok.ok("codebook", "b.kodebok", "describe", "Hjelp", "--definition", "Bedre.");
    JsonObject told = kodebok.json("merge", "a.kodebok", "b.kodebok");
    assertEquals(1, told.getJsonObject("changed").getInt("codes"));
    assertEquals(0, told.getJsonArray("conflicts").size());
    assertTrue(kodebok.json("codes", "a.kodebok").toString().contains("Bedre."));
    kodebok.ok("codebook", "a.kodebok", "describe", "Hjelp", "--definition", "Min.");
    kodebok.ok("codebook", "b.kodebok", "describe", "Hjelp", "--definition", "Din.");
    told = kodebok.json("merge", "a.kodebok", "b.kodebok");
    assertEquals(1, told.getJsonArray("conflicts").size());
    assertTrue(kodebok.json("codes", "a.kodebok").toString().contains("Min."));
  }

  @Test
  void codingsOfATextThatDiffersAreFoundAtTheirWordsOrListed() {
    code("b", "lite tid", "Tid", "Ola");
    code("b", "hun ringte", "Tid", "Ola");
    String text = TALK.replace("\r\n", "\n");
    int ja = text.lastIndexOf("Ja.");
    kodebok.ok(
        "code",
        "b.kodebok",
        "--code",
        "Ja",
        "--create",
        "--source",
        "Kari",
        "--start",
        String.valueOf(text.indexOf("KARI: Ja.") + 6),
        "--end",
        String.valueOf(text.indexOf("KARI: Ja.") + 9),
        "--coder",
        "Ola");
    kodebok.ok(
        "code",
        "b.kodebok",
        "--code",
        "Ja",
        "--source",
        "Kari",
        "--start",
        String.valueOf(ja),
        "--end",
        String.valueOf(ja + 3),
        "--coder",
        "Ola");
    kodebok.file(
        "rettet.txt",
        "Et nytt avsnitt foran 😀.\n\n" + TALK.replace("At hun ringte", "At han kom"));
    kodebok.ok("revise", "a.kodebok", "Kari", "rettet.txt");
    JsonObject told = kodebok.json("merge", "a.kodebok", "b.kodebok");
    assertEquals(3, told.getInt("reanchored"), told + "");
    List<JsonObject> unplaced = told.getJsonArray("unplaced").getValuesAs(JsonObject.class);
    assertEquals(1, unplaced.size(), told + "");
    assertEquals("hun ringte", unplaced.getFirst().getString("text"));
    assertEquals("notFound", unplaced.getFirst().getString("reason"));
    assertEquals(Set.of("Hva hjalp|Kari|Hjelp", "lite tid|Ola|Tid", "Ja.|Ola|Ja"), codings("a"));
    assertEquals(4, kodebok.json("codings", "a.kodebok").getJsonArray("codings").size());
    kodebok.ok("check", "a.kodebok");
    JsonObject again = kodebok.json("merge", "a.kodebok", "b.kodebok");
    assertEquals(0, again.getJsonObject("added").size(), again + "");
  }

  @Test
  void whatWasRemovedHereStaysRemoved() {
    String id =
        kodebok
            .json("codings", "a.kodebok")
            .getJsonArray("codings")
            .getJsonObject(0)
            .getString("id");
    kodebok.ok("uncode", "a.kodebok", id);
    JsonObject told = kodebok.json("merge", "a.kodebok", "b.kodebok");
    assertEquals(1, told.getJsonObject("removedHere").getInt("codings"), told + "");
    assertEquals(Set.of(), codings("a"));
  }

  @Test
  void aTextOfTheSameNameThatIsAnotherComesBesideIt() {
    kodebok.ok("new", "c.kodebok");
    kodebok.file("Kari.txt", "Helt andre ord.\n\nOm noe helt annet.\n");
    kodebok.ok("import", "c.kodebok", "Kari.txt", "--as", "document");
    code("c", "andre ord", "Hjelp", "Ola");
    JsonObject told = kodebok.json("merge", "a.kodebok", "c.kodebok");
    assertEquals("Kari (2)", told.getJsonArray("renamed").getJsonObject(0).getString("here"));
    assertEquals(Set.of("Hva hjalp|Kari|Hjelp", "andre ord|Ola|Hjelp"), codings("a"));
    kodebok.ok("check", "a.kodebok");
  }

  @Test
  void aFileThatIsNoProjectIsRefused() {
    kodebok.file("x.kodebok", "nei");
    CommandLines.Result result = kodebok.run("merge", "a.kodebok", "x.kodebok");
    assertEquals(1, result.status());
    assertTrue(result.err().contains("x.kodebok"), result.err());
    assertEquals(1, kodebok.run("merge", "a.kodebok", "borte.kodebok").status());
  }

  private Set<String> codings(String project) {
    return kodebok
        .json("codings", project + ".kodebok")
        .getJsonArray("codings")
        .getValuesAs(JsonObject.class)
        .stream()
        .map(one ->
            one.getString("text") + "|" + one.getString("coder") + "|" + one.getString("code"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private void code(String project, String quote, String code, String coder) {
    kodebok.ok(
        "code",
        project + ".kodebok",
        "--code",
        code,
        "--source",
        "Kari",
        "--quote",
        quote,
        "--create",
        "--coder",
        coder);
  }
}
