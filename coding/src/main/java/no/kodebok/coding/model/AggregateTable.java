package no.kodebok.coding.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A published or register table: its numbers are others' counts, never respondents.
 *
 * @param name unique in the project
 * @param title what stands above it; empty where nothing does
 * @param sheet it was read from, where the file has several
 * @param headers rows of headings, with what spans several columns in each of them
 * @param labelColumns columns, from the left, that say what a row is
 * @param rows below the headings, headings of sections among them
 * @param notes below the table
 */
public record AggregateTable(
    String name,
    String title,
    @Nullable String sheet,
    List<AggregateRow> headers,
    int labelColumns,
    List<AggregateRow> rows,
    List<String> notes) {
  public AggregateTable {
    headers = List.copyOf(headers);
    rows = List.copyOf(rows);
    notes = List.copyOf(notes);
  }

  /** Number of columns, with those that label the rows. */
  public int width() {
    int width = labelColumns;
    for (AggregateRow row : rows) {
      width = Math.max(width, row.cells().size());
    }
    for (AggregateRow row : headers) {
      width = Math.max(width, row.cells().size());
    }
    return width;
  }

  /** What stands over a column, the outermost first; empty headings left out. */
  public List<String> headings(int column) {
    List<String> headings = new ArrayList<>();
    for (AggregateRow row : headers) {
      String text = row.cell(column).text();
      boolean again = !headings.isEmpty() && headings.getLast().equals(text);
      if (!text.isEmpty() && !again) {
        headings.add(text);
      }
    }
    return headings;
  }

  /** What a row is called. */
  public String label(AggregateRow row) {
    List<String> labels = new ArrayList<>();
    for (int column = 0; column < labelColumns; column++) {
      if (!row.cell(column).text().isEmpty()) {
        labels.add(row.cell(column).text());
      }
    }
    return String.join(", ", labels);
  }

  /** The same under another name. */
  public AggregateTable named(String other) {
    return new AggregateTable(other, title, sheet, headers, labelColumns, rows, notes);
  }

  /** The letters of a column, from 0, as in a sheet. */
  public static String letters(int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
      letters.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return letters.toString();
  }
}
