package no.kodebok.importers.sas;

import java.util.HexFormat;
import java.util.List;
import no.kodebok.coding.model.ImportBatch;
import no.kodebok.coding.model.Progress;
import no.kodebok.importers.ImportFile;
import no.kodebok.importers.ImportKind;
import no.kodebok.importers.ImportOptions;
import no.kodebok.importers.SourceImporter;
import no.kodebok.importers.dataset.DatasetBatch;

/** Imports answers from a SAS data set. */
public final class SasImporter implements SourceImporter {
  private static final byte[] MAGIC =
      HexFormat.of().parseHex("000000000000000000000000c2ea8160b31411cfbd92080009c7318c181f1011");

  @Override
  public String format() {
    return "sas";
  }

  @Override
  public int recognise(ImportFile file) {
    byte[] head = file.head();
    for (int i = 0; i < MAGIC.length; i++) {
      if (i >= head.length || head[i] != MAGIC[i]) {
        return 0;
      }
    }
    return 100;
  }

  @Override
  public boolean reads(ImportKind kind) {
    return kind == ImportKind.RESPONSES;
  }

  @Override
  public List<String> endings() {
    return List.of("sas7bdat");
  }

  @Override
  public ImportBatch read(ImportFile file, ImportOptions options, Progress progress) {
    DatasetBatch.requireNoQuestionnaire(file, options);
    SasHeader header = SasHeader.of(file);
    return new SasReading(file, options, header, progress).batch(format());
  }
}
