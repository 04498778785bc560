package no.kodebok.importers.stata;

import java.nio.charset.StandardCharsets;
import java.util.List;
import no.kodebok.coding.model.ImportBatch;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Progress;
import no.kodebok.importers.ImportFile;
import no.kodebok.importers.ImportKind;
import no.kodebok.importers.ImportOptions;
import no.kodebok.importers.SourceImporter;
import no.kodebok.importers.dataset.BinaryFile;
import no.kodebok.importers.dataset.DatasetBatch;
import no.kodebok.importers.dataset.DatasetReason;

/** Imports answers from a Stata data file. */
public final class StataImporter implements SourceImporter {
  private static final String TAGGED = "<stata_dta>";

  /** Formats of Stata 1 to 7, which nobody has written for twenty years. */
  private static final int TOO_OLD = 102;

  @Override
  public String format() {
    return "stata";
  }

  @Override
  public int recognise(ImportFile file) {
    byte[] head = file.head();
    if (isTagged(head)) {
      return 100;
    }
    boolean old =
        head.length >= 60
            && head[0] >= TOO_OLD
            && head[0] <= Release.NEWEST_OLD
            && (head[1] == 1 || head[1] == 2)
            && head[2] == 1
            && head[3] == 0;
    return old ? 98 : 0;
  }

  private static boolean isTagged(byte[] head) {
    return new String(head, 0, Math.min(head.length, TAGGED.length()), StandardCharsets.ISO_8859_1)
        .equals(TAGGED);
  }

  @Override
  public boolean reads(ImportKind kind) {
    return kind == ImportKind.RESPONSES;
  }

  @Override
  public List<String> endings() {
    return List.of("dta");
  }

  @Override
  public ImportBatch read(ImportFile file, ImportOptions options, Progress progress) {
    DatasetBatch.requireNoQuestionnaire(file, options);
    byte[] head = file.head();
    if (!isTagged(head) && head[0] < Release.OLDEST) {
      throw new KodebokException(
          DatasetReason.OLD_STATA,
          file.path()
              + " is of Stata 7 or older, which is not read. Open it in Stata and save it anew.");
    }
    try (BinaryFile in = new BinaryFile(file, progress)) {
      DtaContents contents =
          isTagged(head) ? new TaggedLayout(file, in).read() : new OldLayout(file, in).read();
      return new StataReading(file, options, contents).batch(format());
    }
  }
}
