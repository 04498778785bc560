package no.kodebok.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The codebook from the command line. */
@SuppressWarnings("NullAway.Init")
class CodebookTest {
  private static final String PROJECT = "studie.kodebok";

  @TempDir private Path folder;
  private CommandLines kodebok;

  @BeforeEach
  void makeProject() {
    kodebok = new CommandLines(folder);
    kodebok.file("intervju.txt", "ANNE: Tiden er knapp. Reglene er uklare.\n");
    kodebok.ok("new", PROJECT);
    kodebok.ok("import", PROJECT, "intervju.txt", "--as", "interview");
    kodebok.ok(
        "code", PROJECT, "--code", "Tid", "--create", "--source", "intervju", "--quote", "Tiden");
    kodebok.ok(
        "code", PROJECT, "--code", "Frist", "--create", "--source", "intervju", "--quote", "knapp");
  }

  @Test
  void codesAreMergedMovedAndDescribedAndAllIsTakenBack() {
    kodebok.ok("codebook", PROJECT, "freeze", "Før");
    kodebok.ok("codebook", PROJECT, "merge", "Frist", "--into", "Tid");
    kodebok.ok("codebook", PROJECT, "add", "Barrierer", "--definition", "Det som hindrer");
    kodebok.ok("codebook", PROJECT, "move", "Tid", "--under", "Barrierer");
    kodebok.ok("codebook", PROJECT, "rename", "Barrierer/Tid", "Tidsnød", "--use", "alltid");
    assertEquals(List.of("Barrierer", "Barrierer/Tidsnød"), paths());
    JsonObject compared = kodebok.json("codebook", PROJECT, "compare", "før");
    assertEquals(
        List.of("added", "renamed", "moved", "use", "aliases", "removed"),
        compared.getJsonArray("differences").stream()
            .map(difference -> difference.asJsonObject().getString("kind"))
            .toList());
    kodebok.ok("undo", PROJECT, "4");
    assertEquals(List.of("Tid", "Frist"), paths());
  }

  @Test
  void tablesHavePassagesOfEachCodeWhenAskedForAndAreReadAgain() throws IOException {
    for (String file : List.of("k.csv", "k.xlsx")) {
      kodebok.ok("codebook", PROJECT, "export", "-o", file, "--examples", "1");
      String other = file + ".kodebok";
      kodebok.ok("new", other);
      kodebok.ok("import", other, file, "--as", "codebook");
      assertEquals(
          paths(),
          kodebok.json("codes", other).getJsonArray("codes").stream()
              .map(code -> code.asJsonObject().getString("path"))
              .toList());
    }
    String table = Files.readString(folder.resolve("k.csv"));
    assertTrue(table.contains("Kodede utdrag") && table.contains("knapp (intervju)"), table);
    kodebok.ok("codebook", PROJECT, "export", "-o", "uten.csv");
    assertFalse(Files.readString(folder.resolve("uten.csv")).contains("Kodede utdrag"));
  }

  @Test
  void aCodebookThatWasWrittenIsReadAgainInEveryFormat() {
    kodebok.ok(
        "codebook",
        PROJECT,
        "add",
        "Barrierer/Regelverk \\/ praksis",
        "--definition",
        "Regler: de som hindrer\n\nog annet",
        "--do-not-use",
        "=1+1",
        "--alias",
        "lover",
        "--colour",
        "#0b7285");
    JsonObject written = kodebok.json("codes", PROJECT);
    for (String ending : List.of("xlsx", "csv", "qdc")) {
      kodebok.ok("codebook", PROJECT, "export", "-o", "kodebok." + ending);
      String copy = "kopi-" + ending + ".kodebok";
      kodebok.ok("new", copy);
      kodebok.ok("import", copy, "kodebok." + ending, "--as", "codebook");
      assertEquals(described(written), described(kodebok.json("codes", copy)), ending);
    }
  }

  /** Everything that a file has of the codes. A sign that would be a formula may be defused. */
  private static List<String> described(JsonObject codes) {
    return codes.getJsonArray("codes").stream()
        .map(JsonValue::asJsonObject)
        .map(code ->
            List.of("path", "definition", "use", "doNotUse", "example", "colour").stream()
                    .map(code::getString)
                    .map(text -> text.startsWith("'=") ? text.substring(1) : text)
                    .toList()
                + code.getJsonArray("aliases").toString())
        .toList();
  }

  @Test
  void aSplitNamesItsCodings() {
    String id =
        kodebok
            .json("codings", PROJECT, "--code", "Tid")
            .getJsonArray("codings")
            .getJsonObject(0)
            .getString("id");
    kodebok.ok("codebook", PROJECT, "split", "Tid", "--to", "Knapp tid", "--coding", id);
    JsonObject codes = kodebok.json("codes", PROJECT);
    assertEquals(
        1,
        codes.getJsonArray("codes").stream()
            .map(JsonValue::asJsonObject)
            .filter(code -> code.getString("path").equals("Knapp tid"))
            .findFirst()
            .orElseThrow()
            .getInt("count"));
  }

  @Test
  void wrongUseIsSaidInASentence() {
    assertEquals(2, kodebok.run("codebook", PROJECT, "merge", "Tid").status());
    assertEquals(2, kodebok.run("codebook", PROJECT, "rename", "Tid").status());
    CommandLines.Result unknown = kodebok.run("codebook", PROJECT, "remove", "Tidd");
    assertEquals(1, unknown.status());
    assertTrue(unknown.err().contains("Tid"), unknown.err());
    assertEquals(1, kodebok.run("codebook", PROJECT, "remove", "Tid").status());
    assertEquals(List.of("Tid", "Frist"), paths());
  }

  private List<String> paths() {
    return kodebok.json("codes", PROJECT).getJsonArray("codes").stream()
        .map(code -> code.asJsonObject().getString("path"))
        .toList();
  }
}
