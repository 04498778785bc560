package no.kodebok.importers.ods;

import java.util.List;
import no.kodebok.coding.model.ImportBatch;
import no.kodebok.coding.model.Progress;
import no.kodebok.importers.ImportFile;
import no.kodebok.importers.ImportKind;
import no.kodebok.importers.ImportOptions;
import no.kodebok.importers.SourceImporter;
import no.kodebok.importers.answers.TableReading;

/** Imports answers, attributes or a codebook from an OpenDocument spreadsheet. */
public final class OdsImporter implements SourceImporter {
  private final OdsTable table = new OdsTable();

  @Override
  public String format() {
    return table.format();
  }

  @Override
  public int recognise(ImportFile file) {
    return table.recognise(file);
  }

  @Override
  public boolean reads(ImportKind kind) {
    return kind == ImportKind.RESPONSES
        || kind == ImportKind.ATTRIBUTES
        || kind == ImportKind.CODEBOOK;
  }

  @Override
  public List<String> endings() {
    return List.of("ods", "ots");
  }

  @Override
  public ImportBatch read(ImportFile file, ImportOptions options, Progress progress) {
    return TableReading.read(table, file, options, progress);
  }
}
