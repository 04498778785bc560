package no.kodebok.importers.passages;

import java.util.List;
import no.kodebok.coding.model.ImportBatch;
import no.kodebok.coding.model.ImportBatch.ImportedFile;
import no.kodebok.coding.model.ImportBatch.ImportedMemo;
import no.kodebok.coding.model.ImportBatch.ImportedText;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.SourceKind;
import no.kodebok.importers.FindingLog;
import no.kodebok.importers.ImportFile;
import no.kodebok.importers.ImportKind;
import no.kodebok.importers.ImportOptions;
import no.kodebok.importers.ImportReason;
import no.kodebok.importers.characters.CleanText;
import no.kodebok.importers.characters.Invisible;
import org.jspecify.annotations.Nullable;

/** The last step of every importer of texts: from blocks to a batch. */
public final class TextReading {
  private TextReading() {}

  /**
   * A batch of one text.
   *
   * @throws KodebokException if there is nothing in the text
   */
  public static ImportBatch batch(
      ImportFile file,
      String format,
      CleanText clean,
      List<Block> blocks,
      ImportOptions options,
      FindingLog log) {
    return batch(file, format, clean, blocks, List.of(), options, log);
  }

  /**
   * A batch of one text with what others have noted in it.
   *
   * @throws KodebokException if there is nothing in the text
   */
  public static ImportBatch batch(
      ImportFile file,
      String format,
      CleanText clean,
      List<Block> blocks,
      List<ImportedMemo> memos,
      ImportOptions options,
      FindingLog log) {
    return batch(file, format, Conversation.read(clean, blocks, kind(options.kind())), memos, log);
  }

  /**
   * A batch of what was said in a recording; an interview, unless the user says otherwise.
   *
   * @throws KodebokException if nothing was said
   */
  public static ImportBatch transcript(
      ImportFile file, String format, TranscriptText text, ImportOptions options, FindingLog log) {
    return transcript(file, format, text.cleanText(), text.blocks(), options, log);
  }

  /**
   * A batch of what was said in a recording and written down in blocks.
   *
   * @throws KodebokException if nothing was said
   */
  public static ImportBatch transcript(
      ImportFile file,
      String format,
      CleanText clean,
      List<Block> blocks,
      ImportOptions options,
      FindingLog log) {
    SourceKind wanted = kind(options.kind());
    return batch(
        file,
        format,
        Conversation.read(clean, blocks, wanted == null ? SourceKind.INTERVIEW : wanted),
        List.of(),
        log);
  }

  private static ImportBatch batch(
      ImportFile file,
      String format,
      Conversation.Reading reading,
      List<ImportedMemo> memos,
      FindingLog log) {
    if (reading.text().segments().isEmpty()) {
      throw new KodebokException(
          ImportReason.NO_TEXT,
          file.path() + " holds no text. Is it the right file, and was it saved with its content?");
    }
    ImportedFile imported = file.imported(format);
    return new ImportBatch(
        List.of(imported),
        List.of(
            new ImportedText(
                imported,
                Invisible.cleanName(file.baseName()),
                reading.kind(),
                reading.text(),
                "",
                memos)),
        List.of(),
        List.of(),
        log.findings());
  }

  private static @Nullable SourceKind kind(@Nullable ImportKind kind) {
    if (kind == ImportKind.INTERVIEW) {
      return SourceKind.INTERVIEW;
    }
    return kind == ImportKind.DOCUMENT ? SourceKind.DOCUMENT : null;
  }
}
