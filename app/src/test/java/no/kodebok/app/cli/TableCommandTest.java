package no.kodebok.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableCommandTest {
  private static final String P = "studie.kodebok";

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @SuppressWarnings("NullAway.Init")
  private CommandLines kodebok;

  @BeforeEach
  void aSurveyWithOpenAnswersAndAnEmptyVariable() {
    kodebok = new CommandLines(folder);
    kodebok.file(
        "sporsmal.json",
        """
        {"title":"Undersøkelse","caseId":"id","variables":[
          {"name":"id","scale":"nominal"},
          {"name":"kjonn","scale":"nominal","values":[{"code":"1","label":"Kvinne"},{"code":"2","label":"Mann"}]},
          {"name":"gruppe","scale":"nominal","values":[{"code":"a","label":"Ung"},{"code":"b","label":"Gammel"}]},
          {"name":"svar","scale":"ordinal","values":[{"code":"1","label":"Nei"},{"code":"2","label":"Ja"}],
            "missing":[{"code":"9","kind":"refused","label":"Ubesvart"}]},
          {"name":"tall","scale":"nominal"},
          {"name":"tom","scale":"nominal"},
          {"name":"apent","scale":"text"}],
         "sets":[{"name":"par","kind":"battery","variables":["kjonn","svar"]}]}
        """);
    StringBuilder rows = new StringBuilder("id;kjonn;gruppe;svar;tall;tom;apent\n");
    for (int i = 0; i < 40; i++) {
      rows.append("r").append(i).append(';');
      rows.append(1 + i % 2).append(';');
      rows.append(i % 4 < 2 ? "a" : "b").append(';');
      rows.append(i == 0 ? 9 : 1 + i % 3 % 2).append(';');
      rows.append(i == 7 ? "mye" : "1").append(";;");
      rows.append(i < 10 ? "Det tar for lang tid, " + i : "").append('\n');
    }
    kodebok.file("svar.csv", rows.toString());
    kodebok.ok("new", P);
    kodebok.ok("import", P, "svar.csv", "--questionnaire", "sporsmal.json");
  }

  private void code(String code, int respondent) {
    kodebok.ok(
        "code",
        P,
        "--code",
        code,
        "--source",
        "apent: r" + respondent,
        "--start",
        "0",
        "--end",
        "7",
        "--create");
  }

  private void codeAnswers() {
    code("Barrierer/Tid", 0);
    code("Barrierer/Tid", 1);
    code("Barrierer/Penger", 1);
    code("Barrierer/Penger/Lån", 2);
    code("Annet", 3);
  }

  private JsonObject table(String... options) {
    List<String> arguments = new ArrayList<>(List.of("table", P));
    arguments.addAll(List.of(options));
    return kodebok.json(arguments.toArray(String[]::new));
  }

  private static JsonObject cell(JsonObject table, String row, String column) {
    return table.getJsonArray("cells").getValuesAs(JsonObject.class).stream()
        .filter(cell -> is(cell, "row", row) && is(cell, "column", column))
        .findFirst()
        .orElseThrow();
  }

  private static boolean is(JsonObject cell, String name, String value) {
    return cell.isNull(name) ? value.isEmpty() : cell.getString(name).equals(value);
  }

  @Test
  void aCodeCountsThoseWithItOrOneBelowItOfThoseWhoAnswered() {
    codeAnswers();
    JsonObject table = table("--rows", "kode:Barrierer");
    assertEquals(40, table.getJsonObject("base").getInt("asked"));
    assertEquals(10, table.getJsonObject("base").getInt("answered"));
    assertEquals(10, table.getJsonObject("base").getInt("valid"));
    assertEquals(3, cell(table, "Barrierer", "").getInt("count"));
    assertEquals(30, cell(table, "Barrierer", "").getJsonNumber("percent").doubleValue());
    assertEquals(2, cell(table, "Barrierer/Penger", "").getInt("count"));
    assertEquals(4, table.getJsonObject("base").getInt("responses"));
  }

  @Test
  void theCodesBelowACodeAreRowsByAVariable() {
    codeAnswers();
    JsonObject table = table("--rows", "kode:Barrierer/*", "--columns", "kjonn");
    assertEquals(1, cell(table, "Barrierer/Tid", "1").getInt("count"));
    assertEquals(1, cell(table, "Barrierer/Tid", "2").getInt("count"));
    assertEquals(5, cell(table, "", "2").getInt("count"));
    assertEquals(20, cell(table, "Barrierer/Tid", "2").getJsonNumber("percent").doubleValue());
  }

  @Test
  void aCodeIsAConditionAndColumnsThatOverlap() {
    codeAnswers();
    assertEquals(
        3,
        table("--rows", "kjonn", "--filter", "kode:Barrierer")
            .getJsonObject("base")
            .getInt("valid"));
    // Who did not answer the open question is on neither side.
    assertEquals(
        7,
        table("--rows", "kjonn", "--filter", "ikke kode:Barrierer")
            .getJsonObject("base")
            .getInt("valid"));
    assertEquals(
        1,
        table("--rows", "kjonn", "--filter", "kode:\"Barrierer/Penger/Lån\" og kjonn = 1")
            .getJsonObject("base")
            .getInt("valid"));
    JsonObject columns = table("--rows", "kjonn", "--columns", "kode:Barrierer");
    assertEquals(2, cell(columns, "1", "Barrierer").getInt("count"));
    assertEquals(7, cell(columns, "", "none").getInt("count"));
    assertEquals(10, cell(columns, "", "").getInt("count"));
    assertEquals(0, columns.getJsonArray("columnTests").size());
  }

  @Test
  void nestedVariablesHaveJointCodesAndTotalsOfTheirGroups() {
    JsonObject rows = table("--rows", "kjonn * gruppe", "--columns", "svar");
    JsonObject joint = cell(rows, "1*a", "2");
    assertEquals("[\"1\",\"a\"]", joint.getJsonArray("rowParts").toString());
    JsonObject group = cell(rows, "1*", "2");
    assertEquals("[\"1\",null]", group.getJsonArray("rowParts").toString());
    assertEquals(
        joint.getInt("count") + cell(rows, "1*b", "2").getInt("count"), group.getInt("count"));
    assertEquals(39, cell(rows, "", "").getInt("count"));
    JsonObject columns = table("--rows", "svar", "--columns", "gruppe * kjonn * tall");
    assertEquals(
        cell(columns, "1", "a*1*1").getInt("count"), cell(columns, "1", "a*1*").getInt("count"));
    assertEquals(
        cell(columns, "1", "a*1*").getInt("count") + cell(columns, "1", "a*2*").getInt("count"),
        cell(columns, "1", "a**").getInt("count"));
    assertEquals(100, cell(columns, "", "a**").getJsonNumber("columnPercent").doubleValue(), 1e-9);
  }

  @Test
  void nothingIsInferredFromACensus() {
    JsonObject census = table("--rows", "svar", "--columns", "kjonn", "--census");
    assertFalse(census.getJsonObject("statistics").containsKey("chiSquare"));
    assertTrue(census.getJsonObject("statistics").containsKey("cramersV"));
    assertEquals(0, census.getJsonArray("columnTests").size());
    assertFalse(cell(census, "1", "1").containsKey("ciLow"));
    assertFalse(cell(census, "1", "1").containsKey("adjustedResidual"));
    assertTrue(census.getJsonArray("notes").toString().contains("totaltelling"));
    JsonObject sample = table("--rows", "svar", "--columns", "kjonn");
    assertTrue(sample.getJsonObject("statistics").containsKey("chiSquare"));
    assertTrue(sample.getJsonObject("assumptions").getJsonNumber("minExpected").doubleValue() > 0);
  }

  @Test
  void casesThatWereChosenHaveNoTests() {
    kodebok.file("a.txt", "Vi venter lenge.\n");
    kodebok.file("b.txt", "Vi har ikke penger.\n");
    kodebok.file("roller.csv", "kilde;rolle\na;leder\nb;veileder\n");
    kodebok.ok("import", P, "a.txt", "b.txt", "--as", "document");
    kodebok.ok("attach", P, "--cases", "roller.csv");
    kodebok.ok(
        "code", P, "--code", "Ventetid", "--source", "a", "--start", "0", "--end", "9", "--create");
    JsonObject table = table("--rows", "kode:Ventetid", "--columns", "rolle");
    assertEquals("purposive", table.getString("sampling"));
    assertEquals(2, table.getJsonObject("base").getInt("valid"));
    assertEquals(1, cell(table, "Ventetid", "leder").getInt("count"));
    assertEquals(0, table.getJsonArray("columnTests").size());
    assertTrue(table.getJsonArray("notes").toString().contains("ikke noen befolkning"));
  }

  @Test
  void wavesOfTheSamePeopleAreComparedInPairs() {
    String rows = "pid;runde;ja\n1;1;0\n2;1;0\n3;1;1\n4;1;0\n1;2;1\n2;2;1\n3;2;1\n4;2;0\n";
    kodebok.file("runder.csv", rows);
    kodebok.ok("import", P, "runder.csv");
    JsonObject waves =
        table("--rows", "ja", "--waves", "runde", "--match", "pid").getJsonObject("waves");
    assertTrue(waves.getBoolean("sameCases"));
    JsonObject pair = waves.getJsonArray("comparisons").getJsonObject(0);
    assertEquals(4, pair.getInt("matched"));
    JsonObject change = pair.getJsonArray("changes").getJsonObject(1);
    assertEquals(50, change.getJsonNumber("change").doubleValue(), 1e-9);
    // R: mcnemar.test(matrix(c(1, 0, 2, 1), 2), correct = FALSE)
    assertEquals(2, change.getJsonObject("mcNemar").getJsonNumber("value").doubleValue(), 1e-9);
    assertEquals(
        0.1572992070502851,
        change.getJsonObject("mcNemar").getJsonNumber("p").doubleValue(),
        1e-12);
    JsonObject apart = table("--rows", "ja", "--waves", "runde").getJsonObject("waves");
    assertFalse(apart.getBoolean("sameCases"));
    assertTrue(
        apart
            .getJsonArray("comparisons")
            .getJsonObject(0)
            .getJsonArray("changes")
            .getJsonObject(0)
            .containsKey("z"));
  }

  @Test
  void questionnairesAreWavesOfTheirCommonCases() {
    kodebok.file("for.csv", "navn;ja;alder\nA;0;30\nB;0;40\nC;1;50\n");
    kodebok.file("etter.csv", "navn;ja;alder\nB;1;41\nC;1;52\nD;0;20\n");
    kodebok.ok("import", P, "for.csv", "--case-id", "navn", "--separate");
    kodebok.ok("import", P, "etter.csv", "--case-id", "navn", "--separate");
    JsonObject table = table("--rows", "ja", "--waves", "for, etter");
    assertEquals(6, table.getJsonObject("base").getInt("valid"));
    JsonObject pair = table.getJsonObject("waves").getJsonArray("comparisons").getJsonObject(0);
    assertEquals(2, pair.getInt("matched"));
    assertTrue(pair.getBoolean("sameCases"));
  }

  @Test
  void caseIdAndWeightNeedNoDescription() {
    kodebok.file(
        "kort.json", "{\"caseId\":\"nr\",\"weight\":\"v\",\"variables\":[{\"name\":\"q\"}]}");
    kodebok.file("kort.csv", "nr;q;v\nk1;1;0,5\nk2;2;2\n");
    kodebok.ok("import", P, "kort.csv", "--questionnaire", "kort.json");
    assertEquals(
        2.5,
        kodebok
            .json("table", P, "--rows", "q", "--weight", "v")
            .getJsonObject("base")
            .getJsonNumber("weighted")
            .doubleValue());
    kodebok.file("kort.json", "{\"caseId\":\"nummer\",\"variables\":[{\"name\":\"q\"}]}");
    kodebok.file("annen.csv", "nr;q;v\nk3;1;0,5\n");
    var refused = kodebok.run("import", P, "annen.csv", "--questionnaire", "kort.json");
    assertEquals(1, refused.status());
    assertTrue(refused.err().contains("nummer") && refused.err().contains("nr"), refused.err());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --rows kjon | No variable "kjon". There are
          --rows svar --columns kjon | No variable "kjon". There are
          --rows kjonn --show means | nominal
          --rows kjonn --filter gruppe=c | keeps nobody of 40
          --rows kjonn --weight tall | not a number
          --rows par | mixes scales
          --rows kjonn --columns par | is a battery
          --rows tom | Nobody gave a valid answer
          --rows svar --columns tom | Nobody gave a valid answer to "svar" and "tom" together
          --rows apent*kjonn | open answer
          --rows kjonn*kjonn | same variable twice
          --rows kjonn* | Write a * b
          --rows kode:Finnes | No code
          --rows svar --waves tom | fewer than two waves
          --rows svar --waves Undersøkelse,Ingen | No survey
          """)
  void whatCannotBeMadeIsASentenceAndNoFile(String options, String expected) {
    List<String> arguments = new ArrayList<>(List.of("table", P, "-o", "ut.xlsx"));
    arguments.addAll(List.of(options.strip().split(" ")));
    if (options.contains("apent")) {
      StringBuilder rows = new StringBuilder("apent;kjonn\n");
      for (int i = 0; i < 80; i++) {
        rows.append("Tekst ").append(i).append(";1\n");
      }
      kodebok.file("tekst.csv", rows.toString());
      kodebok.file(
          "tekst.json",
          "{\"title\":\"T\",\"variables\":[{\"name\":\"apent\",\"scale\":\"text\"},"
              + "{\"name\":\"kjonn\",\"scale\":\"nominal\"}]}");
      kodebok.ok("new", "tekst.kodebok");
      kodebok.ok("import", "tekst.kodebok", "tekst.csv", "--questionnaire", "tekst.json");
      arguments.set(1, "tekst.kodebok");
    }
    CommandLines.Result result = kodebok.run(arguments.toArray(String[]::new));
    assertEquals(1, result.status(), result.err());
    assertTrue(result.err().contains(expected.strip()), result.err());
    assertFalse(Files.exists(folder.resolve("ut.xlsx")));
  }

  @Test
  void fiveThousandValuesAreTooManyForATable() {
    StringBuilder rows = new StringBuilder("v;k\n");
    for (int i = 0; i < 5_000; i++) {
      rows.append('v').append(i).append(';').append(i % 2).append('\n');
    }
    kodebok.file("mange.csv", rows.toString());
    kodebok.file(
        "mange.json",
        "{\"title\":\"M\",\"variables\":[{\"name\":\"v\",\"scale\":\"nominal\"},"
            + "{\"name\":\"k\",\"scale\":\"nominal\"}]}");
    kodebok.ok("import", P, "mange.csv", "--questionnaire", "mange.json");
    for (String[] options :
        List.of(
            new String[] {"table", P, "--rows", "v"},
            new String[] {"table", P, "--rows", "k", "--columns", "v"},
            new String[] {"table", P, "--rows", "k * v"})) {
      CommandLines.Result result = kodebok.run(options);
      assertEquals(1, result.status());
      assertTrue(result.err().contains("different values"), result.err());
    }
  }

  @Test
  void aColumnOfOneCaseIsShownAndNoted() {
    JsonObject table = table("--rows", "svar", "--columns", "tall");
    assertEquals(1, cell(table, "", "mye").getInt("count"));
    assertTrue(table.getJsonArray("notes").toString().contains("færre enn 5"));
  }
}
