package no.kodebok.coding.model;

import java.util.Map;

/**
 * Where the rows of a table stand in its file, so that an answer leads back to the very lines it
 * was read from. Rows may begin anywhere: fields hold line breaks, and empty rows are left out.
 */
public final class RowLines {
  private final int[] lines;
  private final boolean ofText;
  private final Map<String, Map<Integer, Integer>> shifts;

  private RowLines(int[] lines, boolean ofText, Map<String, Map<Integer, Integer>> shifts) {
    this.lines = lines.clone();
    this.ofText = ofText;
    this.shifts = Map.copyOf(shifts);
  }

  /**
   * The rows of a sheet: a line break within a cell begins no row.
   *
   * @param rows number of each row in the sheet, from 1
   */
  public static RowLines ofSheet(int[] rows) {
    return new RowLines(rows, false, Map.of());
  }

  /**
   * The rows of a text file: a line break within a field begins a line.
   *
   * @param lines on which each row begins, from 1
   * @param shifts how many lines further down a field begins, by name of column and row from 0;
   *     only those that do
   */
  public static RowLines ofText(int[] lines, Map<String, Map<Integer, Integer>> shifts) {
    return new RowLines(lines, true, shifts);
  }

  /** Number of rows. */
  public int rows() {
    return lines.length;
  }

  /** The lines of an answer whose text stands in this row, from 0, and column. */
  public LineMap of(int row, String column, String text) {
    int first = lines[row] + shifts.getOrDefault(column, Map.of()).getOrDefault(row, 0);
    if (!ofText) {
      return LineMap.of(new int[] {0}, new int[] {first});
    }
    LineMap within = LineMap.ofText(text);
    int[] mapped = within.lines();
    for (int i = 0; i < mapped.length; i++) {
      mapped[i] += first - 1;
    }
    return LineMap.of(within.offsets(), mapped);
  }
}
