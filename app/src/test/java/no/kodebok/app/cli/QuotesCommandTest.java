package no.kodebok.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.kodebok.app.cli.CommandLines.Result;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xwpf.usermodel.XWPFComment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Quote sheets, transcripts, framework matrices and joint displays, as files and JSON. */
class QuotesCommandTest {
  private static final String P = "studie.kodebok";
  private static final String RULES = "Reglene på Nordvik er <b>for</b> strenge, sa Ola Dunk.";
  private static final String TIME = "Vi hadde liksom ikke tid til noe som helst.";
  private static final String LIKE = "Vi hadde liksom ikke tid til noe.";

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @SuppressWarnings("NullAway.Init")
  private CommandLines kodebok;

  @BeforeEach
  void threeInterviewsWithRoleAndPlace() {
    kodebok = new CommandLines(folder);
    kodebok.file(
        "Ingrid.txt",
        "INTERVJUER: Hvordan går det?\n\nINGRID: "
            + RULES
            + "\n\nINTERVJUER: Og tida?\n\nINGRID: "
            + TIME
            + "\n");
    kodebok.file("Ola.txt", "INTERVJUER: Fortell.\n\nOLA: " + LIKE + "\n\nOLA: =2+3 er fem.\n");
    kodebok.file("Per.txt", "INTERVJUER: Fortell.\n\nPER: Det går fint her.\n");
    kodebok.file(
        "trekk.csv",
        "navn;rolle;sted\nIngrid;leder;Nordvik\nOla;veileder;Sørby\nPer;veileder;Sørby\n");
    kodebok.ok("new", P);
    kodebok.ok("import", P, "Ingrid.txt", "Ola.txt", "Per.txt", "--as", "interview");
    kodebok.ok("attach", P, "--cases", "trekk.csv");
    code("Ingrid", "Barrierer/Regler", RULES);
    code("Ingrid", "Barrierer/Tid", TIME);
    code("Ola", "Barrierer/Tid", LIKE);
    code("Ola", "Barrierer/Regler", "=2+3 er fem.");
    code("Per", "Barrierer/Regler", "Det går fint her.");
  }

  private void code(String source, String code, String quote) {
    kodebok.ok("code", P, "--code", code, "--create", "--source", source, "--quote", quote);
  }

  private static List<JsonObject> quotes(JsonObject sheet) {
    return sheet.getJsonArray("quotes").getValuesAs(JsonObject.class);
  }

