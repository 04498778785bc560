package no.kodebok.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two rounds of a survey whose second one was made anew: other names, labels and codes. */
class RenamedWavesTest {
  private static final String P = "p.kodebok";

  private static final String FIRST =
      """
      {"title":"2023","caseId":"nr","variables":[{"name":"nr"},
       {"name":"q1","label":"Trives på jobb","question":"Trives du på jobb?","scale":"nominal",
        "values":[{"code":"1","label":"Ja"},{"code":"2","label":"Nei"}],
        "missing":[{"code":"3","kind":"dontKnow","label":"Vet ikke"}]},
       {"name":"q2","label":"Får hjelp","scale":"nominal",
        "values":[{"code":"1","label":"Helt enig"},{"code":"2","label":"Uenig"}]},
       {"name":"q3","label":"Fylke","scale":"nominal",
        "values":[{"code":"1","label":"Troms"},{"code":"2","label":"Finnmark"}]},
       {"name":"q4","label":"Reisetid","scale":"interval"},
       {"name":"q9","label":"Bare første gang","scale":"interval"}]}
      """;

  private static final String SECOND =
      """
      {"title":"2024","caseId":"nr","variables":[{"name":"nr"},
       {"name":"trivsel","label":"Trives","question":"Trives du på jobb","scale":"nominal",
        "values":[{"code":"0","label":"Nei"},{"code":"1","label":"Ja"},{"code":"3","label":"Både og"}]},
       {"name":"q2","label":"Får hjelp","scale":"nominal",
        "values":[{"code":"1","label":"Enig"},{"code":"2","label":"Uenig"}]},
       {"name":"q1","label":"Fylke","scale":"nominal",
        "values":[{"code":"1","label":"Finnmark"},{"code":"2","label":"Troms"}]},
       {"name":"q4","label":"Minutter til jobben","scale":"interval"}]}
      """;

  @TempDir Path folder;
  private CommandLines kodebok;

  @BeforeEach
  void bring() {
    kodebok = new CommandLines(folder);
    kodebok.ok("new", P);
    kodebok.file("2023.json", FIRST);
    kodebok.file(
        "2023.csv", "nr;q1;q2;q3;q4;q9\n1;1;1;1;10;1\n2;1;2;1;20;1\n3;2;1;2;30;1\n4;3;1;2;40;1\n");
    kodebok.file("2024.json", SECOND);
    kodebok.file(
        "2024.csv", "nr;trivsel;q2;q1;q4\n1;1;1;2;11\n2;0;2;2;21\n3;3;1;1;31\n5;1;1;1;41\n");
    kodebok.ok("import", P, "2023.csv", "--questionnaire", "2023.json", "--separate");
    kodebok.ok("import", P, "2024.csv", "--questionnaire", "2024.json", "--separate");
  }

  private JsonObject waves(String... options) {
    List<String> arguments = new ArrayList<>(List.of("table", P, "--waves", "2023,2024"));
    arguments.addAll(List.of(options));
    return kodebok.json(arguments.toArray(String[]::new));
  }

  private static List<String> notes(JsonObject table) {
    return table.getJsonArray("notes").getValuesAs(JsonString::getString);
  }

  private static int count(JsonObject table, String row, String column) {
    return table.getJsonArray("cells").getValuesAs(JsonObject.class).stream()
        .filter(cell -> !cell.isNull("row") && cell.getString("row").equals(row))
        .filter(cell -> !cell.isNull("column") && cell.getString("column").equals(column))
        .findFirst()
        .orElseThrow()
        .getInt("count");
  }

  private static boolean said(JsonObject table, String... words) {
    return notes(table).stream().anyMatch(note -> List.of(words).stream().allMatch(note::contains));
  }

  @Test
  void aQuestionWithAnotherNameIsFoundByItsWordingAndItsAnswersByTheirText() {
    JsonObject table = waves("--rows", "trivsel");
    assertEquals(2, count(table, "1", "1"), "yes in 2023");
    assertEquals(1, count(table, "0", "1"), "no was 2 in 2023");
    assertEquals(1, count(table, "0", "2"));
    assertEquals(1, count(table, "3", "2"), "what was missing in 2023 is an answer in 2024");
    assertTrue(said(table, "q1 (2023)", "trivsel (2024)"), notes(table).toString());
    assertTrue(said(table, "Nei (2023: 2, 0)"), notes(table).toString());
    assertTrue(said(table, "Både og (2024)"), notes(table).toString());
    assertEquals(7, table.getJsonObject("base").getInt("valid"));
  }

  @Test
  void aNameThatAnotherQuestionTookIsNotMixedWithIt() {
    JsonObject table = waves("--rows", "q1");
    assertEquals("Fylke", table.getJsonObject("rows").getString("label"));
    assertEquals(2, count(table, "2", "1"), "Troms was 1 in 2023");
    assertTrue(said(table, "q3 (2023)", "q1 (2024)"), notes(table).toString());
  }

  @Test
  void otherWordsForACodeAreMatchedByTheCodeAndSaid() {
    JsonObject table = waves("--rows", "q2");
    assertEquals(3, count(table, "1", "1"));
    assertTrue(said(table, "1 (2023: Helt enig, Enig)"), notes(table).toString());
    assertTrue(said(table, "Koblet etter navn", "q2"), notes(table).toString());
  }

  @Test
  void aNameWithOtherWordingIsMatchedAndSaid() {
    JsonObject table = waves("--rows", "q4", "--show", "means");
    assertTrue(
        said(table, "ulik ordlyd", "Reisetid", "Minutter til jobben"), notes(table).toString());
  }

  @Test
  void aWaveMayBeNamedBeforeTheVariable() {
    assertEquals(waves("--rows", "trivsel"), waves("--rows", "2023/q1"));
    assertEquals(waves("--rows", "trivsel"), waves("--rows", "2024/trivsel"));
  }

  @Test
  void whoSomebodyIsIsNoAnswerThatAWaveLacks() {
    JsonObject table = waves("--rows", "trivsel", "--match", "nr");
    assertTrue(said(table, "Koblet etter navn", "nr"), notes(table).toString());
    assertTrue(notes(table).stream().noneMatch(note -> note.startsWith("nr:")));
  }

  @Test
  void whatOneWaveLacksIsASentence() {
    CommandLines.Result result = kodebok.run("table", P, "--rows", "q9", "--waves", "2023,2024");
    assertEquals(1, result.status());
    assertTrue(result.err().contains("has nothing like it in 2024"), result.err());
  }
}
