package no.kodebok.exports.json;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import no.kodebok.coding.framework.FrameworkMatrix;
import no.kodebok.coding.framework.FrameworkMatrix.Cell;
import no.kodebok.coding.framework.FrameworkMatrix.Column;
import no.kodebok.coding.framework.FrameworkMatrix.Row;

/** A framework matrix as JSON: its cells in a row, each with the passages behind it. */
public final class FrameworkJson {
  private FrameworkJson() {}

  /** The document. */
  public static JsonObject of(FrameworkMatrix matrix) {
    JsonArrayBuilder cases = Json.createArrayBuilder();
    JsonArrayBuilder cells = Json.createArrayBuilder();
    for (Row row : matrix.rows()) {
      JsonObjectBuilder variables = Json.createObjectBuilder();
      row.variables().forEach(variables::add);
      cases.add(
          Json.createObjectBuilder()
              .add("id", row.caseId().toString())
              .add("name", row.name())
              .add("variables", variables));
      for (int i = 0; i < row.cells().size(); i++) {
        cells.add(cell(row, matrix.columns().get(i).path(), row.cells().get(i)));
      }
    }
    JsonObjectBuilder json = Json.createObjectBuilder();
    if (matrix.where() == null) {
      json.addNull("where");
    } else {
      json.add("where", matrix.where());
    }
    return json.add("codes", codes(matrix.columns()))
        .add("cases", cases)
        .add("withoutText", matrix.without())
        .add("interviewsWithoutCase", matrix.unbound())
        .add("cells", cells)
        .build();
  }

  /** The codes, each with how many cases say something on it. */
  public static JsonArrayBuilder codes(List<Column> columns) {
    JsonArrayBuilder codes = Json.createArrayBuilder();
    for (Column code : columns) {
      codes.add(
          Json.createObjectBuilder()
              .add("id", code.code().toString())
              .add("path", code.path())
              .add("cases", code.cases()));
    }
    return codes;
  }

  private static JsonObjectBuilder cell(Row row, String code, Cell cell) {
    JsonObjectBuilder json = Json.createObjectBuilder().add("case", row.name()).add("code", code);
    if (cell.summary().isEmpty()) {
      json.addNull("summary");
    } else {
      json.add("summary", cell.summary());
    }
    JsonArrayBuilder quotes = Json.createArrayBuilder();
    cell.quotes().forEach(quote -> quotes.add(QuoteJson.of(quote)));
    return json.add("passages", cell.passages()).add("quotes", quotes);
  }
}
