package no.kodebok.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One repair of an import undone, by command lines. */
class RepairsCommandTest {
  private static final String PROJECT = "p.kodebok";

  @TempDir Path folder;
  private CommandLines kodebok = new CommandLines(Path.of("."));

  @BeforeEach
  void imported() {
    kodebok = new CommandLines(folder);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      text.append(
          "Veilederen sier at samarbeidet med tiltaksarrangørene har fungert godt gjennom-\n");
      text.append("gående, og at deltakerne har fått den oppfølgingen som de hadde krav på nå.\n");
      text.append("Samarbeidet gjennomgående var godt i år ").append(i).append(".\n\n");
    }
    text.append("Tallene er fra 201\u0667 og gjelder hele landet.\n");
    kodebok.file("Rapport.txt", text.toString());
    kodebok.ok("new", PROJECT);
    kodebok.ok("import", PROJECT, "Rapport.txt", "--as", "document");
  }

  private List<JsonObject> repairs() {
    return kodebok
        .json("repairs", PROJECT, "Rapport")
        .getJsonArray("repairs")
        .getValuesAs(JsonObject.class);
  }

  @Test
  void everyRepairIsListedAndEachCanBeUndoneAlone() {
    List<JsonObject> repairs = repairs();
    assertTrue(repairs.size() >= 13, "saw " + repairs.size());
    assertTrue(repairs.stream().allMatch(r -> r.getString("state").equals("standing")));
    String imported = text();
    for (JsonObject repair : repairs) {
      int number = repair.getInt("number");
      kodebok.json("repairs", PROJECT, "Rapport", "--undo", String.valueOf(number));
      List<JsonObject> now = repairs();
      assertEquals("undone", now.get(number - 1).getString("state"), repair.toString());
      assertEquals(
          repairs.size() - 1,
          now.stream().filter(r -> r.getString("state").equals("standing")).count());
      kodebok.ok("undo", PROJECT);
      assertEquals(imported, text());
    }
    kodebok.ok("check", PROJECT);
  }

  @Test
  void codingsMoveWithTheirWordsAndRepairsAreUndoneOneAfterAnother() {
    kodebok.ok(
        "code",
        PROJECT,
        "--code",
        "Tall",
        "--source",
        "Rapport",
        "--quote",
        "gjelder hele landet",
        "--create");
    List<JsonObject> repairs = repairs();
    int sign = repairs.getFirst().getInt("number");
    assertEquals("foreign-sign", repairs.getFirst().getString("kind"));
    kodebok.ok("repairs", PROJECT, "Rapport", "--undo", "3");
    kodebok.ok("repairs", PROJECT, "Rapport", "--undo", String.valueOf(sign));
    assertTrue(text().contains("201\u0667 og gjelder"), text());
    JsonObject coding = kodebok.json("codings", PROJECT).getJsonArray("codings").getJsonObject(0);
    assertEquals("gjelder hele landet", coding.getString("text"));
    assertTrue(err("repairs", PROJECT, "Rapport", "--undo", "3").contains("undone already"));
    assertTrue(err("repairs", PROJECT, "Rapport", "--undo", "99").contains("repairs 1 to"));
    kodebok.ok("check", PROJECT);
  }

  private String text() {
    return kodebok.json("show", PROJECT, "Rapport").getString("text");
  }

  private String err(String... arguments) {
    CommandLines.Result result = kodebok.run(arguments);
    assertEquals(1, result.status());
    return result.err();
  }
}
