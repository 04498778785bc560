package no.kodebok.coding.store.sql;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import no.kodebok.coding.model.AggregateCell;
import no.kodebok.coding.model.AggregateRow;
import no.kodebok.coding.model.AggregateTable;

/** The form in which a published table is stored. */
final class AggregateJson {
  private AggregateJson() {}

  static String write(AggregateTable table) {
    JsonArrayBuilder notes = Json.createArrayBuilder(table.notes());
    JsonObjectBuilder object =
        Json.createObjectBuilder()
            .add("v", 1)
            .add("title", table.title())
            .add("labelColumns", table.labelColumns())
            .add("headers", rows(table.headers()))
            .add("rows", rows(table.rows()))
            .add("notes", notes);
    String sheet = table.sheet();
    if (sheet != null) {
      object.add("sheet", sheet);
    }
    return object.build().toString();
  }

  static AggregateTable read(String name, String content) {
    try (JsonReader reader = Json.createReader(new StringReader(content))) {
      JsonObject object = reader.readObject();
      if (object.getInt("v") != 1) {
        throw new IllegalArgumentException("Table of form " + object.getInt("v"));
      }
      return new AggregateTable(
          name,
          object.getString("title"),
          object.getString("sheet", null),
          rows(object.getJsonArray("headers")),
          object.getInt("labelColumns"),
          rows(object.getJsonArray("rows")),
          object.getJsonArray("notes").getValuesAs(JsonString::getString));
    }
  }

  private static JsonArrayBuilder rows(List<AggregateRow> rows) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    for (AggregateRow row : rows) {
      JsonArrayBuilder cells = Json.createArrayBuilder();
      row.cells().forEach(cell -> cells.add(cell(cell)));
      array.add(Json.createObjectBuilder().add("line", row.line()).add("cells", cells));
    }
    return array;
  }

  private static JsonObjectBuilder cell(AggregateCell cell) {
    JsonObjectBuilder object =
        Json.createObjectBuilder().add("k", cell.kind().name()).add("t", cell.text());
    BigDecimal value = cell.value();
    if (value != null) {
      object.add("n", value.toPlainString()).add("d", cell.decimals()).add("p", cell.percent());
    }
    return object;
  }

  private static List<AggregateRow> rows(JsonArray array) {
    List<AggregateRow> rows = new ArrayList<>();
    for (JsonObject row : array.getValuesAs(JsonObject.class)) {
      List<AggregateCell> cells = new ArrayList<>();
      for (JsonObject cell : row.getJsonArray("cells").getValuesAs(JsonObject.class)) {
        String number = cell.getString("n", null);
        cells.add(
            new AggregateCell(
                cell.getString("t"),
                AggregateCell.Kind.valueOf(cell.getString("k")),
                number == null ? null : new BigDecimal(number),
                cell.getInt("d", 0),
                cell.getBoolean("p", false)));
      }
      rows.add(new AggregateRow(row.getInt("line"), cells));
    }
    return rows;
  }
}
