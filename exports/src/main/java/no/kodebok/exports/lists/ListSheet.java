package no.kodebok.exports.lists;

import java.util.List;
import java.util.Objects;

/**
 * A list of texts with headings, and what the list is of.
 *
 * @param title of the file
 * @param about what was asked for, in the order to be told
 * @param rows each with a text for every column, empty where there is nothing
 */
public record ListSheet(
    String title, List<Fact> about, List<ListColumn> columns, List<List<String>> rows) {
  public ListSheet {
    about = List.copyOf(about);
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    int width = columns.size();
    if (rows.stream()
        .anyMatch(row -> row.size() != width || row.stream().anyMatch(Objects::isNull))) {
      throw new IllegalArgumentException("A row has a text for each of the columns");
    }
  }

  /** Something to be told of the list. */
  public record Fact(String name, String value) {}
}
