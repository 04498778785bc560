package no.kodebok.importers.dataset;

import no.kodebok.coding.model.KodebokException;
import no.kodebok.importers.ImportFile;
import no.kodebok.importers.table.Headings;
import no.kodebok.importers.table.TableAssembler;

/**
 * How large a data file may be once it is unpacked: a few bytes of it can stand for many values.
 */
public final class DatasetLimits {
  /** Values of all rows together. */
  static final long MOST_VALUES = 400_000_000;

  /** Characters of all distinct texts together. */
  static final long MOST_TEXT = 1L << 29;

  private final ImportFile file;
  private final int variables;
  private long text;

  /**
   * The limits for a file with so many variables.
   *
   * @throws KodebokException if there are none or too many
   */
  public DatasetLimits(ImportFile file, int variables) {
    this.file = file;
    this.variables = variables;
    if (variables < 1) {
      throw new KodebokException(
          DatasetReason.NO_VARIABLES, file.path() + " holds no variables. Is the export complete?");
    }
    if (variables > Headings.MOST) {
      throw new KodebokException(
          DatasetReason.TOO_MANY_VARIABLES.with(variables, Headings.MOST),
          file.path()
              + " has "
              + variables
              + " variables; at most "
              + Headings.MOST
              + " are read.");
    }
  }

  /**
   * Allows one more row.
   *
   * @param rows with that one
   * @throws KodebokException if it is one too many
   */
  public void row(long rows) {
    if (rows > TableAssembler.MOST_ROWS || rows * variables > MOST_VALUES) {
      throw new KodebokException(
          DatasetReason.TOO_MANY_ROWS.with(rows - 1),
          file.path()
              + " has more than "
              + (rows - 1)
              + " rows of "
              + variables
              + " variables, which is more than is read. Keep the variables or rows that are"
              + " needed.");
    }
  }

  /**
   * Allows more distinct text.
   *
   * @throws KodebokException if it is too much
   */
  public void text(long length) {
    text += length;
    if (text > MOST_TEXT) {
      throw new KodebokException(
          DatasetReason.TOO_MUCH_TEXT.with(MOST_TEXT >> 20),
          file.path()
              + " holds more than "
              + (MOST_TEXT >> 20)
              + " million characters of text, which is more than is read. Leave out text variables"
              + " that are not needed.");
    }
  }

  /**
   * Makes sure that there was a row.
   *
   * @throws KodebokException if there was none
   */
  public void requireRows(long rows) {
    if (rows == 0) {
      throw new KodebokException(
          DatasetReason.NO_ROWS,
          file.path() + " describes variables but holds no rows. Is the export complete?");
    }
  }
}
