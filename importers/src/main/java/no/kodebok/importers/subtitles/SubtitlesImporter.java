package no.kodebok.importers.subtitles;

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
import no.kodebok.importers.passages.TranscriptText;

/** Reads WebVTT and SubRip: what was said and by whom, each line with its time. */
public final class SubtitlesImporter implements SourceImporter {
  private static final long LIMIT = 64L << 20;

  /** So many lines at the beginning may stand before the first time. */
  private static final int BEGINNING = 12;

  @Override
  public String format() {
    return "subtitles";
  }

  @Override
  public int recognise(ImportFile file) {
    if (!TextContent.isText(file)) {
      return 0;
    }
    String begin = TextContent.beginning(file).replace("\ufeff", "").stripLeading();
    if (begin.startsWith("WEBVTT")) {
      return 97;
    }
    List<String> lines = begin.lines().filter(line -> !line.isBlank()).limit(BEGINNING).toList();
    for (int i = 0; i < Math.min(2, lines.size()); i++) {
      String line = lines.get(i);
      if (CueReader.TIMES.matcher(line).matches() || CueReader.INLINE.matcher(line).matches()) {
        return 90;
      }
    }
    boolean later = lines.stream().anyMatch(line -> CueReader.TIMES.matcher(line).matches());
    return later && file.endsLike("srt", "vtt") ? 90 : 0;
  }

  @Override
  public boolean reads(ImportKind kind) {
    return kind == ImportKind.INTERVIEW || kind == ImportKind.DOCUMENT;
  }

  @Override
  public List<String> endings() {
    // Zoom saves its transcripts under the ending of texts.
    return List.of("vtt", "srt", "txt");
  }

  @Override
  public ImportBatch read(ImportFile file, ImportOptions options, Progress progress) {
    FindingLog log = new FindingLog(file.name());
    byte[] bytes = file.bytes(LIMIT, "Split it, one recording a file.");
    CleanText clean =
        TextCleaner.clean(TextDecoder.decode(bytes, file.charset(), log), options.repair(), log);
    progress.report(file.size() / 2, file.size(), file.name());
    TranscriptText text = TranscriptText.of(CueWords.of(CueReader.read(clean, log)));
    ImportBatch batch = TextReading.transcript(file, format(), text, options, log);
    progress.report(file.size(), file.size(), file.name());
    return batch;
  }
}
