package no.kodebok.importers.document;

import no.kodebok.coding.model.ImportBatch;
import no.kodebok.importers.FindingLog;
import no.kodebok.importers.ImportFile;
import no.kodebok.importers.ImportOptions;
import no.kodebok.importers.passages.TextReading;

/** The last step of every importer of documents: from paragraphs and comments to a batch. */
public final class DocumentBatch {
  private DocumentBatch() {}

  /**
   * A batch of one document.
   *
   * @throws no.kodebok.coding.model.KodebokException if there is nothing in it
   */
  public static ImportBatch of(
      ImportFile file, String format, DocumentText text, ImportOptions options, FindingLog log) {
    return TextReading.batch(
        file, format, text.cleanText(), text.blocks(), text.memos(), options, log);
  }

  /**
   * A batch of what was said in a recording; an interview, unless the user says otherwise.
   *
   * @throws no.kodebok.coding.model.KodebokException if nothing was said
   */
  public static ImportBatch transcript(
      ImportFile file, String format, DocumentText text, ImportOptions options, FindingLog log) {
    return TextReading.transcript(file, format, text.cleanText(), text.blocks(), options, log);
  }
}
