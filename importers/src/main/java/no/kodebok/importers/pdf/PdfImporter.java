package no.kodebok.importers.pdf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import no.kodebok.coding.model.ImportBatch;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Progress;
import no.kodebok.importers.FindingLog;
import no.kodebok.importers.ImportFile;
import no.kodebok.importers.ImportKind;
import no.kodebok.importers.ImportOptions;
import no.kodebok.importers.ImportReason;
import no.kodebok.importers.SourceImporter;
import no.kodebok.importers.characters.CleanText;
import no.kodebok.importers.characters.TextCleaner;
import no.kodebok.importers.passages.PlainBlocks;
import no.kodebok.importers.passages.TextReading;
import no.kodebok.importers.repair.RepairedText;
import no.kodebok.importers.repair.Repairs;

/** Reads PDF documents: their text in reading order, lines counted through the document. */
public final class PdfImporter implements SourceImporter {
  private static final long LIMIT = 512L << 20;
  private static final int BEGINNING = 1024;

  @Override
  public String format() {
    return "pdf";
  }

  @Override
  public int recognise(ImportFile file) {
    byte[] head = file.head();
    String begin =
        new String(head, 0, Math.min(head.length, BEGINNING), StandardCharsets.ISO_8859_1);
    return begin.contains("%PDF-") ? 95 : 0;
  }

  @Override
  public boolean reads(ImportKind kind) {
    return kind == ImportKind.INTERVIEW || kind == ImportKind.DOCUMENT;
  }

  @Override
  public List<String> endings() {
    return List.of("pdf");
  }

  @Override
  public ImportBatch read(ImportFile file, ImportOptions options, Progress progress) {
    if (file.size() > LIMIT) {
      throw new KodebokException(
          ImportReason.DOCUMENT_TOO_LARGE,
          file.path() + " is over 512 MB. Save it without its pictures, or as .docx or .txt.");
    }
    file.fix();
    FindingLog log = new FindingLog(file.name());
    PdfPages pages = PdfPages.read(file, log, progress);
    file.requireUnchanged();
    CleanText clean = TextCleaner.clean(pages.text(), options.repair(), log);
    clean =
        new CleanText(
            clean.text(),
            clean
                .lineMap()
                .withPages(pages.firstLines().stream().mapToInt(Integer::intValue).toArray()));
    RepairedText repaired = Repairs.mend(clean, options.repair(), log);
    ImportBatch batch =
        TextReading.batch(
            file,
            format(),
            repaired.text(),
            PlainBlocks.of(repaired.text().text(), repaired.notes()),
            options,
            log);
    progress.report(file.size(), file.size(), file.name());
    return batch;
  }
}
