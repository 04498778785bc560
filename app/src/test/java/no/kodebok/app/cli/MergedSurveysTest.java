package no.kodebok.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where nothing identifies respondents, people are the same only where their answers are. */
class MergedSurveysTest {
  @TempDir private Path folder;
  private CommandLines kodebok;

  @BeforeEach
  void projects() {
    kodebok = new CommandLines(folder);
    kodebok.ok("new", "a.kodebok");
    kodebok.ok("new", "b.kodebok");
  }

  private void survey(String project, String label, String rows) {
    kodebok.file(
        "svar.questionnaire.json",
        """
        {"title":"Svar","variables":[{"name":"q1","label":"%s","scale":"ordinal",
          "values":[{"code":"1","label":"Ja"},{"code":"2","label":"Nei"}]},
         {"name":"hva","label":"Noe mer?","scale":"text"}]}
        """
            .formatted(label));
    kodebok.file("svar.csv", "q1;hva\n" + rows);
    kodebok.ok("import", project, "svar.csv", "--questionnaire", "svar.questionnaire.json");
  }

  private void coded(String project, String source, String quote) {
    kodebok.ok(
        "code",
        project,
        "--code",
        "Kurs",
        "--source",
        source,
        "--quote",
        quote,
        "--create",
        "--coder",
        "Ola");
  }

