package no.kodebok.exports.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import no.kodebok.exports.Report;
import no.kodebok.exports.SampleTables;
import org.junit.jupiter.api.Test;

class TableJsonTest {
  private final TableJson json = new TableJson();

  @Test
  void frequencyCellsHaveNoColumnAndExactNumbers() {
    JsonObject table = json.toJson(SampleTables.frequency("Svar", "Helt enig"));
    JsonObject cell = table.getJsonArray("cells").getJsonObject(0);
    assertEquals("1", cell.getString("row"));
    assertEquals("Helt enig", cell.getString("rowLabel"));
    assertTrue(cell.isNull("column"));
    assertEquals(12.5, cell.getJsonNumber("validPercent").doubleValue());
    assertFalse(cell.containsKey("expected"));
    JsonObject missing = table.getJsonObject("base").getJsonArray("missing").getJsonObject(0);
    assertEquals("dontKnow", missing.getString("kind"));
    assertEquals(10, missing.getInt("count"));
    assertTrue(table.getJsonArray("cells").getJsonObject(3).isNull("row"));
  }

  @Test
  void crossCellsNameTheirColumnVariableAndTotalsAreNull() {
    JsonObject table = json.toJson(SampleTables.cross());
    JsonObject cell = table.getJsonArray("cells").getJsonObject(0);
    assertEquals("m", cell.getString("column"));
    assertEquals("kjonn", cell.getString("columnVariable"));
    assertEquals(cell.getJsonNumber("columnPercent"), cell.getJsonNumber("percent"));
    JsonObject total = table.getJsonArray("cells").getJsonObject(2);
    assertTrue(total.isNull("column"));
    // What does not apply is absent.
    assertFalse(total.containsKey("expected"));
  }

  @Test
  void undefinedStatisticsAreNullAndOthersAbsent() {
    JsonObject statistics = json.toJson(SampleTables.cross()).getJsonObject("statistics");
    assertEquals(1, statistics.getJsonObject("chiSquare").getInt("df"));
    assertEquals(0.1154, statistics.getJsonNumber("cramersV").doubleValue());
    assertTrue(statistics.isNull("phi"));
    assertFalse(statistics.containsKey("fisher"));
  }

  @Test
  void severalTablesAreAList() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new JsonExporter()
        .write(
            new Report.Tables(List.of(SampleTables.cross(), SampleTables.cross())),
            SampleTables.SETTINGS,
            out);
    JsonObject file = Json.createReader(new ByteArrayInputStream(out.toByteArray())).readObject();
    assertEquals(2, file.getJsonArray("tables").size());
  }
}
