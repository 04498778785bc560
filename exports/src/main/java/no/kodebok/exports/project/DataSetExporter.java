package no.kodebok.exports.project;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import no.kodebok.coding.model.ResponseTable;
import no.kodebok.exports.ExportSettings;

/** Writes the answers to a questionnaire in one file format. Has no state. */
public interface DataSetExporter {
  /** The ending of its files without the dot, in lower case; unique among exporters. */
  String format();

  /**
   * Writes the whole file; the caller closes the stream and makes the file appear complete or not
   * at all.
   *
   * @param answers with the columns of all variables
   * @return what of the data set the file does not hold
   * @throws no.kodebok.coding.model.KodebokException if the format cannot hold it
   */
  List<Loss> write(ResponseTable answers, ExportSettings settings, OutputStream out)
      throws IOException;
}
