package no.kodebok.importers.markdown;

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
import no.kodebok.importers.passages.TextReading;

/**
 * Reads Markdown. The text is kept as it is written; headings, lists and tables become segments.
 */
public final class MarkdownImporter implements SourceImporter {
  private static final long LIMIT = 64L << 20;

  @Override
  public String format() {
    return "markdown";
  }

  @Override
  public int recognise(ImportFile file) {
    return file.endsLike("md", "markdown") && TextContent.isText(file) ? 60 : 0;
  }

  @Override
  public boolean reads(ImportKind kind) {
    return kind == ImportKind.INTERVIEW || kind == ImportKind.DOCUMENT;
  }

  @Override
  public List<String> endings() {
    return List.of("md", "markdown");
  }

  @Override
  public ImportBatch read(ImportFile file, ImportOptions options, Progress progress) {
    FindingLog log = new FindingLog(file.name());
    byte[] bytes = file.bytes(LIMIT, "Split it, one text a file.");
    progress.report(file.size() / 2, file.size(), file.name());
    CleanText clean =
        TextCleaner.clean(TextDecoder.decode(bytes, file.charset(), log), options.repair(), log);
    ImportBatch batch =
        TextReading.batch(file, format(), clean, MarkdownBlocks.of(clean.text()), options, log);
    progress.report(file.size(), file.size(), file.name());
    return batch;
  }
}