  private Set<String> codings(String project) {
    return objects(kodebok.json("codings", project), "codings").stream()
        .map(one -> one.getString("source") + ": " + one.getString("text"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<JsonObject> objects(JsonObject told, String name) {
    return told.getJsonArray(name).getValuesAs(JsonObject.class);
  }

  private int base(String project) {
    return base(project, "q1");
  }

  private int base(String project, String rows) {
    return kodebok.json("table", project, "--rows", rows).getJsonObject("base").getInt("valid");
  }

  private void nothingMore(JsonObject merged) {
    assertTrue(
        merged.getJsonObject("added").isEmpty() && merged.getJsonObject("changed").isEmpty(),
        merged.toString());
  }

  @Test
  void theSameAnswersAreTheSameSurveyWhateverItIsCalled() throws IOException {
    String rows = "1;Fint 😀 kurs\n2;Ikke noe nytt\n1;\n";
    survey("a.kodebok", "Fornøyd?", rows);
    survey("b.kodebok", "Fornøyd?", rows);
    coded("b.kodebok", "hva: 2", "noe nytt");
    JsonObject merged = kodebok.json("merge", "a.kodebok", "b.kodebok");
    assertEquals(
        List.of("questionnaire Svar Svar content"),
        objects(merged, "recognised").stream()
            .map(one ->
                String.join(
                    " ",
                    one.getString("kind"),
                    one.getString("name"),
                    one.getString("here"),
                    one.getString("by")))
            .toList());
    assertEquals(3, base("a.kodebok"));
    assertEquals(Set.of("hva: 2: noe nytt"), codings("a.kodebok"));
    assertEquals(3, objects(kodebok.json("cases", "a.kodebok"), "cases").size());
    kodebok.ok("check", "a.kodebok");
    nothingMore(kodebok.json("merge", "a.kodebok", "b.kodebok"));
    kodebok.ok("undo", "a.kodebok");
    assertEquals(Set.of(), codings("a.kodebok"));
    kodebok.ok("check", "a.kodebok");
  }

  @Test
  void rowsThatCameBehindComeAlongAndWhatIsSaidOtherwiseIsTold() throws IOException {
    survey("a.kodebok", "Fornøyd?", "1;Fint kurs\n2;Ikke noe nytt\n");
    survey("b.kodebok", "Er du fornøyd?", "1;Fint kurs\n2;Ikke noe nytt\n2;Helt ny her\n");
    coded("b.kodebok", "hva: 3", "ny her");
    JsonObject merged = kodebok.json("merge", "a.kodebok", "b.kodebok");
    assertEquals(1, merged.getJsonObject("added").getInt("respondents"), merged.toString());
    assertTrue(
        objects(merged, "conflicts").stream()
            .anyMatch(one ->
                one.getString("kind").equals("variable")
                    && one.getString("name").equals("Svar: q1")
                    && one.getString("other").equals("Er du fornøyd?")),
        merged.toString());
    assertEquals(3, base("a.kodebok"));
    assertEquals(1, codings("a.kodebok").size());
    kodebok.ok("check", "a.kodebok");
    JsonObject again = kodebok.json("merge", "a.kodebok", "b.kodebok");
    nothingMore(again);
    assertEquals(3, base("a.kodebok"));
  }

  /** The first of one survey is not the first of another, even if both are counted from 1. */
  @Test
  void otherAnswersAreAnotherSurveyOfOtherPeople() throws IOException {
    survey("a.kodebok", "Fornøyd?", "1;Fint kurs\n2;Ikke noe nytt\n");
    survey("b.kodebok", "Fornøyd?", "2;Fint kurs\n2;Noe helt annet\n");
    coded("b.kodebok", "hva: 1", "kurs");
    JsonObject merged = kodebok.json("merge", "a.kodebok", "b.kodebok");
    assertEquals(2, merged.getJsonObject("added").getInt("cases"), merged.toString());
    assertTrue(
        objects(merged, "conflicts").stream()
            .anyMatch(one -> one.getString("kind").equals("questionnaire")),
        merged.toString());
    assertEquals(4, objects(kodebok.json("cases", "a.kodebok"), "cases").size());
    assertEquals(2, base("a.kodebok", "Svar/q1"));
    assertEquals(2, base("a.kodebok", "Svar (2)/q1"));
    // The coding stands on the answer of the person who gave it.
    JsonObject coding = objects(kodebok.json("codings", "a.kodebok"), "codings").getFirst();
    assertFalse(coding.getString("source").equals("hva: 1"), coding.toString());
    kodebok.ok("check", "a.kodebok");
    nothingMore(kodebok.json("merge", "a.kodebok", "b.kodebok"));
    assertEquals(4, objects(kodebok.json("cases", "a.kodebok"), "cases").size());
    kodebok.ok("undo", "a.kodebok");
    assertEquals(2, objects(kodebok.json("cases", "a.kodebok"), "cases").size());
    kodebok.ok("check", "a.kodebok");
  }

  @Test
  void aCodeThatWasMovedThereIsMovedHereAndOneMovedInBothIsTold() throws IOException {
    for (String path : List.of("A", "B", "C", "A/x", "A/y")) {
      kodebok.ok("codebook", "a.kodebok", "add", path);
    }
    Files.copy(folder.resolve("a.kodebok"), folder.resolve("kopi.kodebok"));
    kodebok.ok("codebook", "kopi.kodebok", "move", "A/x", "--under", "B");
    kodebok.ok("codebook", "kopi.kodebok", "move", "A/y", "--under", "B");
    kodebok.ok("codebook", "a.kodebok", "move", "A/y", "--under", "C");
    JsonObject merged = kodebok.json("merge", "a.kodebok", "kopi.kodebok");
    assertEquals(
        List.of("A", "B", "B/x", "C", "C/y"),
        objects(kodebok.json("codes", "a.kodebok"), "codes").stream()
            .map(one -> one.getString("path"))
            .toList());
    assertEquals(
        List.of("code C/y place C/y B/y"),
        objects(merged, "conflicts").stream()
            .map(one ->
                String.join(
                    " ",
                    one.getString("kind"),
                    one.getString("name"),
                    one.getString("field"),
                    one.getString("own"),
                    one.getString("other")))
            .toList());
    kodebok.ok("check", "a.kodebok");
    kodebok.ok("undo", "a.kodebok");
    kodebok.ok("check", "a.kodebok");
  }
}
