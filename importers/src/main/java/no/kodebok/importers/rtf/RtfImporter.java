package no.kodebok.importers.rtf;

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
import no.kodebok.importers.document.DocumentBatch;
import no.kodebok.importers.document.DocumentText;

/** Reads RTF documents: paragraphs, headings, tables, notes, comments and who speaks. */
public final class RtfImporter implements SourceImporter {
  private static final long LIMIT = 256L << 20;

  @Override
  public String format() {
    return "rtf";
  }

  @Override
  public int recognise(ImportFile file) {
    byte[] head = file.head();
    String begin = new String(head, 0, Math.min(head.length, 64), StandardCharsets.ISO_8859_1);
    return begin.replace("\u00ef\u00bb\u00bf", "").stripLeading().startsWith("{\\rtf") ? 96 : 0;
  }

  @Override
  public boolean reads(ImportKind kind) {
    return kind == ImportKind.INTERVIEW || kind == ImportKind.DOCUMENT;
  }

  @Override
  public List<String> endings() {
    // Word saves RTF under its own ending, too, when it is asked to.
    return List.of("rtf", "doc");
  }

  @Override
  public ImportBatch read(ImportFile file, ImportOptions options, Progress progress) {
    FindingLog log = new FindingLog(file.name());
    byte[] bytes = file.bytes(LIMIT, "Save it without its pictures, or as .docx.");
    DocumentText text = new DocumentText(file.name(), options.repair(), log);
    progress.report(file.size() / 4, file.size(), file.name());
    RtfReader reader = new RtfReader(text);
    try {
      new RtfScanner(bytes).scan(reader);
    } catch (IllegalStateException e) {
      throw damaged(file, e);
    }
    int open = reader.end(log);
    if (open > 1) {
      throw damaged(file, null);
    }
    if (open == 1) {
      log.warning("document-without-end");
    }
    ImportBatch batch = DocumentBatch.of(file, format(), text, options, log);
    progress.report(file.size(), file.size(), file.name());
    return batch;
  }

  private static KodebokException damaged(
      ImportFile file, @org.jspecify.annotations.Nullable Exception cause) {
    KodebokException wrong =
        new KodebokException(
            ImportReason.OFFICE_FILE_DAMAGED,
            file.path()
                + " is damaged or cut off: its text has no end. Open it in Word or LibreOffice,"
                + " save it anew, and import that.");
    if (cause != null) {
      wrong.initCause(cause);
    }
    return wrong;
  }
}
