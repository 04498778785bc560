package no.kodebok.importers.answers;

import java.util.List;
import no.kodebok.coding.model.ImportBatch;
import no.kodebok.coding.model.Progress;
import no.kodebok.importers.ImportFile;
import no.kodebok.importers.ImportKind;
import no.kodebok.importers.ImportOptions;
import no.kodebok.importers.SourceImporter;
import no.kodebok.importers.table.TableFormat;

/** Imports answers, attributes or a codebook from a format that holds a table. */
public abstract class TableImporter implements SourceImporter {
  private final TableFormat table;
  private final List<String> endings;

  /**
   * An importer of one format.
   *
   * @param table reads the format's tables
   * @param endings of its files, without the point
   */
  protected TableImporter(TableFormat table, String... endings) {
    this.table = table;
    this.endings = List.of(endings);
  }

  @Override
  public final String format() {
    return table.format();
  }

  @Override
  public final int recognise(ImportFile file) {
    return table.recognise(file);
  }

  @Override
  public final boolean reads(ImportKind kind) {
    return kind == ImportKind.RESPONSES
        || kind == ImportKind.ATTRIBUTES
        || kind == ImportKind.CODEBOOK;
  }

  @Override
  public final List<String> endings() {
    return endings;
  }

  @Override
  public final ImportBatch read(ImportFile file, ImportOptions options, Progress progress) {
    return TableReading.read(table, file, options, progress);
  }
}
