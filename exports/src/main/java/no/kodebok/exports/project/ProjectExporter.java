package no.kodebok.exports.project;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import no.kodebok.coding.exchange.WholeProject;
import no.kodebok.exports.ExportSettings;

/** Writes whole projects in one file format. Found by {@link java.util.ServiceLoader}. */
public interface ProjectExporter {
  /** The ending of its files without the dot, in lower case; unique among exporters. */
  String format();

  /**
   * Writes the whole file; the caller closes the stream and makes the file appear complete or not
   * at all.
   *
   * @return what of the project the file does not hold
   * @throws no.kodebok.coding.model.KodebokException if the format cannot hold the project
   */
  List<Loss> write(WholeProject project, ExportSettings settings, OutputStream out)
      throws IOException;
}
