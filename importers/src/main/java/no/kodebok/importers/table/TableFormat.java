package no.kodebok.importers.table;

import java.util.ArrayList;
import java.util.List;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Progress;
import no.kodebok.importers.FindingLog;
import no.kodebok.importers.ImportFile;

/**
 * Reads the rows of one format of tables. Found by {@link java.util.ServiceLoader}, since a
 * questionnaire file may be of any of these formats; has no state.
 */
public interface TableFormat {
  /** Id of the format, as of its importer. */
  String format();

  /** How sure it is that the file is of its format: 0 (it is not) to 100. */
  int recognise(ImportFile file);

  /** Whether a line break within a field begins a line of the file, as it does in a text file. */
  boolean breaksAreLines();

  /**
   * Gives the rows to the receiver, from the headings on, without keeping them. The file's digest
   * is of exactly the bytes that were read.
   *
   * @throws no.kodebok.coding.model.KodebokException if the table cannot be read; the message says
   *     where and what to do
   */
  void read(ImportFile file, RowReceiver receiver, FindingLog log, Progress progress);

  /**
   * The first rows, as far as they can be read; what is wrong with the file is said when it is read
   * whole.
   */
  default List<String[]> beginning(ImportFile file, int rows) {
    List<String[]> first = new ArrayList<>();
    try {
      read(
          file,
          (line, fields) -> {
            first.add(fields);
            if (first.size() >= rows) {
              throw new Progress.CancelledException();
            }
          },
          new FindingLog(file.name()),
          Progress.NONE);
    } catch (Progress.CancelledException e) {
      // Enough was read.
      return first;
    } catch (KodebokException e) {
      return first;
    }
    return first;
  }

  /** Names of the sheets that are not hidden, in order; empty where a file is one table. */
  default List<String> sheets(ImportFile file) {
    return List.of();
  }

  /**
   * Gives the rows of one sheet to the receiver.
   *
   * @param sheet one of {@link #sheets}
   */
  default void readSheet(
      ImportFile file, String sheet, RowReceiver receiver, FindingLog log, Progress progress) {
    throw new IllegalArgumentException("No sheet " + sheet);
  }
}
