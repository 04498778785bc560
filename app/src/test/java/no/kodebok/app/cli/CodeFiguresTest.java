package no.kodebok.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Saturation, coverage, typology, and counts in words. */
class CodeFiguresTest {
  private static final String P = "studie.kodebok";

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @SuppressWarnings("NullAway.Init")
  private CommandLines kodebok;

  @BeforeEach
  void sixTextsOfAHundredCharacters() {
    kodebok = new CommandLines(folder);
    kodebok.ok("new", P);
    for (int i = 1; i <= 6; i++) {
      kodebok.file("t" + i + ".txt", "A" + "a".repeat(45) + i + ".\n\nB" + "b".repeat(48) + ".");
      kodebok.ok("import", P, "t" + i + ".txt", "--as", "document", "--no-repair");
    }
    kodebok.file(
        "enheter.csv", "kilde,rolle\nt1,leder\nt2,leder\nt3,veileder\nt4,veileder\nt5,veileder\n");
    kodebok.ok("attach", P, "--cases", "enheter.csv");
    code("A", "t1", 0, 10);
    code("B", "t1", 5, 20);
    code("A", "t2", 0, 10);
    code("C", "t3", 60, 70);
    code("A", "t3", 0, 48);
    code("A", "t4", 0, 10);
    code("B", "t4", 60, 70);
    code("D", "t5", 0, 100);
  }

  private void code(String code, String source, int start, int end) {
    kodebok.codePlace(P, source, start, end, code, "Ane");
  }

  private static double number(JsonObject json, String name) {
    return json.getJsonNumber(name).doubleValue();
  }

  private static List<String> texts(JsonArray array) {
    return array.getValuesAs(JsonString.class).stream().map(JsonString::getString).toList();
  }

