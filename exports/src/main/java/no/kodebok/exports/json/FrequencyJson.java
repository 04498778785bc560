package no.kodebok.exports.json;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import no.kodebok.coding.tables.FrequencyTable;
import no.kodebok.coding.tables.FrequencyTable.FrequencyCell;
import no.kodebok.coding.tables.FrequencyTable.FrequencyTotal;

/** The cells of frequency tables. */
final class FrequencyJson {
  private FrequencyJson() {}

  static void write(FrequencyTable table, JsonObjectBuilder json) {
    json.add("base", TableParts.base(table.head().base()))
        .add("cells", cells(table))
        .add("nets", TableParts.nets(table.summary()));
  }

  private static JsonArrayBuilder cells(FrequencyTable table) {
    JsonArrayBuilder cells = Json.createArrayBuilder();
    for (FrequencyCell cell : table.cells()) {
      JsonObjectBuilder json = frequency(cell);
      TableParts.number(json, "validPercent", cell.validPercent());
      TableParts.number(json, "cumulativePercent", cell.cumulativePercent());
      TableParts.estimate(json, cell.estimate(), table.head().sampling());
      cells.add(json);
    }
    table.missing().forEach(cell -> cells.add(frequency(cell)));
    FrequencyTotal total = table.total();
    JsonObjectBuilder json =
        TableParts.counts(TableParts.place(null, null), total.count(), total.weighted());
    TableParts.number(json, "percent", total.percent());
    TableParts.number(json, "validPercent", total.count() <= 0 ? Double.NaN : 100);
    table.summary().means().forEach(mean -> TableParts.mean(json, mean, table.head().sampling()));
    return cells.add(json);
  }

  private static JsonObjectBuilder frequency(FrequencyCell cell) {
    JsonObjectBuilder json =
        TableParts.counts(TableParts.place(cell.row(), null), cell.count(), cell.weighted());
    TableParts.number(json, "percent", cell.percent());
    return json;
  }
}
