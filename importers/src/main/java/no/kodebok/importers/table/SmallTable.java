package no.kodebok.importers.table;

import java.nio.file.Path;
import java.util.List;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.importers.FileCheck;
import no.kodebok.importers.FindingLog;
import no.kodebok.importers.ImportFile;
import no.kodebok.importers.ImportReason;

/** A table of few rows that is read for what it says, and not kept. */
public final class SmallTable {
  private SmallTable() {}

  /**
   * Its rows, the headings first, without empty ones.
   *
   * @throws KodebokException if the file is no table or cannot be read; the message says where
   */
  public static List<AllRows.Row> read(Path path) {
    ImportFile file = FileCheck.open(path);
    TableFormat format =
        TableFormats.of(file)
            .orElseThrow(() ->
                new KodebokException(
                    ImportReason.NO_PLAIN_TABLE, path + " is no table. Save it as .csv or .xlsx."));
    return AllRows.of(format, file, null, new FindingLog(file.name()));
  }
}
