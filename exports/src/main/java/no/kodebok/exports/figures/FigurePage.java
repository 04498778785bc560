package no.kodebok.exports.figures;

import java.util.List;

/**
 * A table of figures and words with what is to be said of it.
 *
 * @param name short, for a tab
 * @param columns the first of them names the row
 * @param rows each with a value for every column
 * @param notes base, rule and reservations, told beneath the table
 */
public record FigurePage(
    String name,
    String title,
    List<FigureColumn> columns,
    List<List<FigureValue>> rows,
    List<String> notes) {
  public FigurePage {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    notes = List.copyOf(notes);
    int width = columns.size();
    if (rows.stream().anyMatch(row -> row.size() != width)) {
      throw new IllegalArgumentException("A row has a value for each of the columns");
    }
  }

  /**
   * A column.
   *
   * @param width in characters
   */
  public record FigureColumn(String heading, int width) {}
}