  private static Set<String> kinds(JsonObject quote) {
    return quote.getJsonArray("warnings").getValuesAs(JsonObject.class).stream()
        .map(warning -> warning.getString("kind"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static JsonObject of(JsonObject sheet, String verbatim) {
    return quotes(sheet).stream()
        .filter(quote -> quote.getString("verbatim").equals(verbatim))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void quotesStandByCodeAndValueAndMostAreOfDifferentPeople() {
    code("Ola", "Barrierer/Regler", "er fem.");
    JsonObject sheet =
        kodebok.json("quotes", P, "--code", "Barrierer/Regler", "--by", "rolle", "--max", "2");
    assertEquals(
        List.of("leder", "veileder", "veileder"),
        quotes(sheet).stream().map(quote -> quote.getString("group")).toList());
    assertEquals(
        List.of("Ingrid", "Ola", "Per"),
        quotes(sheet).stream().map(quote -> quote.getString("case")).toList());
    assertEquals(1, sheet.getInt("leftOut"));
  }

  @Test
  void contextIsTheRestOfTheTurnAndTheTurnsAround() {
    code("Ingrid", "Barrierer/Regler", "Reglene på Nordvik");
    JsonObject quote = of(kodebok.json("quotes", P, "--context", "1"), "Reglene på Nordvik");
    assertTrue(
        quote.getString("before").startsWith("INTERVJUER: Hvordan går det?"), quote::toString);
    assertTrue(quote.getString("after").startsWith("er <b>for</b> strenge"), quote::toString);
    assertTrue(quote.getString("after").endsWith("INTERVJUER: Og tida?"), quote::toString);
  }

  @Test
  void theAttributionFollowsTheClassOfTheInformant() {
    JsonObject sheet =
        kodebok.json(
            "quotes",
            P,
            "--attribution",
            "{rolle}",
            "--attribution-for",
            "rolle = leder => Leder, {sted}");
    assertEquals("Leder, Nordvik", of(sheet, RULES).getString("attribution"));
    assertEquals("veileder", of(sheet, LIKE).getString("attribution"));
    Result wrong = kodebok.run("quotes", P, "--attribution", "{rolla}");
    assertEquals(1, wrong.status());
    assertTrue(wrong.err().contains("rolle"), wrong.err());
    assertTrue(
        kodebok.run("quotes", P, "--attribution-for", "leder").err().contains("=>"), "the form");
  }

  @Test
  void whatTheProjectAttributesByHoldsInSheetsUntilItIsUndone() {
    kodebok.ok(
        "attribution",
        P,
        "--template",
        "{rolle}",
        "--for",
        "rolle = leder => Leder, {sted}",
        "--mask",
        "site");
    JsonObject sheet = kodebok.json("quotes", P);
    assertTrue(of(sheet, RULES).getString("attribution").matches("Leder, [A-Z]{2}"));
    assertEquals("veileder", of(sheet, LIKE).getString("attribution"));
    JsonObject open = kodebok.json("quotes", P, "--mask", "none");
    assertEquals("Leder, Nordvik", of(open, RULES).getString("attribution"));
    JsonObject agreed = kodebok.json("attribution", P, "--for", "");
    assertEquals("{rolle}", agreed.getString("template"));
    assertEquals(0, agreed.getJsonArray("classes").size());
    assertEquals("site", agreed.getJsonArray("mask").getString(0));
    assertEquals("leder", of(kodebok.json("quotes", P), RULES).getString("attribution"));
    assertEquals(
        "Ingrid",
        of(kodebok.json("quotes", P, "--attribution", "{enhet}"), RULES).getString("attribution"));
    kodebok.ok("attribution", P, "--reset");
    assertEquals("INGRID", of(kodebok.json("quotes", P), RULES).getString("attribution"));
    kodebok.ok("undo", P);
    assertEquals("leder", of(kodebok.json("quotes", P), RULES).getString("attribution"));
    assertTrue(kodebok.ok("check", P).out().contains("whole"));
  }

  @Test
  void reportsAndTranscriptsAttributeAndMaskAsTheProjectUnlessThePlanSaysOtherwise()
      throws IOException {
    kodebok.ok(
        "attribution",
        P,
        "--template",
        "{rolle} i {sted}",
        "--for",
        "rolle = leder => Sjefen",
        "--mask",
        "names");
    kodebok.file(
        "plan.json",
        """
        {"items":[{"quotes":{"code":"Barrierer/Tid"}},
         {"quotes":{"code":"Barrierer/Regler","by":"rolle","attribution":"{enhet}","mask":"none"}}]}
        """);
    kodebok.ok("report", P, "plan.json", "-o", "r.html");
    String page = Files.readString(folder.resolve("r.html"));
    assertTrue(page.contains("Sjefen") && page.contains("veileder i Sørby"), page);
    assertTrue(page.contains("Per"), "the second item masks nothing");
    kodebok.file(
        "plan2.json",
        """
        {"attributionFor":["rolle = leder => Sjef {enhet}"],"mask":["names","sted"],
         "items":[{"quotes":{"code":"Barrierer/Tid"}}]}
        """);
    kodebok.ok("report", P, "plan2.json", "-o", "r2.html");
    String masked = Files.readString(folder.resolve("r2.html"));
    assertTrue(Pattern.compile("Sjef [A-Z]{2}").matcher(masked).find(), masked);
    assertTrue(Pattern.compile("veileder i [A-Z]{2}").matcher(masked).find(), masked);
    String sheet = of(kodebok.json("quotes", P, "--mask", "names,sted"), TIME).getString("case");
    assertTrue(masked.contains("Sjef " + sheet), "the same letters as in a sheet");
    kodebok.ok("transcript", P, "Ingrid", "-o", "u.html");
    String transcript = Files.readString(folder.resolve("u.html"));
    assertFalse(transcript.contains("INGRID") || transcript.contains("<h1>Ingrid"), transcript);
    assertTrue(transcript.contains("Sjefen") && transcript.contains("INTERVJUER"), transcript);
    kodebok.ok(
        "transcript", P, "Ingrid", "--mask", "none", "--attribution", "{rolle}", "-o", "v.docx");
    try (InputStream file = Files.newInputStream(folder.resolve("v.docx"));
        XWPFDocument document = new XWPFDocument(file)) {
      List<String> texts = document.getParagraphs().stream().map(XWPFParagraph::getText).toList();
      assertTrue(texts.contains("INGRID: leder"), texts::toString);
    }
    assertTrue(kodebok.ok("check", P).out().contains("whole"));
  }

  @Test
  void aPlanWithAnAttributionThatCannotBeReadIsRefusedWithItsLine() {
    kodebok.file("plan.json", "{\"items\":[\n{\"quotes\":{\"attributionFor\":[\"leder\"]}}]}");
    Result wrong = kodebok.run("report", P, "plan.json", "-o", "r.html");
    assertEquals(1, wrong.status());
    assertTrue(wrong.err().contains("line 2") && wrong.err().contains("=>"), wrong.err());
  }

  @Test
  void anAttributionThatCannotHoldIsNotSet() {
    Result wrong = kodebok.run("attribution", P, "--for", "rolla = leder => Leder");
    assertEquals(1, wrong.status());
    assertTrue(wrong.err().contains("rolle"), wrong.err());
    assertEquals(1, kodebok.run("attribution", P, "--template", "{rolle").status());
    assertEquals(2, kodebok.run("attribution", P, "--template", "x", "--reset").status());
    assertTrue(kodebok.ok("attribution", P).out().contains("(standard)"));
  }

  @Test
  void warningsTellWhoIsAloneWhatNamesWhomAndWhatIsSaidTwice() {
    JsonObject sheet = kodebok.json("quotes", P, "--attribution", "{rolle}, {sted}");
    JsonObject rules = of(sheet, RULES);
    assertTrue(kinds(rules).containsAll(Set.of("fewPeople", "identifying")), rules::toString);
    assertTrue(
        rules.getJsonArray("warnings").getValuesAs(JsonObject.class).stream()
            .anyMatch(one -> one.getString("message").contains("Ola Dunk")));
    assertTrue(kinds(of(sheet, TIME)).contains("nearRepeated"));
    assertTrue(kinds(of(sheet, LIKE)).contains("nearRepeated"));
    assertEquals(Set.of(), kinds(of(sheet, "Det går fint her.")));
    code("Per", "Barrierer/Tid", "Det går fint her.");
    JsonObject twice = kodebok.json("quotes", P, "--attribution", "{rolle}");
    assertTrue(kinds(of(twice, "Det går fint her.")).contains("repeated"));
    assertTrue(twice.getJsonArray("warnings").size() >= 4);
  }

  @Test
  void anAttributionThatIsMissingOrOfSomebodyElseIsTold() {
    choose(TIME, "--attribution", "Veileder, Sørby", "--used", "Rapport 1");
    choose(TIME, "--used", "Rapport 2");
    JsonObject quote = of(kodebok.json("quotes", P), TIME);
    assertTrue(kinds(quote).containsAll(Set.of("attributionMismatch", "usedTwice")), "told");
    choose(TIME, "--attribution", "En leder på Nordvik");
    assertFalse(kinds(of(kodebok.json("quotes", P), TIME)).contains("attributionMismatch"));
    kodebok.ok("import", P, kodebok.file("n.txt", "Uten enhet.\n").toString(), "--as", "document");
    code("n", "Annet", "Uten enhet.");
    JsonObject without = kodebok.json("quotes", P, "--attribution", "{rolle}");
    assertTrue(kinds(of(without, "Uten enhet.")).contains("attributionMissing"));
  }

  private void choose(String quote, String... how) {
    List<String> words =
        new ArrayList<>(List.of("choose", P, "--source", "Ingrid", "--quote", quote));
    words.addAll(List.of(how));
    kodebok.ok(words.toArray(String[]::new));
  }

  @Test
  void whatAnEditorDidIsTrackedAndWhatIsUnmarkedIsDrift() throws IOException {
    choose(TIME, "--edited", "Vi hadde (…) ikke tid til alt.");
    JsonObject quote = of(kodebok.json("quotes", P, "--chosen"), TIME);
    assertTrue(kinds(quote).contains("drift"));
    StringBuilder verbatim = new StringBuilder();
    StringBuilder edited = new StringBuilder();
    for (JsonObject part : quote.getJsonArray("tracked").getValuesAs(JsonObject.class)) {
      String kind = part.getString("kind");
      verbatim.append(kind.equals("inserted") ? "" : part.getString("text"));
      edited.append(kind.equals("deleted") ? "" : part.getString("text"));
    }
    assertEquals(TIME, verbatim.toString());
    assertEquals("Vi hadde (…) ikke tid til alt.", edited.toString());
    kodebok.ok("quotes", P, "--chosen", "-o", "s.docx");
    try (InputStream file = Files.newInputStream(folder.resolve("s.docx"));
        XWPFDocument document = new XWPFDocument(file)) {
      List<String> texts = document.getParagraphs().stream().map(XWPFParagraph::getText).toList();
      assertTrue(texts.contains("«Vi hadde (…) ikke tid til alt.»"), texts::toString);
      assertTrue(texts.contains("Ordrett: " + TIME), texts::toString);
      assertTrue(
          document.getParagraphs().stream()
              .flatMap(paragraph -> paragraph.getRuns().stream())
              .anyMatch(run -> run.isStrikeThrough() && run.text().contains("liksom")));
    }
  }

  @Test
  void lettersStandForNamesAreKeptAndTellNothing() throws IOException {
    JsonObject first = kodebok.json("quotes", P, "--mask", "names,sted");
    String letters = of(first, RULES).getString("case");
    assertTrue(letters.matches("[A-Z]{2,}"), letters);
    assertEquals(letters, of(first, TIME).getString("speaker"));
    assertNotEquals(letters, of(first, LIKE).getString("case"));
    assertFalse(of(first, RULES).toString().contains("\"Ingrid\""));
    JsonObject again = kodebok.json("quotes", P, "--mask", "names,sted");
    assertEquals(quotes(first), quotes(again));
    String masked = of(first, RULES).getJsonObject("variables").getString("sted");
    assertTrue(
        of(first, RULES).getJsonArray("proposals").getValuesAs(JsonObject.class).stream()
            .anyMatch(one ->
                one.getString("text").equals("Nordvik")
                    && one.getString("instead").equals("[" + masked + "]")));
    assertEquals(RULES, of(first, RULES).getString("edited"), "a quote is never masked");
    kodebok.ok("quotes", P, "--mask", "names,sted", "--context", "2", "-o", "m.csv");
    String csv = Files.readString(folder.resolve("m.csv"));
    assertFalse(
        csv.contains("INGRID") || csv.contains("\"Ingrid\"") || csv.contains("\"Nordvik\""), csv);
    kodebok.ok("undo", P);
    JsonObject others = kodebok.json("quotes", P, "--mask", "names=rolle");
    assertEquals("leder", of(others, RULES).getString("case"));
    Result wrong = kodebok.run("quotes", P, "--mask", "stad2");
    assertEquals(1, wrong.status());
    assertTrue(wrong.err().contains("sted"), wrong.err());
    assertTrue(kodebok.ok("check", P).out().contains("whole"));
  }

  @Test
  void namesThatAreWordsAreMaskedAsNamesAndTheirEndingsStay() throws IOException {
    kodebok.ok(
        "import",
        P,
        kodebok
            .file("Bo.txt", "BO: Det er Nordviks ansatte, og Nordvik-kontoret vil bo der.\n")
            .toString(),
        "--as",
        "interview");
    kodebok.file(
        "trekk2.csv",
        "navn;rolle;sted\nIngrid;leder;Nordvik\nOla;veileder;Sørby\nPer;veileder;Sørby\nBo;leder;Os\n");
    kodebok.ok("attach", P, "--cases", "trekk2.csv");
    String said = "Det er Nordviks ansatte, og Nordvik-kontoret vil bo der.";
    code("Bo", "Barrierer/Tid", said);
    kodebok.ok(
        "choose", P, "--source", "Bo", "--quote", said, "--attribution", "Bo, som vil bo i Os");
    JsonObject quote = of(kodebok.json("quotes", P, "--mask", "names,sted"), said);
    assertTrue(
        quote.getString("attribution").matches("[A-Z]{2}, som vil bo i [A-Z]{2}"), quote::toString);
    assertEquals(
        List.of("Nordvik", "Nordvik"),
        quote.getJsonArray("proposals").getValuesAs(JsonObject.class).stream()
            .map(one -> one.getString("text"))
            .toList());
    kodebok.ok("quotes", P, "--mask", "names,sted", "-o", "m.csv");
    String csv = Files.readString(folder.resolve("m.csv"));
    assertTrue(
        Pattern.compile("Det er \\[([A-Z]{2})]s ansatte, og \\[\\1]-kontoret vil bo der\\.")
            .matcher(csv)
            .find(),
        csv);
  }

  @Test
  void aSheetThatCannotBeWrittenLeavesNoLetters() {
    JsonArray before = kodebok.json("log", P).getJsonArray("changes");
    assertEquals(1, kodebok.run("quotes", P, "--mask", "names", "-o", "s.pdf").status());
    Result again = kodebok.run("quotes", P, "--mask", "names", "-o", "no/such/s.csv");
    assertEquals(1, again.status());
    assertTrue(before == null || before.size() > 0);
    assertTrue(kodebok.json("quotes", P, "--mask", "names").getJsonArray("quotes").size() > 0);
  }

  @Test
  void csvAndHtmlHoldHostileWordsAsWords() throws IOException {
    kodebok.ok("quotes", P, "-o", "s.csv");
    String csv = Files.readString(folder.resolve("s.csv"));
    assertTrue(csv.contains("\"'=2+3 er fem.\""), csv);
    kodebok.ok("quotes", P, "--by", "rolle", "--context", "1", "-o", "s.html");
    String page = Files.readString(folder.resolve("s.html"));
    assertTrue(page.contains("&lt;b&gt;for&lt;/b&gt;"));
    assertFalse(page.contains("<b>for</b>") || page.contains("http"), page);
    assertTrue(page.contains("<h3>veileder</h3>"));
  }

  @Test
  void theWorkbookHasGroupsContextAndWarnings() throws IOException {
    kodebok.ok("quotes", P, "--by", "rolle", "--context", "1", "-o", "s.xlsx");
    try (Workbook workbook = WorkbookFactory.create(folder.resolve("s.xlsx").toFile())) {
      Sheet sheet = workbook.getSheetAt(0);
      List<String> heads = new ArrayList<>();
      sheet.getRow(0).forEach(cell -> heads.add(cell.getStringCellValue()));
      assertTrue(
          heads.containsAll(List.of("Gruppe", "Før", "Etter", "Se på", "Nr.")), heads::toString);
      Row first = sheet.getRow(1);
      assertEquals("leder", first.getCell(heads.indexOf("Gruppe")).getStringCellValue());
      assertTrue(first.getCell(heads.indexOf("Se på")).getStringCellValue().contains("Ola Dunk"));
    }
  }

  @Test
  void commentsOfATranscriptAreByTheirCodersAndCoverTheirPassages() throws IOException {
    kodebok.ok(
        "code",
        P,
        "--code",
        "Annet",
        "--create",
        "--source",
        "Ingrid",
        "--start",
        "0",
        "--end",
        "60",
        "--coder",
        "Bo Å");
    kodebok.ok("transcript", P, "Ingrid", "-o", "t.docx");
    try (InputStream file = Files.newInputStream(folder.resolve("t.docx"));
        XWPFDocument document = new XWPFDocument(file)) {
      Set<String> said = new TreeSet<>();
      for (XWPFComment comment : document.getDocComments().getComments()) {
        said.add(comment.getAuthor() + ": " + comment.getText().strip());
      }
      assertEquals(Set.of("Bo Å: Annet", "Kari: Barrierer/Regler", "Kari: Barrierer/Tid"), said);
      String xml = document.getDocument().xmlText();
      for (String id : List.of("0", "1", "2")) {
        int begins = xml.indexOf("commentRangeStart w:id=\"" + id + "\"");
        assertTrue(begins > 0 && begins < xml.indexOf("commentRangeEnd w:id=\"" + id + "\""), id);
      }
      assertEquals(
          RULES,
          document.getParagraphs().stream()
              .map(XWPFParagraph::getText)
              .filter(text -> text.contains("Reglene"))
              .map(text -> text.substring(text.indexOf("Reglene")))
              .findFirst()
              .orElseThrow());
    }
    kodebok.ok("transcript", P, "Ingrid", "--margin", "-o", "m.docx");
    kodebok.ok("transcript", P, "Ingrid", "--code", "Annet", "-o", "t.html");
    String page = Files.readString(folder.resolve("t.html"));
    assertTrue(page.contains("&lt;b&gt;for") && page.contains("Annet"));
    assertFalse(page.contains("Barrierer"), page);
    assertEquals(
        2,
        kodebok.run("transcript", P, "Ingrid", "--margin", "--comments", "-o", "x.html").status());
    assertTrue(
        kodebok
            .run("transcript", P, "Ingrid", "--coder", "Bo", "-o", "x.html")
            .err()
            .contains("Bo Å"));
  }

  @Test
  void aFrameworkCellHasTheSummaryOrElseTheQuotes() throws IOException {
    kodebok.ok(
        "framework",
        P,
        "--codes",
        "Barrierer/Tid",
        "--case",
        "Ingrid",
        "--summary",
        "For lite tid.");
    JsonObject matrix = kodebok.json("framework", P, "--codes", "Barrierer/*", "--show", "rolle");
    List<JsonObject> cells = matrix.getJsonArray("cells").getValuesAs(JsonObject.class);
    assertEquals(6, cells.size());
    JsonObject kari =
        cells.stream()
            .filter(cell ->
                cell.getString("case").equals("Ingrid")
                    && cell.getString("code").equals("Barrierer/Tid"))
            .findFirst()
            .orElseThrow();
    assertEquals("For lite tid.", kari.getString("summary"));
    assertEquals(1, kari.getInt("passages"));
    kodebok.ok("framework", P, "--codes", "Barrierer/*", "-o", "f.xlsx");
    kodebok.ok("framework", P, "--codes", "Barrierer/*", "-o", "f.docx");
    try (Workbook workbook = WorkbookFactory.create(folder.resolve("f.xlsx").toFile())) {
      Row row = workbook.getSheetAt(0).getRow(1);
      assertEquals("Ingrid", row.getCell(0).getStringCellValue());
      assertTrue(row.getCell(1).getStringCellValue().startsWith("«" + RULES + "»"));
      assertTrue(row.getCell(2).getStringCellValue().startsWith("For lite tid."));
    }
    kodebok.ok("undo", P);
    assertTrue(
        kodebok
            .json("framework", P, "--codes", "Barrierer/*")
            .getJsonArray("cells")
            .getValuesAs(JsonObject.class)
            .stream()
            .allMatch(cell -> cell.isNull("summary")));
  }

  @Test
  void casesOfAFrameworkMatrixStandTogetherByAVariableThatIsShown() {
    JsonObject matrix = kodebok.json("framework", P, "--codes", "Barrierer", "--sort", "sted");
    assertEquals(
        List.of("Ingrid Nordvik", "Ola Sørby", "Per Sørby"),
        matrix.getJsonArray("cases").getValuesAs(JsonObject.class).stream()
            .map(one ->
                one.getString("name") + " " + one.getJsonObject("variables").getString("sted"))
            .toList());
    kodebok.file("bare.txt", "INTERVJUER: Hei?\n\nA: Hei.\n");
    kodebok.ok("import", P, "bare.txt", "--as", "interview");
    assertEquals(
        1, kodebok.json("framework", P, "--codes", "Barrierer").getInt("interviewsWithoutCase"));
    assertTrue(
        kodebok
            .run("framework", P, "--codes", "Barrierer", "--sort", "stad")
            .err()
            .contains("sted"));
  }

  @Test
  void whatTheProjectMasksIsMaskedInMatricesAndJointDisplaysToo() throws IOException {
    kodebok.file("svar.csv", "nr;rolle;d1\n1;leder;1\n2;leder;2\n3;veileder;2\n");
    kodebok.ok("import", P, "svar.csv", "--as", "responses");
    kodebok.ok("attribution", P, "--mask", "names,rolle");
    JsonObject matrix =
        kodebok.json("framework", P, "--codes", "Barrierer", "--show", "rolle,sted");
    JsonObject first = matrix.getJsonArray("cases").getJsonObject(0);
    assertTrue(first.getString("name").matches("[A-Z]{2}"), first::toString);
    assertTrue(first.getJsonObject("variables").getString("rolle").matches("[A-Z]{2}"));
    assertEquals("Nordvik", first.getJsonObject("variables").getString("sted"));
    String[] asked = {"joint", P, "--rows", "d1", "--columns", "rolle", "--code", "Barrierer"};
    JsonObject display = kodebok.json(asked);
    for (JsonObject told : List.of(matrix, display)) {
      assertFalse(told.toString().contains("Ingrid"), told::toString);
    }
    JsonObject leaders = display.getJsonArray("groups").getJsonObject(0);
    assertEquals("leder", leaders.getString("group"));
    assertEquals(2, leaders.getInt("passages"), "groups are told by what is masked");
    assertEquals(
        first.getString("name"),
        leaders.getJsonArray("quotes").getJsonObject(0).getString("case"),
        "letters are the same everywhere");
    assertTrue(
        kodebok
            .json("framework", P, "--codes", "*", "--mask", "none")
            .toString()
            .contains("Ingrid"));
    kodebok.file(
        "plan.json",
        "{\"items\":[{\"framework\":{\"codes\":[\"Barrierer\"]}},{\"joint\":{\"table\":{\"rows\":\"d1\","
            + "\"columns\":[\"rolle\"]},\"quotes\":{\"code\":\"Barrierer\"}}}]}");
    kodebok.file(
        "joint.json",
        "{\"table\":{\"rows\":\"d1\",\"columns\":[\"rolle\"]},\"quotes\":{\"code\":\"Barrierer\","
            + "\"mask\":\"none\"}}");
    String[] planned = {"joint", P, "--plan", "joint.json"};
    assertTrue(kodebok.json(planned).toString().contains("Ingrid"), "the plan masks nothing");
    assertFalse(
        kodebok
            .json("joint", P, "--plan", "joint.json", "--mask", "names")
            .toString()
            .contains("Ingrid"),
        "what is asked for goes before the plan");
    kodebok.ok("report", P, "plan.json", "-o", "r.html");
    String printed = Files.readString(folder.resolve("r.html"));
    assertFalse(printed.contains("Ingrid"), printed);
    assertTrue(printed.contains(first.getString("name")));
  }

  @Test
  void summariesGoWithTheirCodeWhenItIsMerged() {
    for (String code : List.of("Barrierer/Tid", "Barrierer/Regler")) {
      kodebok.ok("framework", P, "--codes", code, "--case", "Ola", "--summary", "Om " + code);
    }
    kodebok.ok(
        "framework", P, "--codes", "Barrierer/Regler", "--case", "Per", "--summary", "Alt vel");
    kodebok.ok("codebook", P, "merge", "Barrierer/Regler", "--into", "Barrierer/Tid");
    JsonObject matrix = kodebok.json("framework", P, "--codes", "Barrierer/Tid");
    assertEquals(
        List.of("Om Barrierer/Tid\n\nOm Barrierer/Regler", "Alt vel"),
        matrix.getJsonArray("cells").getValuesAs(JsonObject.class).stream()
            .filter(cell -> !cell.isNull("summary"))
            .map(cell -> cell.getString("summary"))
            .toList());
    kodebok.ok("undo", P);
    assertTrue(kodebok.ok("check", P).out().contains("whole"));
  }

  @Test
  void aJointDisplayPutsFiguresQuotesAndMarksOfAGroupTogether() throws IOException {
    kodebok.file("svar.csv", "nr;rolle;d1\n1;leder;1\n2;leder;2\n3;veileder;2\n4;lærer;1\n");
    kodebok.ok("import", P, "svar.csv", "--as", "responses");
    kodebok.file("lit.txt", "Andre finner at regler hemmer.\n");
    kodebok.ok("import", P, "lit.txt", "--as", "document");
    code("lit", "Barrierer", "regler hemmer");
    kodebok.ok(
        "joint",
        P,
        "--rows",
        "d1",
        "--columns",
        "rolle",
        "--code",
        "Barrierer",
        "--mark",
        "leder=diverging: uenige");
    kodebok.file(
        "plan.json",
        "{\"joint\":{\"table\":{\"rows\":\"d1\",\"columns\":[\"rolle\"]},\"quotes\":{\"code\":"
            + "\"Barrierer\",\"max\":1},\"literature\":[{\"group\":\"leder\",\"text\":\"Se der\","
            + "\"reference\":\"Dunk 2020\"}]}}");
    JsonObject display = kodebok.json("joint", P, "--plan", "plan.json");
    List<JsonObject> groups = display.getJsonArray("groups").getValuesAs(JsonObject.class);
    assertEquals(4, groups.size());
    JsonObject leaders = groups.getFirst();
    assertEquals("leder", leaders.getString("group"));
    assertEquals(2, leaders.getInt("passages"));
    assertEquals(1, leaders.getJsonArray("quotes").size());
    assertEquals("diverging", leaders.getJsonObject("mark").getString("kind"));
    assertEquals("uenige", leaders.getJsonObject("mark").getString("note"));
    assertEquals(
        50.0,
        leaders.getJsonArray("survey").getJsonObject(0).getJsonNumber("percent").doubleValue());
    assertEquals("Se der", leaders.getJsonArray("literature").getJsonObject(0).getString("text"));
    JsonObject all = groups.getLast();
    assertTrue(all.isNull("group") && all.isNull("mark"));
    assertEquals(
        "regler hemmer", all.getJsonArray("literature").getJsonObject(0).getString("text"));
    kodebok.ok("joint", P, "--plan", "plan.json", "-o", "j.xlsx");
    kodebok.ok("joint", P, "--plan", "plan.json", "-o", "j.docx");
    try (Workbook workbook = WorkbookFactory.create(folder.resolve("j.xlsx").toFile())) {
      Row row = workbook.getSheetAt(0).getRow(1);
      assertEquals("leder", row.getCell(0).getStringCellValue());
      assertEquals(50.0, row.getCell(1).getNumericCellValue());
    }
    assertEquals(1, kodebok.run("joint", P, "--plan", "trekk.csv").status());
    kodebok.ok("undo", P);
    assertTrue(
        kodebok
            .json("joint", P, "--plan", "plan.json")
            .getJsonArray("groups")
            .getJsonObject(0)
            .isNull("mark"));
  }
}
