package no.kodebok.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProseCommandTest {
  @TempDir private Path folder;
  private CommandLines kodebok = new CommandLines(Path.of(""));

  @BeforeEach
  void makeProject() {
    kodebok = new CommandLines(folder);
    kodebok.ok("new", "p.kodebok");
    StringBuilder rows = new StringBuilder("id;fisk;bosted\n");
    for (int i = 0; i < 100; i++) {
      // 29 fish, 9 of 50 in Indre and 20 of 50 in Ytre.
      boolean fishes = i < 9 || (i >= 50 && i < 70);
      rows.append(i).append(fishes ? ";1;" : ";2;").append(i < 50 ? "i\n" : "y\n");
    }
    kodebok.file("svar.csv", rows.toString());
    kodebok.file(
        "skjema.json",
        """
        {"title":"Fiske","caseId":"id","variables":[{"name":"id"},
        {"name":"fisk","label":"Fisker i fjorden","question":"Fisker du i fjorden?",
         "scale":"nominal","values":[{"code":"1","label":"Ja"},{"code":"2","label":"Nei"}]},
        {"name":"bosted","label":"Bosted","scale":"nominal",
         "values":[{"code":"i","label":"Indre"},{"code":"y","label":"Ytre"}]}]}
        """);
    kodebok.ok("import", "p.kodebok", "svar.csv", "--questionnaire", "skjema.json");
    kodebok.file(
        "tekst.txt",
        """
        Om lag en av fire fisker i fjorden.
        I alt 29 prosent fisker i fjorden (N = 100).

        I Ytre er det 40 prosent som fisker i fjorden, mot knapt 20 prosent i Indre.
        Været var fint i 80 prosent av sommeren.
        """);
  }

  private static List<String> verdicts(JsonObject told) {
    return told.getJsonArray("statements").getValuesAs(JsonObject.class).stream()
        .map(s -> s.getInt("line") + " " + s.getString("phrase") + " " + s.getString("verdict"))
        .toList();
  }

  @Test
  void everyNumberIsToldWithItsLineAndVerdict() {
    List<String> expected =
        List.of(
            "1 Om lag en av fire differs",
            "2 29 prosent agrees",
            "2 N = 100 agrees",
            "4 40 prosent agrees",
            "4 knapt 20 prosent defensible",
            "5 80 prosent noFigure");
    JsonObject told = kodebok.json("prose", "p.kodebok", "tekst.txt");
    assertEquals(expected, verdicts(told));
    assertEquals(3, told.getJsonObject("summary").getInt("agrees"));
    kodebok.file(
        "plan.json",
        "{\"items\":[{\"table\":{\"rows\":\"fisk\"}},"
            + "{\"table\":{\"rows\":\"fisk\",\"columns\":[\"bosted\"]}}]}");
    assertEquals(
        expected, verdicts(kodebok.json("prose", "p.kodebok", "tekst.txt", "--plan", "plan.json")));
  }

  @Test
  void figuresThatAPlanHidesAreNotTold() {
    kodebok.file(
        "plan.json",
        "{\"items\":[{\"table\":{\"rows\":\"fisk\",\"columns\":[\"bosted\"],\"minCell\":10}}]}");
    String told = kodebok.json("prose", "p.kodebok", "tekst.txt", "--plan", "plan.json").toString();
    assertTrue(!told.contains("\"count\":9,"), told);
  }

  @Test
  void aSourceOfTheProjectCanBeRead() {
    kodebok.ok("import", "p.kodebok", "tekst.txt", "--as", "document");
    assertEquals(6, kodebok.json("prose", "p.kodebok", "tekst").getJsonArray("statements").size());
    assertEquals(1, kodebok.run("prose", "p.kodebok", "tekts").status());
  }
}
