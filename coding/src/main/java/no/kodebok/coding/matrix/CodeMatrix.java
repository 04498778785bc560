package no.kodebok.coding.matrix;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A finished matrix: codes by the values of a variable, or codes by codes.
 *
 * @param by name of the variable; {@link MatrixRequest#CODES} for codes
 * @param byLabel the variable's label, or the word for codes
 * @param relation how codes occur together; null for a variable
 * @param cells row by row; in a matrix by a variable each row ends in its total and the last row is
 *     that of all codes
 * @param total base of all columns; null where codes stand by codes
 * @param percents whether the numbers may be read as shares of the base: not where people were
 *     chosen for what they could tell
 * @param baseLine who is counted and who is not
 * @param words what the counts are called; null where that was not asked for
 */
public record CodeMatrix(
    String title,
    String by,
    String byLabel,
    MatrixCount count,
    @Nullable Relation relation,
    List<MatrixLine> rows,
    List<MatrixLine> columns,
    List<MatrixCell> cells,
    @Nullable Counts total,
    boolean percents,
    String baseLine,
    List<String> notes,
    @Nullable CountWords words) {
  public CodeMatrix {
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
    cells = List.copyOf(cells);
    notes = List.copyOf(notes);
  }

  /** The cells of a row, from the left; the row behind the last is that of all codes. */
  public List<MatrixCell> row(int row) {
    int width = columns.size() + (total == null ? 0 : 1);
    return cells.subList(row * width, (row + 1) * width);
  }

  /** What the number of a cell is called; empty where no words were asked for. */
  public String word(MatrixCell cell) {
    return words == null ? "" : words.word(cell.counts().of(count), cell.base().of(count));
  }

  /** The share of a cell, 0–100; NaN where the base is empty. */
  public double percent(MatrixCell cell) {
    long base = cell.base().of(count);
    return base == 0 ? Double.NaN : 100.0 * cell.counts().of(count) / base;
  }
}
