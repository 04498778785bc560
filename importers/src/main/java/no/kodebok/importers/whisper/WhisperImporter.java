package no.kodebok.importers.whisper;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import no.kodebok.coding.model.ImportBatch;
import no.kodebok.coding.model.Progress;
import no.kodebok.importers.FindingLog;
import no.kodebok.importers.ImportFile;
import no.kodebok.importers.ImportKind;
import no.kodebok.importers.ImportOptions;
import no.kodebok.importers.SourceImporter;
import no.kodebok.importers.characters.TextCleaner;
import no.kodebok.importers.characters.TextContent;
import no.kodebok.importers.json.JsonFile;
import no.kodebok.importers.passages.ClockTime;
import no.kodebok.importers.passages.TextReading;
import no.kodebok.importers.passages.TranscriptText;
import no.kodebok.importers.passages.Utterance;
import org.jspecify.annotations.Nullable;

/**
 * Reads the JSON of Whisper, WhisperX, whisper.cpp and the pipelines around them: pieces of speech
 * with times, and speakers where somebody has told them apart. Lines are numbers of pieces.
 */
public final class WhisperImporter implements SourceImporter {
  /** The names under which the programs keep the pieces, the most telling first. */
  private static final List<String> PIECES =
      List.of("segments", "transcription", "speakers", "chunks", "utterances");

  private static final Pattern PIECE =
      Pattern.compile(
          "\"(?:segments|transcription|speakers|chunks|utterances)\"\\s*:\\s*\\[\\s*(?:\\{|\\])");

  /** Of a recording in which nobody spoke. */
  private static final Pattern NO_PIECE =
      Pattern.compile("\"(?:segments|transcription|chunks)\"\\s*:\\s*\\[\\s*\\]");

  private static final Pattern TIMED =
      Pattern.compile("\"(?:start|offsets|timestamp|timestamps|start_time)\"\\s*:");

  private static final Pattern TEXT_FIRST =
      Pattern.compile("\\{\\s*\"text\"\\s*:\\s*\".*", Pattern.DOTALL);
  private static final Pattern LIST = Pattern.compile("\\[\\s*\\{.*", Pattern.DOTALL);

  /** What stands behind a long text is looked for in as much of the file. */
  private static final int FARTHEST = 32 << 20;

  /** Whether the file is of the format, found out once. */
  private record Recognised(boolean is) {}

  @Override
  public String format() {
    return "whisper";
  }

  @Override
  public int recognise(ImportFile file) {
    return file.known(Recognised.class, f -> Optional.of(new Recognised(isTranscript(f))))
            .filter(Recognised::is)
            .isPresent()
        ? 96
        : 0;
  }

  private static boolean isTranscript(ImportFile file) {
    byte[] head = file.head();
    if (head.length == 0 || !TextContent.isText(file)) {
      return false;
    }
    String begin = TextContent.beginning(file).replace("\ufeff", "").stripLeading();
    if (begin.startsWith("{")) {
      if (PIECE.matcher(begin).find() && TIMED.matcher(begin).find()) {
        return begin.contains("\"text\"");
      }
      if (NO_PIECE.matcher(begin).find()) {
        return begin.contains("\"text\"") || begin.contains("\"language\"");
      }
      return file.size() > head.length && TEXT_FIRST.matcher(begin).matches() && isLater(file);
    }
    return LIST.matcher(begin).matches()
        && begin.contains("\"text\"")
        && begin.contains("\"start\"")
        && begin.contains("\"end\"");
  }

  /** Behind the whole text, which comes first, the same follows in pieces. */
  private static boolean isLater(ImportFile file) {
    try (InputStream in = Files.newInputStream(file.path())) {
      String all = new String(in.readNBytes(FARTHEST), StandardCharsets.ISO_8859_1);
      return PIECE.matcher(all).find() && TIMED.matcher(all).find();
    } catch (IOException e) {
      throw file.unreadable(e);
    }
  }

  @Override
  public boolean reads(ImportKind kind) {
    return kind == ImportKind.INTERVIEW || kind == ImportKind.DOCUMENT;
  }

  @Override
  public List<String> endings() {
    return List.of("json");
  }

  @Override
  public ImportBatch read(ImportFile file, ImportOptions options, Progress progress) {
    FindingLog log = new FindingLog(file.name());
    JsonValue json = JsonFile.read(file, log);
    progress.report(file.size() / 2, file.size(), file.name());
    List<Utterance> said = new ArrayList<>();
    JsonArray pieces = pieces(json);
    for (int i = 0; i < pieces.size(); i++) {
      if (pieces.get(i) instanceof JsonObject piece) {
        add(said, piece, i + 1, options.repair());
      }
    }
    log.note("lines-of-pieces", String.valueOf(pieces.size()));
    ImportBatch batch =
        TextReading.transcript(file, format(), TranscriptText.of(said), options, log);
    progress.report(file.size(), file.size(), file.name());
    return batch;
  }

  private static JsonArray pieces(JsonValue json) {
    if (json instanceof JsonArray array) {
      return array;
    }
    if (json instanceof JsonObject object) {
      for (String name : PIECES) {
        if (object.get(name) instanceof JsonArray array && !array.isEmpty()) {
          return array;
        }
      }
    }
    return JsonValue.EMPTY_JSON_ARRAY;
  }

  private static void add(List<Utterance> said, JsonObject piece, int number, boolean repair) {
    if (!(piece.get("text") instanceof JsonString words)) {
      return;
    }
    String text =
        TextCleaner.clean(words.getString(), repair, new FindingLog(""))
            .text()
            .replaceAll("\\s+", " ")
            .strip();
    int start = time(piece, "start", "from", 0);
    int end = time(piece, "end", "to", 1);
    said.add(new Utterance(speaker(piece), text, number, start, end, false));
  }

  /** The time in milliseconds; -1 where it is not said. */
  private static int time(JsonObject piece, String name, String edge, int place) {
    JsonValue plain = piece.containsKey(name) ? piece.get(name) : piece.get(name + "_time");
    if (plain instanceof JsonNumber seconds) {
      return milliseconds(seconds.doubleValue() * 1000);
    }
    if (plain instanceof JsonString clock) {
      return ClockTime.in(clock.getString()).orElse(-1);
    }
    if (piece.get("offsets") instanceof JsonObject offsets
        && offsets.get(edge) instanceof JsonNumber number) {
      return milliseconds(number.doubleValue());
    }
    if (piece.get("timestamps") instanceof JsonObject stamps
        && stamps.get(edge) instanceof JsonString clock) {
      OptionalInt time = ClockTime.in(clock.getString());
      return time.orElse(-1);
    }
    return piece.get("timestamp") instanceof JsonArray pair
            && pair.size() > place
            && pair.get(place) instanceof JsonNumber seconds
        ? milliseconds(seconds.doubleValue() * 1000)
        : -1;
  }

  private static int milliseconds(double time) {
    return time >= 0 && time < Integer.MAX_VALUE ? (int) Math.round(time) : -1;
  }

  private static @Nullable String speaker(JsonObject piece) {
    JsonValue speaker = piece.get("speaker");
    if (speaker instanceof JsonNumber number) {
      return "Speaker " + number;
    }
    String name = speaker instanceof JsonString words ? words.getString() : "";
    String plain =
        TextCleaner.clean(name, true, new FindingLog("")).text().replaceAll("\\s+", " ").strip();
    return plain.isEmpty() ? null : plain.substring(0, Math.min(plain.length(), 100));
  }
}
