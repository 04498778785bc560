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
    return TableParts.base(set.head().base())
        .add("answeredWeighted", set.answeredWeighted())
        .add("responses", set.responses())
        .add("responsesWeighted", set.responsesWeighted());
  }

  private static JsonArrayBuilder cells(SetTable table) {
    JsonArrayBuilder cells = Json.createArrayBuilder();
    for (SetBlock block : table.blocks()) {
      for (SetColumn column : block.columns()) {
        for (SetCell cell : column.cells()) {
          cells.add(set(cell, column.column()).add("columnVariable", block.variable().name()));
        }
        cells.add(
            TableParts.place(null, column.column())
                .add("columnVariable", block.variable().name())
                .add("count", column.cases())
                .add("weighted", column.casesWeighted())
                .add("answered", column.answered())
                .add("answeredWeighted", column.answeredWeighted())
                .add("responses", column.responses())
                .add("responsesWeighted", column.responsesWeighted()));
      }
    }
    table.cells().forEach(cell -> cells.add(set(cell, null)));
    return cells;
  }

  private static JsonObjectBuilder set(SetCell cell, @Nullable Category column) {
    JsonObjectBuilder json =
        TableParts.place(cell.row(), column)
            .add("count", cell.count())
            .add("weighted", cell.weighted());
    TableParts.number(json, "percentOfCases", cell.percentOfCases());
    TableParts.number(json, "percentOfAnswered", cell.percentOfAnswered());
    TableParts.number(json, "percentOfResponses", cell.percentOfResponses());
    return json;
  }
}
