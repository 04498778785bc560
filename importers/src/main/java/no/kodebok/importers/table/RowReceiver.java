package no.kodebok.importers.table;

/** Takes the rows of a table one by one. */
public interface RowReceiver {
  /**
   * Takes a row.
   *
   * @param line where it begins: a line of a text file or a row of a sheet, from 1
   * @param fields as written; the array is the receiver's to keep
   */
  void row(int line, String[] fields);

  /**
   * Takes a row as bytes.
   *
   * @param fields the next row comes in the same object
   */
  default void row(int line, ByteRow fields) {
    row(line, fields.texts());
  }
}
