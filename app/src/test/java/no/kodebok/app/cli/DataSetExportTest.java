package no.kodebok.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.QuestionnaireKind;
import no.kodebok.coding.model.ResponseTable;
import no.kodebok.coding.model.Variable;
import no.kodebok.coding.store.ProjectStore;
import no.kodebok.coding.store.sql.SqliteProjects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A data set goes out as .sav and as .csv, and comes in again with the same variables. */
class DataSetExportTest {
  private static final String[] WORDS = {
    "Ja",
    "Nei",
    "æøå",
    "😀",
    "=1+1",
    "-5 grader",
    "'=x",
    "«hei»",
    "a,b;c",
    "\"sitat\"",
    "linje\nto",
    "@navn",
    "+47",
    "x".repeat(300),
    "å".repeat(500),
    "'",
    "99"
  };

  @TempDir private Path folder;

  @Test
  void everythingThatSpssHoldsComesBack() throws IOException {
    CommandLines kodebok = new CommandLines(folder);
    kodebok.ok("new", "p.kodebok");
    kodebok.file(
        "svar.csv",
        "id,kjønn,alder,q1,q2,m1,m2,dato,vekt,all,2023,ålder ved start,tekst,yrke\n"
            + "1,1,34,1,91,1,0,2024-02-29,1.25,1,5,7,Bra 😀,lege\n"
            + "2,2,,8,92,0,1,2023-12-31,0.5,2,6,8,"
            + "ord ".repeat(200)
            + ",vet ikke\n"
            + "3,9,51,3,95,,,,1,1,5,9,,lærer på ungdomsskolen\n");
    kodebok.file(
        "svar.questionnaire.json",
        """
        {"title":"Svar","weight":"vekt","variables":[
         {"name":"id","scale":"nominal"},
         {"name":"kjønn","label":"Kjønn","scale":"nominal","values":[{"code":"1","label":"Mann"},
          {"code":"2","label":"Kvinne"}],"missing":[{"code":"9","kind":"refused","label":"Ubesvart"}]},
         {"name":"alder","label":"Alder","scale":"interval"},
         {"name":"q1","label":"Fornøyd","question":"Hvor fornøyd er du?","scale":"ordinal",
          "direction":"up","askedIf":"alder > 20","values":[{"code":"1","label":"Lite"},
          {"code":"2","label":"Noe"},{"code":"3","label":"Svært"}],
          "missing":[{"code":"8","kind":"dontKnow","label":"Usikker"}]},
         {"name":"q2","label":"Mange mangler","scale":"nominal","values":[{"code":"1","label":"A"}],
          "missing":[{"code":"91","kind":"notAsked","label":"a"},{"code":"92","kind":"skipped","label":"b"},
           {"code":"93","kind":"dontKnow","label":"c"},{"code":"95","kind":"other","label":"d"}]},
         {"name":"m1","label":"En","scale":"nominal","values":[{"code":"0","label":"Nei"},{"code":"1","label":"Ja"}]},
         {"name":"m2","label":"To","scale":"nominal","values":[{"code":"0","label":"Nei"},{"code":"1","label":"Ja"}]},
         {"name":"dato","label":"Dato","scale":"date"},
         {"name":"vekt","label":"Vekt","scale":"interval"},
         {"name":"all","label":"Reservert","scale":"nominal"},
         {"name":"2023","label":"Begynner med siffer","scale":"interval"},
         {"name":"ålder ved start","label":"Har mellomrom","scale":"interval"},
         {"name":"tekst","label":"Fri tekst","scale":"text"},
         {"name":"yrke","label":"Yrke","scale":"nominal","values":[{"code":"lege","label":"Lege"}],
          "missing":[{"code":"vet ikke","kind":"dontKnow","label":"Vet ikke"}]}],
         "sets":[{"name":"m","label":"Nevnt","kind":"multiple","counted":"1","variables":["m1","m2"]},
          {"name":"b","kind":"battery","variables":["q1","q2"]}]}
        """);
    kodebok.ok("import", "p.kodebok", "svar.csv", "--questionnaire", "svar.questionnaire.json");
    JsonObject told = kodebok.json("export", "p.kodebok", "-o", "ut.sav");
    assertEquals("answers", told.getString("content"));
    String losses = told.getJsonArray("losses").toString();
    assertTrue(losses.contains("all → all_") && losses.contains("2023 → v2023"), losses);
    assertTrue(losses.contains("ålder_ved_start") && losses.contains("sav-set"), losses);

    kodebok.ok("new", "q.kodebok");
    kodebok.ok("import", "q.kodebok", "ut.sav");
    ResponseTable before = survey("p.kodebok");
    ResponseTable after = survey("q.kodebok");
    assertEquals(before.rows(), after.rows());
    for (int i = 0; i < before.questionnaire().variables().size(); i++) {
      Variable was = before.questionnaire().variables().get(i);
      Variable is = after.questionnaire().variables().get(i);
      assertEquals(was.label(), is.label());
      assertEquals(was.question(), is.question(), was.name());
      assertEquals(was.scale(), is.scale(), was.name());
      assertEquals(was.direction(), is.direction());
      assertEquals(was.askedIf(), is.askedIf());
      assertEquals(was.values(), is.values(), was.name());
      assertEquals(was.missing(), is.missing(), was.name());
      for (int row = 0; row < before.rows(); row++) {
        assertEquals(
            before.column(was.name()).value(row),
            after.column(is.name()).value(row),
            was.name() + " in row " + row);
      }
    }
    assertEquals("vekt", after.questionnaire().weight());
    assertEquals(List.of("m"), after.questionnaire().sets().stream().map(s -> s.name()).toList());
    assertEquals("1", after.questionnaire().sets().getFirst().counted());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void whateverIsAnsweredComesBackFromBothKindsOfFile(long seed) throws IOException {
    Random random = new Random(seed);
    CommandLines kodebok = new CommandLines(folder);
    kodebok.ok("new", "p.kodebok");
    made(random);
    kodebok.ok("import", "p.kodebok", "made.csv", "--questionnaire", "made.json");
    ResponseTable before = survey("p.kodebok");

    kodebok.ok("export", "p.kodebok", "-o", "ut.csv");
    kodebok.ok("new", "c.kodebok");
    kodebok.ok("import", "c.kodebok", "ut.csv", "--questionnaire", "ut.questionnaire.json");
    assertSame(before, survey("c.kodebok"), false);

    kodebok.ok("export", "p.kodebok", "-o", "ut.sav");
    kodebok.ok("new", "s.kodebok");
    kodebok.ok("import", "s.kodebok", "ut.sav");
    assertSame(before, survey("s.kodebok"), true);
  }

  /** Dropped missing codes are system missing in SPSS, and control characters are no text there. */
  private static void assertSame(ResponseTable before, ResponseTable after, boolean spss) {
    assertEquals(before.rows(), after.rows());
    assertEquals(
        before.questionnaire().variables().stream().map(Variable::name).toList(),
        after.questionnaire().variables().stream().map(Variable::name).toList());
    for (Variable was : before.questionnaire().variables()) {
      Variable is = after.questionnaire().variable(was.name()).orElseThrow();
      assertEquals(was.scale(), is.scale(), was.name());
      assertEquals(was.values(), is.values(), was.name());
      boolean all = is.missing().size() == was.missing().size();
      if (!spss) {
        assertEquals(was.missing(), is.missing(), was.name());
      }
      for (int row = 0; row < before.rows(); row++) {
        String value = before.column(was.name()).value(row);
        String read = after.column(is.name()).value(row);
        boolean dropped =
            spss && !all && was.missing(value).isPresent() && is.missing(value).isEmpty();
        assertEquals(dropped ? "" : value, read, was.name() + " in row " + row);
      }
    }
  }

  private void made(Random random) throws IOException {
    JsonArrayBuilder variables = Json.createArrayBuilder();
    int count = 3 + random.nextInt(8);
    int rows = 1 + random.nextInt(30);
    List<List<String>> columns = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      List<String> codes = new ArrayList<>();
      boolean numbers = random.nextBoolean();
      boolean text = random.nextInt(4) == 0;
      Set<String> distinct = new HashSet<>();
      int size = 2 + random.nextInt(7);
      while (distinct.size() < size) {
        distinct.add(
            numbers ? String.valueOf(random.nextInt(100)) : WORDS[random.nextInt(WORDS.length)]);
      }
      codes.addAll(distinct);
      JsonObjectBuilder variable =
          Json.createObjectBuilder()
              .add("name", "v" + i)
              .add("label", "Spørsmål " + i)
              .add("scale", text ? "text" : random.nextBoolean() ? "ordinal" : "nominal");
      if (!text) {
        int missing = random.nextInt(Math.min(5, codes.size()));
        JsonArrayBuilder values = Json.createArrayBuilder();
        JsonArrayBuilder gone = Json.createArrayBuilder();
        for (int k = 0; k < codes.size(); k++) {
          JsonObjectBuilder one =
              Json.createObjectBuilder().add("code", codes.get(k)).add("label", "Svar " + k);
          if (k < missing) {
            gone.add(one.add("kind", "skipped"));
          } else {
            values.add(one);
          }
        }
        variable.add("values", values).add("missing", gone);
      }
      variables.add(variable);
      List<String> column = new ArrayList<>();
      for (int row = 0; row < rows; row++) {
        column.add(random.nextInt(5) == 0 ? "" : codes.get(random.nextInt(codes.size())));
      }
      columns.add(column);
    }
    Files.writeString(
        folder.resolve("made.json"),
        Json.createObjectBuilder().add("title", "Made").add("variables", variables).build() + "");
    StringBuilder csv = new StringBuilder("nr");
    for (int i = 0; i < count; i++) {
      csv.append(",v").append(i);
    }
    for (int row = 0; row < rows; row++) {
      csv.append('\n').append(row + 1);
      for (List<String> column : columns) {
        csv.append(",\"").append(column.get(row).replace("\"", "\"\"")).append('"');
      }
    }
    Files.writeString(folder.resolve("made.csv"), csv + "\n");
  }

