package no.kodebok.exports.lists;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A list of texts with headings, and what the list is of. A text may be a number, which a workbook
 * then holds exactly.
 *
 * @param title of the file
 * @param about what was asked for, in the order to be told
 * @param rows each with a text for every column, empty where there is nothing
 * @param figures the numbers that texts stand for
 */
public record ListSheet(
    String title,
    List<Fact> about,
    List<ListColumn> columns,
    List<List<String>> rows,
    Map<Spot, Figure> figures) {
  /** A list without numbers. */
  public ListSheet(
      String title, List<Fact> about, List<ListColumn> columns, List<List<String>> rows) {
    this(title, about, columns, rows, Map.of());
  }

  /** A text of the list; row and column count from 0. */
  public record Spot(int row, int column) {}

  /** An exact number, and the format in which it is shown. */
  public record Figure(double value, Format format) {}

  /** How a number is shown. */
  public enum Format {
    COUNT("#,##0"),
    /** Of a share from 0 to 1. */
    PERCENT("0.0 %"),
    /** Of a difference of two shares, likewise. */
    CHANGE("+0.0 %;-0.0 %;0.0 %"),
    MEASURE("0.000"),
    PROBABILITY("0.0000");

    private final String pattern;

    Format(String pattern) {
      this.pattern = pattern;
    }

    /** As spreadsheets write formats. */
    public String pattern() {
      return pattern;
    }
  }

  public ListSheet {
    figures = Map.copyOf(figures);
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
