package no.kodebok.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MatrixCommandTest {
  private static final String P = "studie.kodebok";

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @SuppressWarnings("NullAway.Init")
  private CommandLines kodebok;

  @BeforeEach
  void fourTextsOfThreePeopleWithARole() {
    kodebok = new CommandLines(folder);
    String text = "Vi venter på vedtak.\n\nTida er for knapp.\n\nSpråket er vanskelig.\n";
    for (String name : List.of("a", "b", "c", "d")) {
      kodebok.file(name + ".txt", name + " " + text);
    }
    kodebok.file("roller.csv", "kilde;rolle\na;leder\nb;veileder\nc;veileder\n");
    kodebok.ok("new", P);
    kodebok.ok("import", P, "a.txt", "b.txt", "c.txt", "d.txt", "--as", "document");
    kodebok.ok("attach", P, "--cases", "roller.csv");
    code("a", "Barrierer/Ventetid", 0, 10, "Ane");
    code("a", "Barrierer/Ventetid", 0, 10, "Bo");
    code("a", "Barrierer/Tid", 5, 15, "Ane");
    code("b", "Barrierer/Tid", 24, 30, "Ane");
    code("b", "Barrierer/Tid", 33, 36, "Ane");
    code("d", "Barrierer/Språk", 44, 50, "Ane");
    code("c", "Annet", 0, 3, "Ane");
  }

  private void code(String source, String code, int start, int end, String coder) {
    kodebok.ok(
        "code",
        P,
        "--code",
        code,
        "--source",
        source,
        "--start",
        "" + start,
        "--end",
        "" + end,
        "--create",
        "--coder",
        coder);
  }

  private JsonObject matrix(String... options) {
    List<String> arguments = new ArrayList<>(List.of("matrix", P));
    arguments.addAll(List.of(options));
    return kodebok.json(arguments.toArray(new String[0]));
  }

  private static JsonObject cell(JsonObject matrix, String row, String column) {
    return matrix.getJsonArray("cells").getValuesAs(JsonObject.class).stream()
        .filter(cell -> is(cell, "row", row) && is(cell, "column", column))
        .findFirst()
        .orElseThrow();
  }

  private static boolean is(JsonObject cell, String name, String value) {
    return cell.isNull(name) ? value.isEmpty() : cell.getString(name).equals(value);
  }

  private static void assertCounts(JsonObject cell, int passages, int cases, int sources) {
    assertEquals(passages, cell.getInt("passages"), cell.toString());
    assertEquals(cases, cell.getInt("cases"), cell.toString());
    assertEquals(sources, cell.getInt("sources"), cell.toString());
  }

  @Test
  void codesAreCountedByAVariableInEachWay() {
    JsonObject matrix = matrix("--codes", "Barrierer/*", "--by", "rolle", "--count", "cases");
    // The same passage by two coders is one passage.
    assertCounts(cell(matrix, "Barrierer/Ventetid", "leder"), 1, 1, 1);
    assertCounts(cell(matrix, "Barrierer/Tid", "veileder"), 2, 1, 1);
    assertCounts(cell(matrix, "Barrierer/Tid", ""), 3, 2, 2);
    assertCounts(cell(matrix, "Barrierer/Språk", ""), 0, 0, 0);
    assertCounts(cell(matrix, "", "leder"), 2, 1, 1);
    assertEquals(1, cell(matrix, "Barrierer/Tid", "veileder").getInt("count"));
    assertEquals("cases", matrix.getString("count"));
  }

  @Test
  void theBaseOfEachColumnStandsBesideIt() {
    JsonObject cases = matrix("--codes", "Barrierer", "--by", "rolle", "--count", "cases");
    assertEquals(2, cell(cases, "Barrierer", "veileder").getInt("n"));
    assertEquals(3, cell(cases, "Barrierer", "").getInt("n"));
    JsonObject base = cases.getJsonArray("columnBases").getJsonObject(1);
    assertEquals("veileder", base.getString("column"));
    assertCounts(base, 3, 2, 2);
    JsonObject passages = matrix("--codes", "Barrierer", "--by", "rolle");
    assertEquals(3, cell(passages, "Barrierer", "veileder").getInt("n"));
    assertEquals(2, cell(passages, "Barrierer", "veileder").getInt("count"));
  }

  @Test
  void peopleChosenForWhatTheyCanTellHaveNoPercent() {
    JsonObject matrix = matrix("--codes", "Barrierer", "--by", "rolle", "--count", "cases");
    assertFalse(cell(matrix, "Barrierer", "leder").containsKey("columnPercent"));
    assertTrue(matrix.getJsonArray("notes").toString().contains("ingen prosent"));
  }

  @Test
  void respondentsOfASurveyHavePercentOfTheirBase() {
    kodebok.file("svar.csv", "id;kjønn;åpent\n1;k;For lite tid\n2;k;Ingenting\n3;m;Alt går bra\n");
    kodebok.file(
        "skjema.json",
        """
        {"title":"Svar","caseId":"id","variables":[
         {"name":"id","label":"Nr","scale":"nominal"},
         {"name":"kjønn","label":"Kjønn","scale":"nominal",
          "values":[{"code":"m","label":"Mann"},{"code":"k","label":"Kvinne"}]},
         {"name":"åpent","label":"Åpent","scale":"text"}]}
        """);
    kodebok.ok("new", "s.kodebok");
    kodebok.ok("import", "s.kodebok", "svar.csv", "--questionnaire", "skjema.json");
    kodebok.ok("autocode", "s.kodebok", "tid", "--code", "Tid", "--create");
    JsonObject matrix =
        kodebok.json("matrix", "s.kodebok", "--codes", "Tid", "--by", "kjønn", "--count", "cases");
    assertEquals(
        "Mann", matrix.getJsonArray("columnBases").getJsonObject(0).getString("columnLabel"));
    JsonObject women = cell(matrix, "Tid", "k");
    assertEquals(1, women.getInt("count"));
    assertEquals(2, women.getInt("n"));
    assertEquals(50, women.getJsonNumber("columnPercent").doubleValue(), 1e-12);
    assertEquals(0, cell(matrix, "Tid", "m").getJsonNumber("columnPercent").doubleValue(), 0);
  }

  @Test
  void codesOccurTogetherWhereTheirPassagesOverlap() {
    JsonObject matrix = matrix("--codes", "Barrierer/*", "--by", "codes");
    assertCounts(cell(matrix, "Barrierer/Ventetid", "Barrierer/Tid"), 1, 1, 1);
    assertCounts(cell(matrix, "Barrierer/Tid", "Barrierer/Ventetid"), 1, 1, 1);
    assertCounts(cell(matrix, "Barrierer/Tid", "Barrierer/Tid"), 3, 2, 2);
    assertCounts(cell(matrix, "Barrierer/Tid", "Barrierer/Språk"), 0, 0, 0);
    assertEquals("overlap", matrix.getString("relation"));
  }

  @Test
  void relationsDiffer() {
    code("b", "Ytre", 20, 40, "Ane");
    String[] codes = {"--codes", "Ytre", "Barrierer/Tid", "--by", "codes", "--relation"};
    assertEquals(2, ofPair("Ytre", "Barrierer/Tid", codes, "inclusion"));
    assertEquals(0, ofPair("Barrierer/Tid", "Ytre", codes, "inclusion"));
    // Both passages of the one code lie in the same paragraph.
    assertEquals(1, ofPair("Ytre", "Barrierer/Tid", codes, "segment"));
    code("b", "Nær", 37, 38, "Ane");
    String[] near = {"--codes", "Nær", "Barrierer/Tid", "--by", "codes", "--relation"};
    assertEquals(1, ofPair("Nær", "Barrierer/Tid", near, "near", "--distance", "1"));
    assertEquals(0, ofPair("Nær", "Barrierer/Tid", near, "near", "--distance", "0"));
    assertEquals(2, ofPair("Nær", "Barrierer/Tid", near, "near", "--distance", "7"));
  }

  private int ofPair(String row, String column, String[] options, String... more) {
    List<String> all = new ArrayList<>(List.of(options));
    all.addAll(List.of(more));
    return cell(matrix(all.toArray(new String[0])), row, column).getInt("count");
  }

  @Test
  void theSameNumbersStandInWordAndInCsv() throws IOException {
    kodebok.ok("matrix", P, "--codes", "Barrierer/*", "--by", "rolle", "-o", "m.csv");
    String csv = Files.readString(folder.resolve("m.csv"));
    assertTrue(csv.contains("\"Barrierer/Tid\";\"1\";\"2\";\"3\""), csv);
    assertTrue(csv.contains("Alle kodede tekstutdrag"), csv);
    kodebok.ok("matrix", P, "--codes", "Barrierer/*", "--by", "rolle", "-o", "m.docx");
    try (InputStream in = Files.newInputStream(folder.resolve("m.docx"));
        XWPFDocument document = new XWPFDocument(in)) {
      String table = document.getTables().getFirst().getText();
      assertTrue(table.contains("Barrierer/Tid\t1\t2\t3"), table);
    }
  }

  @Test
  void theWorkbookHoldsNumbersAndTheirBase() throws IOException {
    kodebok.ok("matrix", P, "--codes", "Barrierer/*", "--by", "rolle", "-o", "m.xlsx");
    try (var workbook = WorkbookFactory.create(folder.resolve("m.xlsx").toFile(), null, true)) {
      Sheet sheet = workbook.getSheetAt(0);
      Row heads = sheet.getRow(3);
      assertEquals("leder", heads.getCell(1).getStringCellValue());
      Row time = sheet.getRow(5);
      assertEquals("Barrierer/Tid", time.getCell(0).getStringCellValue());
      assertEquals(1, time.getCell(1).getNumericCellValue(), 0);
      assertEquals(2, time.getCell(2).getNumericCellValue(), 0);
      assertEquals(3, time.getCell(3).getNumericCellValue(), 0);
      Row base = sheet.getRow(8);
      assertEquals("Alle kodede tekstutdrag", base.getCell(0).getStringCellValue());
      assertEquals(3, base.getCell(2).getNumericCellValue(), 0);
    }
  }

  @Test
  void whatIsNotThereIsRefusedWithWhatIs() {
    assertRefused(1, "No variable \"roll\"", "--codes", "Barrierer", "--by", "roll");
    assertRefused(1, "No code \"Barierer\"", "--codes", "Barierer", "--by", "rolle");
    assertRefused(2, "--count takes", "--by", "rolle", "--count", "ord");
    assertRefused(2, "--relation belongs", "--by", "rolle", "--relation", "near");
    assertRefused(2, "--distance is", "--by", "codes", "--distance", "3");
    assertRefused(1, ".csv, .docx, .json, .xlsx", "--by", "rolle", "-o", "m.pdf");
  }

  @Test
  void aFolderIsNotReplacedByAFile() throws IOException {
    Files.createDirectory(folder.resolve("m.xlsx"));
    assertRefused(1, "is a folder", "--by", "rolle", "-o", "m.xlsx");
    assertTrue(Files.isDirectory(folder.resolve("m.xlsx")));
  }

  private void assertRefused(int status, String sentence, String... options) {
    List<String> arguments = new ArrayList<>(List.of("matrix", P));
    arguments.addAll(List.of(options));
    CommandLines.Result result = kodebok.run(arguments.toArray(new String[0]));
    assertEquals(status, result.status(), result.out());
    assertTrue(result.err().contains(sentence), result.err());
  }
}
