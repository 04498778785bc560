package no.kodebok.importers.table;

import java.util.List;
import no.kodebok.coding.model.Column;
import no.kodebok.coding.model.RowLines;

/** A table read whole, column by column. */
public final class TableContents {
  private final String file;
  private final List<String> names;
  private final List<Column> columns;
  private final int[] lines;
  private final RowLines rowLines;

  /**
   * Takes what was read.
   *
   * @param file its name
   * @param names over the columns
   * @param columns the cleaned values
   * @param lines where each row begins in the file; not copied, and not to be changed
   * @param rowLines the same, with the lines of the fields within a row
   */
  TableContents(
      String file, List<String> names, List<Column> columns, int[] lines, RowLines rowLines) {
    this.file = file;
    this.names = List.copyOf(names);
    this.columns = List.copyOf(columns);
    this.lines = lines;
    this.rowLines = rowLines;
  }

  /** The same rows with other columns. */
  public TableContents with(List<String> otherNames, List<Column> otherColumns) {
    return new TableContents(file, otherNames, otherColumns, lines, rowLines);
  }

  /**
   * A table that was put together from a file without rows of its own.
   *
   * @param lines where each row begins in the file
   * @param rowLines the same, with the lines of the answers
   */
  public static TableContents of(
      String file, List<String> names, List<Column> columns, int[] lines, RowLines rowLines) {
    return new TableContents(file, names, columns, lines.clone(), rowLines);
  }

  /** The column of this name. */
  public java.util.Optional<Column> column(String name) {
    int place = names.indexOf(name);
    return place < 0 ? java.util.Optional.empty() : java.util.Optional.of(columns.get(place));
  }

  public String file() {
    return file;
  }

  public List<String> names() {
    return names;
  }

  public List<Column> columns() {
    return columns;
  }

  public int rows() {
    return lines.length;
  }

  /** Where the rows, and the fields within them, stand in the file. */
  public RowLines rowLines() {
    return rowLines;
  }

  /** Where the row begins in the file, from 1. */
  public int line(int row) {
    return lines[row];
  }
}