  @Test
  void psppReadsTheSameAnswers() throws IOException, InterruptedException {
    Path pspp = Path.of("/usr/bin/pspp");
    assumeTrue(Files.isExecutable(pspp), "there is no PSPP on this machine");
    CommandLines kodebok = new CommandLines(folder);
    kodebok.ok("new", "p.kodebok");
    made(new Random(7));
    kodebok.ok("import", "p.kodebok", "made.csv", "--questionnaire", "made.json");
    kodebok.ok("export", "p.kodebok", "-o", "ut.sav");
    kodebok.file(
        "les.sps",
        "GET FILE='ut.sav'.\nSAVE TRANSLATE /OUTFILE='pspp.csv' /TYPE=CSV /FIELDNAMES"
            + " /CELLS=VALUES.\n");
    Process process =
        new ProcessBuilder(pspp.toString(), "-O", "format=txt", "les.sps")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
    kodebok.ok("new", "q.kodebok");
    kodebok.ok("import", "q.kodebok", "pspp.csv", "--as", "responses");
    ResponseTable before = survey("p.kodebok");
    ResponseTable read = survey("q.kodebok");
    assertEquals(before.rows(), read.rows());
    for (Variable variable : before.questionnaire().variables()) {
      for (int row = 0; row < before.rows(); row++) {
        String value = before.column(variable.name()).value(row);
        if (variable.missing(value).isEmpty() && value.indexOf('\n') < 0) {
          assertEquals(value, read.column(variable.name()).value(row), variable.name());
        }
      }
    }
  }

  private ResponseTable survey(String name) {
    try (ProjectStore store = SqliteProjects.open(folder.resolve(name))) {
      Questionnaire survey =
          store.questionnaires().stream()
              .filter(one -> one.kind() == QuestionnaireKind.SURVEY)
              .findFirst()
              .orElseThrow();
      ResponseTable answers = store.responses(survey.id(), Set.of());
      return answers;
    }
  }
}
