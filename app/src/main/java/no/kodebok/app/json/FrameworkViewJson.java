package no.kodebok.app.json;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.List;
import no.kodebok.coding.framework.FrameworkMatrix;
import no.kodebok.coding.framework.FrameworkOutline;
import no.kodebok.coding.framework.FrameworkOutline.Cell;
import no.kodebok.coding.framework.FrameworkOutline.Row;
import no.kodebok.coding.framework.PassageWords;
import no.kodebok.coding.quotes.CasePassages.Passage;
import no.kodebok.coding.store.ProjectReader;
import no.kodebok.exports.json.FrameworkJson;

/**
 * A framework matrix as the screen shows it: all its cases and codes, and the cells of a part of
 * it. Cells in which nothing is said are left out, and of long quotes there is as much as a cell
 * has room for.
 */
public final class FrameworkViewJson {
  private static final int ROOM = 300;

  private FrameworkViewJson() {}

  /**
   * A part of the matrix.
   *
   * @param row the first one
   * @param rows how many
   * @param code the place of the first one
   * @param codes how many
   * @param max the most quotes in a cell; 0 for all
   */
  public record Part(int row, int rows, int code, int codes, int max) {}

  /** The cases and codes, without what is said. */
  public static JsonObjectBuilder of(FrameworkOutline outline) {
    JsonArrayBuilder rows = Json.createArrayBuilder();
    for (Row row : outline.rows()) {
      JsonArrayBuilder variables = Json.createArrayBuilder();
      outline.shown().forEach(name -> variables.add(row.variables().getOrDefault(name, "")));
      rows.add(
          Json.createObjectBuilder()
              .add("caseId", row.caseId().toString())
              .add("name", row.name())
              .add("variables", variables));
    }
    return Json.createObjectBuilder()
        .add("codes", FrameworkJson.codes(outline.columns()))
        .add("shown", Json.createArrayBuilder(outline.shown()))
        .add("rows", rows)
        .add("withoutText", outline.without())
        .add("answersOnly", outline.answersOnly())
        .add("unbound", outline.unbound());
  }

  /** The cells of a part, each with its case and the place of its code. */
  public static JsonArrayBuilder cells(ProjectReader project, FrameworkOutline outline, Part part) {
    List<Row> rows =
        outline.rows().stream().skip(part.row()).limit(part.rows()).toList();
    int last = (int) Math.min(outline.columns().size(), (long) part.code() + part.codes());
    List<Passage> shown = new ArrayList<>();
    for (Row row : rows) {
      for (int code = part.code(); code < last; code++) {
        Cell cell = row.cells().get(code);
        if (cell.summary().isEmpty()) {
          shown.addAll(cell.shown(part.max()));
        }
      }
    }
    PassageWords words = PassageWords.of(project, shown);
    JsonArrayBuilder cells = Json.createArrayBuilder();
    for (Row row : rows) {
      for (int code = part.code(); code < last; code++) {
        Cell cell = row.cells().get(code);
        if (!cell.summary().isEmpty() || !cell.passages().isEmpty()) {
          cells.add(
              cell(cell, words, part.max())
                  .add("caseId", row.caseId().toString())
                  .add("code", code));
        }
      }
    }
    return cells;
  }

  private static JsonObjectBuilder cell(Cell cell, PassageWords words, int max) {
    JsonArrayBuilder quotes = Json.createArrayBuilder();
    if (cell.summary().isEmpty()) {
      cell.shown(max).forEach(passage -> quotes.add(beginning(words.of(passage).strip())));
    }
    return Json.createObjectBuilder()
        .add("summary", cell.summary())
        .add("passages", cell.passages().size())
        .add("quotes", quotes);
  }

  private static String beginning(String text) {
    return text.length() <= ROOM
        ? text
        : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, ROOM) - 1)) + " …";
  }

  /** A cell with all that is said in it. */
  public static JsonObjectBuilder whole(FrameworkMatrix.Cell cell) {
    return Json.createObjectBuilder()
        .add("summary", cell.summary())
        .add("quotes", PlacedQuotesJson.of(cell.quotes()));
  }
}
