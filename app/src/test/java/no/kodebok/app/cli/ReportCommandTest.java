package no.kodebok.app.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import no.kodebok.app.cli.CommandLines.Result;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportCommandTest {
  private static final String P = "studie.kodebok";
  private static final String QUESTIONNAIRE =
      """
      {"title":"Undersøkelse","caseId":"id","variables":[
       {"name":"id","scale":"nominal"},
       {"name":"rolle","label":"Rolle","scale":"nominal",
        "values":[{"code":"1","label":"Leder"},{"code":"2","label":"=Veileder"}]},
       {"name":"a","label":"Liker kaffe","scale":"ordinal","values":[{"code":"1","label":"Uenig"},
        {"code":"2","label":"Litt uenig"},{"code":"3","label":"Litt enig"},{"code":"4","label":"Enig"}]},
       {"name":"b","label":"Liker te","scale":"ordinal","values":[{"code":"1","label":"Uenig"},
        {"code":"2","label":"Litt uenig"},{"code":"3","label":"Litt enig"},{"code":"4","label":"Enig"}]}]}
      """;
  private static final String PLAN =
      """
      {"title":"Rapport","items":[
       {"heading":"Hvem"},
       {"table":{"rows":"rolle"}},
       {"heading":"Hva"},
       {"table":{"rows":"a","columns":["rolle"],"note":"Egen merknad."}},
       {"battery":{"variables":["a","b"],"order":"mean","chart":"diverging"}},
       {"matrix":{"by":"verv","count":"cases"}},
       {"quotes":{"code":"Tid","by":"verv","max":1}},
       {"joint":{"table":{"rows":"a","columns":["rolle"]},"quotes":{"code":"Tid"}}}]}
      """;

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @SuppressWarnings("NullAway.Init")
  private CommandLines kodebok;

  @BeforeEach
  void aStudyWithAnswersAndAnInterview() {
    kodebok = new CommandLines(folder);
    kodebok.ok("new", P, "--language", "nb");
    kodebok.file("q.json", QUESTIONNAIRE);
    kodebok.file("d.csv", "id,rolle,a,b\nx1,1,4,1\nx2,1,3,2\nx3,2,4,4\nx4,2,1,3\nx5,2,2,3\n");
    kodebok.ok("import", P, "d.csv", "--as", "responses", "--questionnaire", "q.json");
    kodebok.file("x1.txt", "Tida er for knapp til oppfølging.\n");
    kodebok.file("x3.txt", "Vi har ikke tid.\n");
    kodebok.ok("import", P, "x1.txt", "x3.txt", "--as", "document");
    kodebok.file("hvem.csv", "kilde;verv\nx1;leder\nx3;veileder\n");
    kodebok.ok("attach", P, "--cases", "hvem.csv");
    for (String source : List.of("x1", "x3")) {
      kodebok.ok(
          "code", P, "--code", "Tid", "--source", source, "--start", "0", "--end", "8", "--create");
    }
    kodebok.file("plan.json", PLAN);
  }

  private Path report(String name, String... options) {
    List<String> arguments = new ArrayList<>(List.of("report", P, "plan.json", "-o", name));
    arguments.addAll(List.of(options));
    kodebok.ok(arguments.toArray(new String[0]));
    return folder.resolve(name);
  }

  @Test
  void aWorkbookHasEveryTableWithLinksBothWays() throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(report("r.xlsx")))) {
      XSSFSheet contents = workbook.getSheet("Innhold");
      int links = 0;
      for (Row row : contents) {
        for (Cell cell : row) {
          if (cell.getHyperlink() != null) {
            links++;
            String sheet = cell.getHyperlink().getAddress().replaceAll("^'|'!A1$", "");
            XSSFSheet target = workbook.getSheet(sheet.replace("''", "'"));
            assertNotNull(target, sheet);
            assertEquals("'Innhold'!A1", target.getRow(0).getCell(0).getHyperlink().getAddress());
          }
        }
      }
      assertEquals(6, links);
      assertNotNull(workbook.getSheet("Om tabellene"));
      XSSFSheet cross = workbook.getSheet("2.1 Liker kaffe etter Rolle");
      assertEquals(1, cross.getDrawingPatriarch().getCharts().size());
    }
  }

  @Test
  void aWorkbookKeepsThePlanAndNoFormula() throws IOException {
    StringBuilder plan = new StringBuilder();
    try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(report("r.xlsx")))) {
      boolean inPlan = false;
      for (XSSFSheet sheet : List.of(workbook.getSheet("Om tabellene"))) {
        for (Row row : sheet) {
          String text = row.getCell(0) == null ? "" : row.getCell(0).toString();
          if (inPlan) {
            plan.append(text).append('\n');
          }
          inPlan |= text.equals("Tabellplan");
        }
      }
      workbook.forEach(sheet ->
          sheet.forEach(
              row -> row.forEach(cell -> assertFalse(cell.getCellType() == CellType.FORMULA))));
    }
    kodebok.file("igjen.json", plan.toString());
    kodebok.ok("report", P, "igjen.json", "-o", "igjen.xlsx");
    assertEquals(PLAN.strip(), plan.toString().strip());
  }

  @Test
  void aJointDisplayHasMarksAndLiteratureAndAMatrixOfCasesStandsBesideIt() throws IOException {
    kodebok.ok(
        "joint",
        P,
        "--rows",
        "a",
        "--columns",
        "rolle",
        "--code",
        "Tid",
        "--mark",
        "Leder=diverging: ulikt",
        "--literature",
        "Leder=Ledere mangler tid.",
        "--reference",
        "Berg 2020");
    kodebok.file(
        "plan.json",
        """
        {"items":[{"joint":{"table":{"rows":"a","columns":["rolle"]},"quotes":{"code":"Tid"},
          "literature":[{"text":"Alle mangler tid."}]}},
         {"framework":{"codes":["Tid"],"show":["verv"]}},
         {"matrix":{"codes":["Tid"],"by":"verv","count":"cases","words":true}}]}
        """);
    List<String> wanted =
        List.of("spriker", "ulikt", "Ledere mangler tid.", "Berg 2020", "Alle mangler tid.");
    for (String name : List.of("r.html", "r.csv", "r.json")) {
      String text = Files.readString(report(name));
      List<String> there = name.endsWith("json") ? wanted.subList(1, 5) : wanted;
      there.forEach(words -> assertTrue(text.contains(words), name + " has " + words));
      assertTrue(text.contains("Tida er"), name);
    }
    try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(report("r.xlsx")))) {
      List<String> texts = new ArrayList<>();
      workbook.getSheetAt(1).forEach(row -> row.forEach(cell -> texts.add(cell.toString())));
      wanted.forEach(
          words -> assertTrue(texts.stream().anyMatch(text -> text.contains(words)), words));
      XSSFSheet cases = workbook.getSheetAt(2);
      assertEquals("x1", cases.getRow(4).getCell(0).getStringCellValue());
      assertEquals("leder", cases.getRow(4).getCell(1).getStringCellValue());
      assertTrue(cases.getRow(4).getCell(2).getStringCellValue().startsWith("«Tida er"));
    }
    try (XWPFDocument word = new XWPFDocument(Files.newInputStream(report("r.docx")));
        XWPFWordExtractor extractor = new XWPFWordExtractor(word)) {
      String text = extractor.getText();
      wanted.forEach(words -> assertTrue(text.contains(words), words));
      assertTrue(text.contains("Hva enhetene sier"), text);
    }
    kodebok.ok("undo", P);
    assertFalse(Files.readString(report("r.csv")).contains("Berg 2020"));
  }

  @Test
  void theTablesOfAChapterStandTogetherWhereAskedFor() throws IOException {
    try (XSSFWorkbook workbook =
        new XSSFWorkbook(Files.newInputStream(report("r.xlsx", "--together")))) {
      XSSFSheet chapter = workbook.getSheet("Hva");
      List<String> titles = new ArrayList<>();
      chapter.forEach(row -> titles.add(row.getCell(0) == null ? "" : row.getCell(0).toString()));
      assertTrue(titles.contains("Liker kaffe etter Rolle"), titles.toString());
      assertTrue(titles.stream().anyMatch(title -> title.startsWith("Egen merknad")));
      assertEquals(2, chapter.getDrawingPatriarch().getCharts().size());
    }
  }

  @Test
  void captionsInWordAreNumberedByChapterAndChartsHaveWords() throws IOException {
    try (XWPFDocument document = new XWPFDocument(Files.newInputStream(report("r.docx")))) {
      List<String> captions =
          document.getParagraphs().stream()
              .filter(p -> "Caption".equals(p.getStyle()))
              .map(XWPFParagraph::getText)
              .toList();
      assertTrue(captions.contains("Tabell 1.1: Rolle"), captions.toString());
      assertTrue(captions.contains("Tabell 2.1: Liker kaffe etter Rolle"), captions.toString());
      assertTrue(captions.contains("Figur 2.1: Liker kaffe etter Rolle"), captions.toString());
      assertEquals(4, document.getCharts().size());
      assertTrue(
          document.getDocument().xmlText().contains("descr=\"Stolpediagram: Rolle. Leder: 40"),
          "charts have a text for those who do not see them");
      assertEquals(
          5, document.getCharts().getFirst().getWorkbook().getSheetAt(0).getLastRowNum() + 3);
    } catch (org.apache.poi.openxml4j.exceptions.InvalidFormatException e) {
      throw new IOException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"r.xlsx", "r.docx", "r.html", "r.json"})
  void whenAnswersArriveTheNextReportSaysWhatChanged(String name) {
    report(name);
    JsonObject same = kodebok.json("report", P, "plan.json", "-o", name);
    assertEquals("Ingen tall er endret.", same.getJsonArray("changes").getString(0));
    kodebok.file("d2.csv", "id,rolle,a,b\nx6,1,4,4\n");
    kodebok.ok("new", "p2.kodebok", "--language", "nb");
    kodebok.file(
        "alle.csv", "id,rolle,a,b\nx1,1,4,1\nx2,1,3,2\nx3,2,4,4\nx4,2,1,3\nx5,2,2,3\nx6,1,4,4\n");
    kodebok.ok(
        "import", "p2.kodebok", "alle.csv", "--as", "responses", "--questionnaire", "q.json");
    kodebok.file("liten.json", "{\"items\":[{\"table\":{\"rows\":\"rolle\"}}]}");
    JsonObject changed =
        kodebok.json("report", "p2.kodebok", "liten.json", "-o", "ny.xlsx", "--changes", name);
    String first = changed.getJsonArray("changes").getString(0);
    assertTrue(first.contains("5 → 6"), first);
    assertTrue(first.contains("Leder / Antall 2 → 3"), first);
  }

  @Test
  void aFileWithoutFiguresCannotBeComparedWith() {
    kodebok.file("annet.html", "<html>");
    Result result =
        kodebok.run("report", P, "plan.json", "-o", "r.xlsx", "--changes", "annet.html");
    assertEquals(1, result.status());
    assertFalse(Files.exists(folder.resolve("r.xlsx")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"table\":{\"rows\":\"rollle\"}}",
        "{\"table\":{\"rows\":\"a\",\"columns\":[\"rollle\"]}}",
        "{\"table\":{\"rows\":\"a\",\"weight\":\"rollle\"}}",
        "{\"battery\":{\"variables\":[\"a\",\"rollle\"]}}",
        "{\"matrix\":{\"by\":\"rollle\"}}",
        "{\"quotes\":{\"code\":\"Tid\",\"by\":\"rollle\"}}",
        "{\"joint\":{\"table\":{\"rows\":\"rollle\"},\"quotes\":{\"code\":\"Tid\"}}}"
      })
  void anUnknownVariableIsToldWithLineAndNearestAndLeavesTheOldReport(String item)
      throws IOException {
    byte[] before = Files.readAllBytes(report("r.xlsx"));
    kodebok.file("plan.json", "{\"items\":[\n{\"text\":\"x\"},\n" + item + "\n]}");
    Result result = kodebok.run("report", P, "plan.json", "-o", "r.xlsx");
    assertEquals(1, result.status());
    assertTrue(result.err().startsWith("plan.json, line 3, item 2 ("), result.err());
    assertTrue(result.err().contains("\"rollle\""), result.err());
    assertTrue(result.err().contains("rolle"), result.err());
    assertArrayEquals(before, Files.readAllBytes(folder.resolve("r.xlsx")));
    try (var files = Files.list(folder)) {
      assertTrue(files.noneMatch(file -> file.getFileName().toString().startsWith(".kodebok")));
    }
  }

  @Test
  void aFilterWithAFaultAndOneThatKeepsNobodyAreToldWithTheirLine() {
    kodebok.file(
        "plan.json", "{\"items\":[{\"table\":{\"rows\":\"a\",\n\"filter\":\"rolle == (\"}}]}");
    Result broken = kodebok.run("report", P, "plan.json", "-o", "r.xlsx");
    assertEquals(1, broken.status());
    assertTrue(broken.err().contains("line 2, item 1 (table)"), broken.err());
    kodebok.file(
        "plan.json", "{\"items\":[{\"table\":{\"rows\":\"a\",\n\"filter\":\"rolle = 7\"}}]}");
    Result nobody = kodebok.run("report", P, "plan.json", "-o", "r.xlsx");
    assertTrue(nobody.err().contains("line 2, item 1 (table)"), nobody.err());
    assertTrue(nobody.err().contains("keeps nobody"), nobody.err());
  }

  @Test
  void aFormatThatIsNotThereIsRefusedBeforeAnyWork() {
    Result result = kodebok.run("report", P, "plan.json", "-o", "r.pdf");
    assertEquals(1, result.status());
    assertTrue(result.err().contains("docx"), result.err());
    assertEquals(1, kodebok.run("report", P, "mangler.json", "-o", "r.xlsx").status());
  }

  @Test
  void aPageOfHtmlNeedsNothingFromOutside() throws IOException {
    String page = Files.readString(report("r.html"), StandardCharsets.UTF_8);
    assertTrue(page.contains("<svg"));
    assertTrue(page.contains("<th scope=\"row\">=Veileder</th>"));
    String outside = page.replace("http://www.w3.org/2000/svg", "");
    assertFalse(outside.contains("http://") || outside.contains("https://"), "no address");
    assertFalse(outside.contains(" src=") || outside.contains("@import"), "no other file");
  }

  @Test
  void oneTableIsDrawnInEveryFormat() throws IOException {
    for (String format : List.of("svg", "png", "xlsx", "docx", "html", "json")) {
      kodebok.ok("chart", P, "--rows", "a", "--columns", "rolle", "-o", "c." + format);
      assertTrue(Files.size(folder.resolve("c." + format)) > 500, format);
    }
    String svg = Files.readString(folder.resolve("c.svg"), StandardCharsets.UTF_8);
    assertTrue(svg.contains(">=Veileder</text>") || svg.contains("=Veileder"), "names are text");
    assertEquals(
        2, kodebok.run("chart", P, "--rows", "a", "--kind", "kake", "-o", "c.svg").status());
    assertEquals(2, kodebok.run("chart", P, "--rows", "a").status());
    Result unfit = kodebok.run("chart", P, "--rows", "a", "--kind", "scatter", "-o", "d.svg");
    assertEquals(1, unfit.status());
    assertTrue(unfit.err().contains("bars"), unfit.err());
    assertFalse(Files.exists(folder.resolve("d.svg")));
  }
}
