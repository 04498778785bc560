package no.kodebok.importers.spss;

import java.nio.charset.StandardCharsets;
import java.util.List;
import no.kodebok.coding.model.ImportBatch;
import no.kodebok.coding.model.Progress;
import no.kodebok.importers.ImportFile;
import no.kodebok.importers.ImportKind;
import no.kodebok.importers.ImportOptions;
import no.kodebok.importers.SourceImporter;
import no.kodebok.importers.dataset.BinaryFile;
import no.kodebok.importers.dataset.DatasetBatch;

/** Imports answers from an SPSS system file. */
public final class SpssImporter implements SourceImporter {
  @Override
  public String format() {
    return "spss";
  }

  @Override
  public int recognise(ImportFile file) {
    byte[] head = file.head();
    String begin = new String(head, 0, Math.min(head.length, 4), StandardCharsets.ISO_8859_1);
    return begin.equals("$FL2") || begin.equals("$FL3") ? 100 : 0;
  }

  @Override
  public boolean reads(ImportKind kind) {
    return kind == ImportKind.RESPONSES;
  }

  @Override
  public List<String> endings() {
    return List.of("sav", "zsav");
  }

  @Override
  public ImportBatch read(ImportFile file, ImportOptions options, Progress progress) {
    DatasetBatch.requireNoQuestionnaire(file, options);
    try (BinaryFile in = new BinaryFile(file, progress)) {
      return new SpssReading(file, options, in).batch(format());
    }
  }
}
