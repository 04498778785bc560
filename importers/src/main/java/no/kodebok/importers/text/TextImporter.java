package no.kodebok.importers.text;

import java.util.List;
import no.kodebok.coding.model.ImportBatch;
import no.kodebok.coding.model.Progress;
import no.kodebok.importers.FindingLog;
import no.kodebok.importers.ImportFile;
import no.kodebok.importers.ImportKind;
import no.kodebok.importers.ImportOptions;
import no.kodebok.importers.SourceImporter;
import no.kodebok.importers.characters.CleanText;
import no.kodebok.importers.characters.TextCleaner;
import no.kodebok.importers.characters.TextContent;
import no.kodebok.importers.characters.TextDecoder;
import no.kodebok.importers.passages.PlainBlocks;
import no.kodebok.importers.passages.TextReading;
import no.kodebok.importers.repair.RepairedText;
import no.kodebok.importers.repair.Repairs;

/** Reads plain text: reports and transcripts. */
public final class TextImporter implements SourceImporter {
  private static final long LIMIT = 64L << 20;

  @Override
  public String format() {
    return "text";
  }

  @Override
  public int recognise(ImportFile file) {
    if (!TextContent.isText(file)) {
      return 0;
    }
    boolean named = file.endsLike("txt", "text");
    return named && PlainBlocks.hasTurnsInColumns(TextContent.beginning(file)) ? 85 : 50;
  }

  @Override
  public boolean reads(ImportKind kind) {
    return kind == ImportKind.INTERVIEW || kind == ImportKind.DOCUMENT;
  }

  @Override
  public List<String> endings() {
    return List.of("txt", "text");
  }

  @Override
  public ImportBatch read(ImportFile file, ImportOptions options, Progress progress) {
    FindingLog log = new FindingLog(file.name());
    byte[] bytes = file.bytes(LIMIT, "Split it, one text a file.");
    progress.report(file.size() / 2, file.size(), file.name());
    CleanText clean =
        TextCleaner.clean(TextDecoder.decode(bytes, file.charset(), log), options.repair(), log);
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
