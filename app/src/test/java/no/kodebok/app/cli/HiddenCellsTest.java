package no.kodebok.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small cells are hidden so that nobody can compute them from what the table says. */
class HiddenCellsTest {
  private static final int VARIABLES = 8;

  @TempDir private Path folder;
  private CommandLines kodebok = new CommandLines(Path.of(""));

  @BeforeEach
  void makeProject() {
    kodebok = new CommandLines(folder);
    kodebok.ok("new", "p.kodebok");
    Random random = new Random(17);
    StringBuilder rows = new StringBuilder("id");
    StringBuilder variables = new StringBuilder();
    for (int v = 0; v < VARIABLES; v++) {
      rows.append(";v").append(v);
      variables.append(
          ",{\"name\":\"v%d\",\"scale\":\"%s\",\"values\":[{\"code\":\"1\",\"label\":\"A\"},{\"code\":\"2\",\"label\":\"B\"},{\"code\":\"3\",\"label\":\"C\"},{\"code\":\"4\",\"label\":\"D\"}],\"missing\":[{\"code\":\"9\",\"kind\":\"refused\",\"label\":\"Nekt\"}]}"
              .formatted(v, v % 2 == 0 ? "ordinal" : "nominal"));
    }
    for (int i = 0; i < 90; i++) {
      rows.append('\n').append(i);
      for (int v = 0; v < VARIABLES; v++) {
        // Skewed, each variable in its own way, so that small cells and zeros abound.
        double skewed = Math.pow(random.nextDouble(), 1 + v / 2.0);
        rows.append(';').append(random.nextInt(20) == 0 ? 9 : 1 + (int) (4 * skewed));
      }
    }
    kodebok.file("svar.csv", rows + "\n");
    kodebok.file(
        "skjema.json",
        "{\"title\":\"Svar\",\"caseId\":\"id\",\"variables\":[{\"name\":\"id\"}"
            + variables
            + "]}");
    kodebok.ok("import", "p.kodebok", "svar.csv", "--questionnaire", "skjema.json");
  }

  @Test
  void noSmallCellCanBeComputedFromWhatIsShown() {
    Random random = new Random(5);
    int attacked = 0;
    for (int round = 0; round < 25; round++) {
      int threshold = 2 + random.nextInt(6);
      List<String> request = new ArrayList<>(List.of("table", "p.kodebok"));
      request.addAll(List.of("--rows", "v" + random.nextInt(VARIABLES)));
      for (int column = random.nextInt(4); column > 0; column--) {
        String name = "v" + random.nextInt(VARIABLES);
        if (!request.contains(name)) {
          request.addAll(List.of("--columns", name));
        }
      }
      request.addAll(List.of("--percent", List.of("column", "row", "total").get(round % 3)));
      request.addAll(List.of("--min-cell", String.valueOf(threshold)));
      JsonObject open = kodebok.json(request.toArray(String[]::new));
      request.add("--hide");
      JsonObject hidden = kodebok.json(request.toArray(String[]::new));
      attacked += attack(request.toString(), open, hidden, threshold);
    }
    assertTrue(attacked > 200, attacked + " cells were attacked");
  }

  /** The number of hidden cells that were attacked. */
  private static int attack(String what, JsonObject open, JsonObject hidden, int threshold) {
    Map<String, Integer> truth = new HashMap<>();
    for (JsonObject cell : open.getJsonArray("cells").getValuesAs(JsonObject.class)) {
      truth.put(PublishedTable.key(cell), cell.getInt("count"));
    }
    PublishedTable published = new PublishedTable(hidden);
    boolean whole = hidden.getJsonObject("base").isNull("valid");
    int attacked = 0;
    for (JsonObject cell : hidden.getJsonArray("cells").getValuesAs(JsonObject.class)) {
      int count = truth.getOrDefault(PublishedTable.key(cell), -1);
      String where = what + " " + PublishedTable.key(cell) + " " + count;
      assertEquals(cell.isNull("count"), cell.getBoolean("suppressed"), where);
      if (cell.isNull("count")) {
        for (String name : cell.keySet()) {
          if (!List.of("row", "column", "columnVariable", "letter", "suppressed").contains(name)
              && !name.endsWith("Label")
              && !name.endsWith("Parts")
              && !name.endsWith("Missing")) {
            boolean empty = cell.get(name) instanceof JsonArray list && list.isEmpty();
            assertTrue(empty || cell.isNull(name), where + " tells its " + name);
          }
        }
        boolean small = count > 0 && count < threshold;
        if (!whole) {
          assertTrue(count > 0, where + ": zeros are shown");
          double[] range = published.range(cell);
          double width = small ? Math.max(1, threshold - 2) : 1;
          assertTrue(
              range[1] - range[0] > width - 1e-4, where + " is in " + List.of(range[0], range[1]));
        }
        attacked++;
      } else {
        assertEquals(count, cell.getInt("count"), where);
        assertFalse(count > 0 && count < threshold, where + " is shown");
      }
    }
    return attacked;
  }

