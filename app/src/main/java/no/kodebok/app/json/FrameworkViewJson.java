package no.kodebok.app.json;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import no.kodebok.coding.framework.FrameworkMatrix;
import no.kodebok.coding.framework.FrameworkMatrix.Cell;
import no.kodebok.coding.framework.FrameworkMatrix.Row;
import no.kodebok.coding.quotes.Quote;

/**
 * A framework matrix as the screen shows it: cells in which nothing is said are left out, and of
 * long quotes there is as much as a cell has room for.
 */
public final class FrameworkViewJson {
  private static final int ROOM = 300;

  private FrameworkViewJson() {}

  /** The matrix. */
  public static JsonObject of(FrameworkMatrix matrix) {
    JsonArrayBuilder codes = Json.createArrayBuilder();
    matrix
        .columns()
        .forEach(code ->
            codes.add(
                Json.createObjectBuilder()
                    .add("id", code.code().toString())
                    .add("path", code.path())
                    .add("cases", code.cases())));
    JsonArrayBuilder shown = Json.createArrayBuilder();
    matrix.shown().forEach(shown::add);
    JsonArrayBuilder rows = Json.createArrayBuilder();
    matrix.rows().forEach(row -> rows.add(row(matrix, row)));
    return Json.createObjectBuilder()
        .add("codes", codes)
        .add("shown", shown)
        .add("rows", rows)
        .add("withoutText", matrix.without())
        .add("answersOnly", matrix.answersOnly())
        .add("unbound", matrix.unbound())
        .build();
  }

  private static JsonObjectBuilder row(FrameworkMatrix matrix, Row row) {
    JsonArrayBuilder variables = Json.createArrayBuilder();
    matrix.shown().forEach(name -> variables.add(row.variables().getOrDefault(name, "")));
    JsonArrayBuilder cells = Json.createArrayBuilder();
    for (int i = 0; i < row.cells().size(); i++) {
      Cell cell = row.cells().get(i);
      if (cell.passages() > 0 || !cell.summary().isEmpty()) {
        JsonArrayBuilder quotes = Json.createArrayBuilder();
        cell.quotes().forEach(quote -> quotes.add(beginning(quote.edited().strip())));
        cells.add(
            Json.createObjectBuilder()
                .add("code", i)
                .add("summary", cell.summary())
                .add("passages", cell.passages())
                .add("quotes", quotes));
      }
    }
    return Json.createObjectBuilder()
        .add("caseId", row.caseId().toString())
        .add("name", row.name())
        .add("variables", variables)
        .add("cells", cells);
  }

  private static String beginning(String text) {
    return text.length() <= ROOM
        ? text
        : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, ROOM) - 1)) + " …";
  }

  /** A cell with all that is said in it. */
  public static JsonObjectBuilder whole(Cell cell) {
    return Json.createObjectBuilder()
        .add("summary", cell.summary())
        .add("quotes", quotes(cell.quotes()));
  }

  /** Quotes with the way to their place in the text. */
  public static JsonArrayBuilder quotes(List<Quote> quotes) {
    JsonArrayBuilder list = Json.createArrayBuilder();
    for (Quote quote : quotes) {
      list.add(
          Json.createObjectBuilder()
              .add("sourceId", quote.sourceId().toString())
              .add("source", quote.source())
              .add("start", quote.range().start())
              .add("end", quote.range().end())
              .add("lines", JsonParts.lines(quote.lines()))
              .add("edited", quote.edited())
              .add("attribution", quote.attribution())
              .add("case", quote.caseName() == null ? "" : quote.caseName())
              .add("chosen", quote.choice() != null));
    }
    return list;
  }
}