  private static JsonObject first(JsonArray array, String name, String value) {
    return array.getValuesAs(JsonObject.class).stream()
        .filter(one -> one.getString(name).equals(value))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void newCodesAreCountedFromSourceToSource() {
    JsonObject json = kodebok.json("saturation", P, "--base", "2", "--run", "1");
    JsonArray steps = json.getJsonArray("steps");
    assertEquals(5, steps.size());
    assertEquals(List.of("A", "B"), texts(steps.getJsonObject(0).getJsonArray("newCodes")));
    assertEquals(0, steps.getJsonObject(1).getInt("new"));
    assertEquals(List.of("C"), texts(steps.getJsonObject(2).getJsonArray("newCodes")));
    assertEquals(4, steps.getJsonObject(4).getInt("cumulative"));
    assertTrue(steps.getJsonObject(1).isNull("newInformation"));
    assertEquals(0.5, number(steps.getJsonObject(2), "newInformation"), 1e-12);
    assertEquals(0, number(steps.getJsonObject(3), "newInformation"), 1e-12);
    assertEquals(4, json.getInt("reached"));
    assertEquals(1, json.getJsonObject("base").getInt("uncodedSources"));
  }

  @Test
  void theOrderOfCodingIsThatOfTheFirstPassage() {
    code("E", "t6", 0, 5);
    JsonArray steps =
        kodebok
            .json("saturation", P, "--order", "coding", "--codes", "E", "D")
            .getJsonArray("steps");
    assertEquals("t5", steps.getJsonObject(0).getString("source"));
    assertEquals("t6", steps.getJsonObject(1).getString("source"));
  }

  @Test
  void coverageCountsEachCharacterOnce() {
    JsonObject json = kodebok.json("coverage", P);
    JsonObject t1 = first(json.getJsonArray("sources"), "source", "t1");
    assertEquals(20, t1.getInt("coded"));
    assertEquals(0.2, number(t1, "share"), 1e-12);
    assertEquals(2, t1.getInt("passages"));
    JsonObject all = json.getJsonObject("all");
    assertEquals(600, all.getInt("length"));
    assertEquals(20 + 10 + 58 + 20 + 100, all.getInt("coded"));
    JsonObject a = first(json.getJsonArray("codes"), "code", "A");
    assertEquals(78, a.getInt("coded"));
    assertEquals(4, a.getInt("sources"));
  }

  @Test
  void casesWithTheSameCodesAreOneType() {
    JsonObject json = kodebok.json("typology", P, "--codes", "A", "B");
    assertEquals(5, json.getJsonObject("base").getInt("cases"));
    JsonArray types = json.getJsonArray("types");
    assertEquals(List.of("A", "B"), texts(types.getJsonObject(0).getJsonArray("codes")));
    assertEquals(List.of("t1", "t4"), texts(types.getJsonObject(0).getJsonArray("cases")));
    assertEquals(List.of("t2", "t3"), texts(types.getJsonObject(1).getJsonArray("cases")));
    assertEquals(List.of(), texts(types.getJsonObject(2).getJsonArray("codes")));
    assertEquals(
        5, types.getValuesAs(JsonObject.class).stream().mapToInt(t -> t.getInt("count")).sum());
  }

  @Test
  void countsHaveTheProjectsOwnWords() {
    JsonObject usual = kodebok.json("matrix", P, "--by", "rolle", "--count", "cases", "--words");
    assertEquals("alle", word(usual, "A", "leder"));
    assertEquals("de fleste", word(usual, "A", "veileder"));
    assertEquals("én", word(usual, "C", "veileder"));
    assertEquals("ingen", word(usual, "C", "leder"));
    kodebok.ok("words", P, "ikke noen=0", "minst én=1", "mange=>=60%".replace(">=", ">"));
    JsonObject own = kodebok.json("matrix", P, "--by", "rolle", "--count", "cases", "--words");
    assertEquals("mange", word(own, "A", "veileder"));
    assertEquals("minst én", word(own, "C", "veileder"));
    kodebok.ok("undo", P);
    assertEquals("ingen=0", kodebok.json("words", P).getJsonArray("words").getString(0));
    assertEquals(1, kodebok.run("words", P, "mye").status());
    assertEquals(1, kodebok.run("matrix", P, "--by", "rolle", "--words").status());
    assertEquals("", kodebok.run("check", P).err());
  }

  private static String word(JsonObject matrix, String row, String column) {
    return cell(matrix, row, column).getString("word");
  }

  private static JsonObject cell(JsonObject matrix, String row, String column) {
    return matrix.getJsonArray("cells").getValuesAs(JsonObject.class).stream()
        .filter(one -> !one.isNull("row") && one.getString("row").equals(row))
        .filter(one -> !one.isNull("column") && one.getString("column").equals(column))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theShareOfTextIsOfAllThatWasSaid() {
    JsonObject matrix = kodebok.json("matrix", P, "--by", "rolle", "--count", "share");
    JsonObject cell = cell(matrix, "A", "veileder");
    assertEquals(58, cell.getInt("count"));
    assertEquals(300, cell.getInt("n"));
    assertEquals(100 * 58 / 300.0, number(cell, "share"), 1e-12);
    JsonObject both = kodebok.json("matrix", P, "--by", "codes", "--count", "share");
    assertEquals(5, cell(both, "A", "B").getInt("count"));
    assertEquals(25, cell(both, "A", "B").getInt("n"));
    assertEquals(
        1,
        kodebok
            .run("matrix", P, "--by", "codes", "--count", "share", "--relation", "near")
            .status());
  }

  @Test
  void paragraphsThatFollowEachOtherAreNear() {
    JsonObject none = kodebok.json("matrix", P, "--by", "codes", "--relation", "segment");
    assertEquals(0, cell(none, "A", "C").getInt("count"));
    JsonObject near = kodebok.json("matrix", P, "--by", "codes", "--relation", "nearSegments");
    assertEquals(1, cell(near, "A", "C").getInt("count"));
    JsonObject same =
        kodebok.json("matrix", P, "--by", "codes", "--relation", "nearSegments", "--distance", "0");
    assertEquals(0, cell(same, "A", "C").getInt("count"));
    assertEquals(1, cell(same, "A", "B").getInt("count"));
  }

  @Test
  void eachIsWrittenToAWorkbookWithItsBase() throws IOException {
    for (String command : List.of("saturation", "coverage", "typology")) {
      Path file = folder.resolve(command + ".xlsx");
      kodebok.ok(command, P, "-o", file.toString());
      kodebok.ok(command, P, "-o", folder.resolve(command + ".docx").toString());
      try (InputStream in = Files.newInputStream(file);
          XSSFWorkbook book = new XSSFWorkbook(in)) {
        assertTrue(
            Stream.iterate(0, row -> row <= book.getSheetAt(0).getLastRowNum(), row -> row + 1)
                .map(book.getSheetAt(0)::getRow)
                .filter(row -> row != null && row.getCell(0) != null)
                .anyMatch(row -> row.getCell(0).toString().startsWith("Base:")));
      }
    }
    assertTrue(kodebok.ok("coverage", P).out().contains("Base: 6 kilder"));
  }
}
