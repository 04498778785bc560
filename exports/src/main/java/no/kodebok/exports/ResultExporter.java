package no.kodebok.exports;

import java.io.IOException;
import java.io.OutputStream;

/** Writes reports in one file format. Found by {@link java.util.ServiceLoader}; has no state. */
public interface ResultExporter {
  /** The ending of its files without the dot, in lower case; unique among exporters. */
  String format();

  boolean accepts(Report report);

  /**
   * Writes the whole file; the caller closes the stream and makes the file appear complete or not
   * at all.
   *
   * @throws no.kodebok.coding.model.KodebokException if the format cannot hold the report
   */
  void write(Report report, ExportSettings settings, OutputStream out) throws IOException;
}
