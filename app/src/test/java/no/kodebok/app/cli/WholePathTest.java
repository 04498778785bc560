package no.kodebok.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files in, codes on passages, search, tables and quotes out, from the command line. */
class WholePathTest {
  private static final String INTERVIEW =
      """
      INTERVJUER: Hva er vanskelig?

      VEILEDER 1: Reglene er uklare, og 🙂 jeg er aldri helt sikker.
      Det tar for lang tid.

      INTERVJUER: Og opplæringstiltakene?

      VEILEDER 1: De kommer sent. Det tar for lang tid.
      """;

  @TempDir private Path folder;
  private CommandLines kodebok = new CommandLines(Path.of(""));

  @BeforeEach
  void makeProject() {
    kodebok = new CommandLines(folder);
    kodebok.ok("new", "p.kodebok", "--name", "Prøve");
    kodebok.file("Intervju 1.txt", INTERVIEW);
    kodebok.file(
        "svar.csv", "id;alder;tid;åpent\n1;25;1;Mer tid trengs\n2;31;2;\n3;44;1;Bedre regler\n");
    kodebok.file(
        "skjema.json",
        """
        {"title":"Svar","caseId":"id","variables":[{"name":"id"},{"name":"alder","scale":"interval"},
        {"name":"tid","label":"For liten tid","scale":"ordinal","values":[{"code":"1","label":"Enig"},
        {"code":"2","label":"Uenig"}]},{"name":"åpent","scale":"text"}]}
        """);
    kodebok.file("roller.csv", "kilde,rolle,kontor\nIntervju 1,veileder,Nordvik\n");
  }

  private void importAll() {
    kodebok.ok("import", "p.kodebok", "Intervju 1.txt");
    kodebok.ok("import", "p.kodebok", "svar.csv", "--questionnaire", "skjema.json");
    kodebok.ok("attach", "p.kodebok", "--cases", "roller.csv");
  }

  @Test
  void sourcesListTextsAndOpenQuestions() {
    importAll();
    List<JsonObject> sources =
        kodebok.json("sources", "p.kodebok").getJsonArray("sources").getValuesAs(JsonObject.class);
    assertEquals("Intervju 1", sources.get(0).getString("name"));
    assertEquals("interview", sources.get(0).getString("kind"));
    assertEquals("Intervju 1", sources.get(0).getString("case"));
    assertEquals("openQuestion", sources.get(1).getString("kind"));
    assertEquals(2, sources.get(1).getInt("answers"));
    JsonArray answers = kodebok.json("sources", "p.kodebok", "--answers").getJsonArray("sources");
    assertEquals(2, answers.size());
  }

  @Test
  void aPassageIsCodedByItsWordingAndShownWithLinesAndOffsets() {
    importAll();
    JsonObject coding =
        kodebok.json(
            "code",
            "p.kodebok",
            "--code",
            "Barrierer/Regelverk",
            "--create",
            "--source",
            "Intervju 1",
            "--quote",
            "jeg er aldri   helt\nsikker",
            "--memo",
            "Viktig");
    assertEquals("jeg er aldri helt sikker", coding.getString("text"));
    assertEquals(3, coding.getJsonArray("lines").getInt(0));
    JsonObject shown = kodebok.json("show", "p.kodebok", "Intervju 1");
    String text = shown.getString("text");
    assertEquals(
        "jeg er aldri helt sikker", text.substring(coding.getInt("start"), coding.getInt("end")));
    assertEquals(shown.getInt("length"), text.length());
    assertEquals(1, shown.getJsonArray("codings").size());
    JsonObject codes = kodebok.json("codes", "p.kodebok");
    assertEquals(
        List.of("Barrierer", "Barrierer/Regelverk"),
        codes.getJsonArray("codes").getValuesAs(JsonObject.class).stream()
            .map(code -> code.getString("path"))
            .toList());
    kodebok.ok("undo", "p.kodebok");
    assertTrue(kodebok.json("codes", "p.kodebok").getJsonArray("codes").isEmpty());
    kodebok.ok("redo", "p.kodebok");
    assertEquals(1, kodebok.json("codings", "p.kodebok").getJsonArray("codings").size());
  }

  @Test
  void aPassageFoundTwiceListsItsLinesAndTheLineChooses() {
    importAll();
    CommandLines.Result twice =
        kodebok.run(
            "code",
            "p.kodebok",
            "--code",
            "Tid",
            "--create",
            "--source",
            "Intervju 1",
            "--quote",
            "Det tar for lang tid.");
    assertEquals(1, twice.status());
    assertTrue(twice.err().contains("4") && twice.err().contains("8"), twice.err());
    JsonObject coding =
        kodebok.json(
            "code",
            "p.kodebok",
            "--code",
            "Tid",
            "--create",
            "--source",
            "Intervju 1",
            "--quote",
            "Det tar for lang tid.",
            "--line",
            "8");
    assertEquals(8, coding.getJsonArray("lines").getInt(0));
  }

