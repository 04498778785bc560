package no.kodebok.exports.grid;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table whose cells hold words.
 *
 * @param facts what was asked for, one sentence each
 * @param labels how many columns from the left say what a row is
 * @param rows each with a cell for every column
 * @param notes below the table
 */
public record TextGrid(
    String title,
    List<String> facts,
    List<Column> columns,
    int labels,
    List<List<Cell>> rows,
    List<String> notes) {
  public TextGrid {
    facts = List.copyOf(facts);
    columns = List.copyOf(columns);
    notes = List.copyOf(notes);
    int width = columns.size();
    if (rows.stream().anyMatch(row -> row.size() != width)) {
      throw new IllegalArgumentException("A row has a cell for each of the columns");
    }
    rows = rows.stream().map(List::copyOf).toList();
  }

  /** A column; its width is in characters. */
  public record Column(String heading, int width) {}

  /** How a paragraph is shown. */
  public enum Style {
    PLAIN,
    LABEL,
    QUOTE,
    /** Small, such as where a quote is from. */
    SMALL
  }

  /** A paragraph of a cell. */
  public record Line(Style style, String text) {}

  /**
   * A cell.
   *
   * @param number exact, for cells that hold one number; its text stands in {@code lines}
   * @param decimals that a reader is shown
   */
  public record Cell(List<Line> lines, @Nullable Double number, int decimals) {
    public Cell {
      lines = List.copyOf(lines);
    }

    public static Cell of(List<Line> lines) {
      return new Cell(lines, null, 0);
    }

    public static Cell plain(String text) {
      return of(text.isEmpty() ? List.of() : List.of(new Line(Style.PLAIN, text)));
    }

    public static Cell label(String text) {
      return of(List.of(new Line(Style.LABEL, text)));
    }

    public static Cell number(double value, int decimals, String text) {
      return Double.isNaN(value)
          ? plain(text)
          : new Cell(List.of(new Line(Style.PLAIN, text)), value, decimals);
    }

    /** All of it as one text. */
    public String text() {
      StringBuilder text = new StringBuilder();
      for (Line line : lines) {
        text.append(text.isEmpty() ? "" : "\n").append(line.text());
      }
      return text.toString();
    }
  }
}