  @Test
  void nestedGroupsAndOverlappingColumnsHideWhatIsOfFew() {
    for (String[] asked :
        new String[][] {
          {"--rows", "v1", "--columns", "v0 * v2"},
          {"--rows", "v0 * v2", "--columns", "v1"},
          {"--rows", "v0 * v2", "--columns", "v1 * v3"},
          {"--rows", "v0", "--columns", "v0 * v2", "--columns", "v1"},
        }) {
      List<String> request = new ArrayList<>(List.of("table", "p.kodebok", "--min-cell", "4"));
      request.addAll(List.of(asked));
      JsonObject open = kodebok.json(request.toArray(String[]::new));
      request.add("--hide");
      JsonObject hidden = kodebok.json(request.toArray(String[]::new));
      Map<String, Integer> truth = new HashMap<>();
      for (JsonObject cell : open.getJsonArray("cells").getValuesAs(JsonObject.class)) {
        truth.put(PublishedTable.key(cell), cell.getInt("count"));
      }
      for (JsonObject cell : hidden.getJsonArray("cells").getValuesAs(JsonObject.class)) {
        int count = truth.getOrDefault(PublishedTable.key(cell), -1);
        assertTrue(cell.isNull("count") || count == 0 || count >= 4, request + " " + cell);
        assertTrue(cell.isNull("count") || count == cell.getInt("count"), request + " " + cell);
      }
    }
  }

  @Test
  void nestedVariablesInBothDirectionsAreHiddenCellByCell() {
    int attacked = 0;
    int whole = 0;
    for (String[] asked :
        new String[][] {
          {"--rows", "v0 * v3"},
          {"--rows", "v5 * v6"},
          {"--rows", "v0 * v2", "--columns", "v1 * v3"},
          {"--rows", "v1 * v3", "--columns", "v0 * v2", "--percent", "row"},
          {"--rows", "v0 * v2", "--columns", "v1", "--columns", "v3"},
          {"--rows", "v4 * v2", "--columns", "v1 * v0", "--columns", "v3", "--percent", "total"},
        }) {
      for (int threshold : new int[] {3, 5}) {
        List<String> request = new ArrayList<>(List.of("table", "p.kodebok"));
        request.addAll(List.of("--min-cell", String.valueOf(threshold)));
        request.addAll(List.of(asked));
        JsonObject open = kodebok.json(request.toArray(String[]::new));
        request.add("--hide");
        JsonObject hidden = kodebok.json(request.toArray(String[]::new));
        attacked += attack(request.toString(), open, hidden, threshold);
        whole += hidden.getJsonObject("base").isNull("valid") ? 1 : 0;
      }
    }
    assertTrue(attacked > 200, attacked + " cells were attacked");
    // With 90 respondents in tables of up to 256 cells, hardly any cell is of many.
    assertTrue(whole < 9, whole + " of 12 tables were withheld as a whole");
  }

  @Test
  void theRuleOfTheProjectHoldsForEveryTableAndCanBeUndone() {
    assertEquals(5, kodebok.json("settings", "p.kodebok").getInt("minCell"));
    kodebok.ok("settings", "p.kodebok", "--min-cell", "8", "--hide", "yes");
    JsonObject table = kodebok.json("table", "p.kodebok", "--rows", "v5", "--columns", "v6");
    assertTrue(
        table.getJsonArray("cells").getValuesAs(JsonObject.class).stream()
            .filter(cell -> !cell.isNull("count"))
            .allMatch(cell -> cell.getInt("count") == 0 || cell.getInt("count") >= 8));
    kodebok.ok("undo", "p.kodebok");
    assertFalse(kodebok.json("settings", "p.kodebok").getBoolean("hide"));
    assertEquals(5, kodebok.json("settings", "p.kodebok").getInt("minCell"));
  }
}
