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
}
