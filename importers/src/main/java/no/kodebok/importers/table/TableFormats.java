package no.kodebok.importers.table;

import java.util.Optional;
import java.util.ServiceLoader;
import no.kodebok.importers.ImportFile;

/** The formats of tables that are installed. */
public final class TableFormats {
  private TableFormats() {}

  /** The format that is surest of the file. */
  public static Optional<TableFormat> of(ImportFile file) {
    TableFormat best = null;
    int surest = 0;
    for (TableFormat format : ServiceLoader.load(TableFormat.class)) {
      int sure = format.recognise(file);
      if (sure > surest) {
        best = format;
        surest = sure;
      }
    }
    return Optional.ofNullable(best);
  }

  /**
   * The format of this id, whatever a file looks like.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static TableFormat named(String format) {
    for (TableFormat installed : ServiceLoader.load(TableFormat.class)) {
      if (installed.format().equals(format)) {
        return installed;
      }
    }
    throw new IllegalArgumentException("No table format " + format);
  }
}