  @Test
  void searchFindsInflectionsAndWhatWasJustCoded() {
    importAll();
    JsonObject found = kodebok.json("search", "p.kodebok", "opplæringstiltak");
    assertEquals(1, found.getInt("total"));
    JsonObject hit = found.getJsonArray("hits").getJsonObject(0);
    assertEquals("Intervju 1", hit.getString("source"));
    assertEquals(6, hit.getJsonArray("lines").getInt(0));
    assertEquals("inflection", hit.getJsonArray("matches").getJsonObject(0).getString("as"));
    kodebok.ok(
        "code",
        "p.kodebok",
        "--code",
        "Barrierer/Tid",
        "--create",
        "--source",
        "Intervju 1",
        "--quote",
        "De kommer sent");
    assertEquals(1, kodebok.json("search", "p.kodebok", "kode:barrierer").getInt("total"));
    assertEquals(1, kodebok.json("search", "p.kodebok", "rolle:veileder uklare").getInt("total"));
    kodebok.ok("undo", "p.kodebok", "4");
    CommandLines.Result gone = kodebok.run("search", "p.kodebok", "kode:barrierer");
    assertEquals(2, gone.status());
  }

  @Test
  void aDeletedIndexIsRebuiltWithTheSameHits() throws IOException {
    importAll();
    JsonArray before = kodebok.json("search", "p.kodebok", "tid").getJsonArray("hits");
    try (var tree = Files.walk(folder.resolve("cache"))) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
    assertFalse(before.isEmpty());
    assertEquals(before, kodebok.json("search", "p.kodebok", "tid").getJsonArray("hits"));
  }

  @Test
  void tablesAndQuotesAreWrittenInEveryFormat() {
    importAll();
    kodebok.ok(
        "code",
        "p.kodebok",
        "--code",
        "Tid",
        "--create",
        "--source",
        "Intervju 1",
        "--quote",
        "De kommer sent");
    JsonObject table = kodebok.json("table", "p.kodebok", "--rows", "tid");
    assertEquals(3, table.getJsonObject("base").getInt("valid"));
    kodebok.ok("table", "p.kodebok", "--rows", "tid", "-o", "tid.xlsx");
    assertTrue(Files.exists(folder.resolve("tid.xlsx")));
    for (String format : List.of("xlsx", "docx", "csv", "json")) {
      kodebok.ok(
          "quotes", "p.kodebok", "--attribution", "{rolle}, {kontor}", "-o", "sitater." + format);
      assertTrue(Files.exists(folder.resolve("sitater." + format)), format);
    }
    JsonObject quote =
        kodebok
            .json("quotes", "p.kodebok", "--attribution", "{rolle}, {kontor}")
            .getJsonArray("quotes")
            .getJsonObject(0);
    assertEquals("veileder, Nordvik", quote.getString("attribution"));
    assertEquals("De kommer sent", quote.getString("verbatim"));
  }

  @Test
  void aBackupIsRestoredWithEverything() {
    importAll();
    kodebok.ok("backup", "p.kodebok", "kopi.kodebok");
    kodebok.ok("restore", "kopi.kodebok", "igjen.kodebok");
    assertEquals(kodebok.json("sources", "p.kodebok"), kodebok.json("sources", "igjen.kodebok"));
    assertTrue(kodebok.json("check", "igjen.kodebok").getBoolean("whole"));
    assertEquals(kodebok.json("log", "p.kodebok"), kodebok.json("log", "igjen.kodebok"));
  }

  @Test
  void aFileThatIsThereAlreadyIsNamed() {
    importAll();
    CommandLines.Result again = kodebok.run("import", "p.kodebok", "Intervju 1.txt");
    assertEquals(1, again.status());
    assertTrue(again.err().contains("\"Intervju 1\""), again.err());
  }

  @Test
  void theVariablesAreAQuestionnaireFile() {
    importAll();
    JsonObject variables = kodebok.json("variables", "p.kodebok");
    assertEquals("Svar", variables.getString("title"));
    assertEquals("id", variables.getString("caseId"));
    kodebok.file("igjen.json", variables.toString());
    kodebok.ok("new", "q.kodebok");
    kodebok.ok("import", "q.kodebok", "svar.csv", "--questionnaire", "igjen.json");
  }

  @Test
  void aCodebookThatReplacesTextsSaysWhichOnes() {
    kodebok.file("en.csv", "path;definition\nTid;Å ha for liten tid\n");
    kodebok.file("to.csv", "path;definition\nTid;Tid som mangler\n");
    kodebok.ok("import", "p.kodebok", "en.csv");
    JsonObject finding =
        kodebok.json("import", "p.kodebok", "to.csv").getJsonArray("findings").getJsonObject(0);
    assertEquals("code-text-replaced", finding.getString("kind"));
    assertEquals("Å ha for liten tid", finding.getString("before"));
    assertEquals("Tid som mangler", finding.getString("after"));
    assertTrue(finding.getString("message").contains("was replaced"), finding.toString());
  }

  @Test
  void theDemoHasAllItPromises() {
    kodebok.ok("demo", "demo", "--no-serve");
    for (String file :
        List.of(
            "tabellplan.json", "tabeller.xlsx", "tabeller.docx", "sitater.xlsx", "sitater.docx")) {
      assertTrue(Files.exists(folder.resolve("demo").resolve(file)), file);
    }
    String project = "demo/eksempelstudie.kodebok";
    assertTrue(kodebok.json("check", project).getBoolean("whole"));
    assertTrue(kodebok.json("codings", project).getJsonArray("codings").size() >= 150);
    List<JsonObject> sources =
        kodebok.json("sources", project).getJsonArray("sources").getValuesAs(JsonObject.class);
    assertTrue(sources.stream().filter(s -> s.getString("kind").equals("interview")).count() >= 12);
    JsonObject base = kodebok.json("table", project, "--rows", "tid").getJsonObject("base");
    assertEquals(141, base.getInt("asked"));
    kodebok.ok("demo", "demo", "--no-serve");
  }
}
