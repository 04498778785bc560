package no.kodebok.exports.json;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import no.kodebok.coding.tables.Category;
import no.kodebok.coding.tables.SetTable;
import no.kodebok.coding.tables.SetTable.SetBlock;
import no.kodebok.coding.tables.SetTable.SetCell;
import no.kodebok.coding.tables.SetTable.SetColumn;
import org.jspecify.annotations.Nullable;

/** The base and cells of multiple-response sets. */
final class SetJson {
  private SetJson() {}

  static void write(SetTable table, JsonObjectBuilder json) {
    json.add("base", base(table)).add("cells", cells(table));
  }

  private static JsonObjectBuilder base(SetTable set) {
    JsonObjectBuilder json = TableParts.base(set.head().base());
    TableParts.number(json, "answeredWeighted", set.answeredWeighted());
    TableParts.whole(json, "responses", set.responses());
    TableParts.number(json, "responsesWeighted", set.responsesWeighted());
    return json;
  }

  private static JsonArrayBuilder cells(SetTable table) {
    JsonArrayBuilder cells = Json.createArrayBuilder();
    for (SetBlock block : table.blocks()) {
      for (SetColumn column : block.columns()) {
        for (SetCell cell : column.cells()) {
          cells.add(set(cell, column.column()).add("columnVariable", block.variable().name()));
        }
        JsonObjectBuilder json =
            TableParts.place(null, column.column()).add("columnVariable", block.variable().name());
        TableParts.counts(json, column.cases(), column.casesWeighted());
        TableParts.whole(json, "answered", column.answered());
        TableParts.number(json, "answeredWeighted", column.answeredWeighted());
        TableParts.whole(json, "responses", column.responses());
        TableParts.number(json, "responsesWeighted", column.responsesWeighted());
        cells.add(json);
      }
    }
    table.cells().forEach(cell -> cells.add(set(cell, null)));
    return cells;
  }

  private static JsonObjectBuilder set(SetCell cell, @Nullable Category column) {
    JsonObjectBuilder json =
        TableParts.counts(TableParts.place(cell.row(), column), cell.count(), cell.weighted());
    TableParts.number(json, "percentOfCases", cell.percentOfCases());
    TableParts.number(json, "percentOfAnswered", cell.percentOfAnswered());
    TableParts.number(json, "percentOfResponses", cell.percentOfResponses());
    return json;
  }
}
