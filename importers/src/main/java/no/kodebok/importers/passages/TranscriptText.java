package no.kodebok.importers.passages;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import no.kodebok.coding.model.LineMap;
import no.kodebok.coding.model.SegmentKind;
import no.kodebok.coding.model.TimeMarks;
import no.kodebok.importers.characters.CleanText;
import org.jspecify.annotations.Nullable;

/**
 * Makes running text of the small pieces that recordings are written down in: what one person says
 * without another is one turn. Every piece keeps its line and its time.
 */
public final class TranscriptText {
  /** A paragraph ends at the next sentence's end when it is longer than this. */
  private static final int LONG = 1500;

  /** Where nobody is named, it ends so after fewer letters, and where somebody pauses. */
  private static final int LONG_UNNAMED = 600;

  private static final int LONGEST_UNNAMED = 1200;
  private static final int PAUSE = 2000;

  /** Who speaks where others are named and this one is not. */
  private static final String UNKNOWN = "?";

  private final StringBuilder text = new StringBuilder();
  private final List<Block> blocks = new ArrayList<>();
  private final TreeMap<Integer, Integer> lines = new TreeMap<>();
  private final TreeMap<Integer, Integer> times = new TreeMap<>();
  private final boolean named;
  private @Nullable String speaker;
  private int start = -1;
  private int bodyStart;
  private int spokenUntil = -1;

  private TranscriptText(List<Utterance> utterances) {
    named = utterances.stream().anyMatch(u -> u.speaker() != null);
    utterances.forEach(this::add);
    close();
  }

  /** The text of what was said, piece by piece; labels before words are speakers. */
  public static TranscriptText of(List<Utterance> utterances) {
    return new TranscriptText(SpokenLabels.resolved(utterances));
  }

  private void add(Utterance said) {
    String words = said.text().strip();
    if (words.isEmpty()) {
      return;
    }
    if (start < 0 || isOther(said) || endsParagraph(said)) {
      close();
      open(said);
    } else {
      text.append(' ');
    }
    lines.put(text.length() == bodyStart ? start : text.length(), said.line());
    if (said.start() >= 0) {
      times.putIfAbsent(said.line(), said.start());
    }
    text.append(words);
    spokenUntil = said.end() >= 0 ? said.end() : said.start();
  }

  private boolean isOther(Utterance said) {
    return said.turns() || (said.speaker() != null && !Objects.equals(said.speaker(), speaker));
  }

  private boolean endsParagraph(Utterance said) {
    int length = text.length() - bodyStart;
    boolean ended = ".!?…\"»”".indexOf(text.charAt(text.length() - 1)) >= 0;
    if (named) {
      return ended && length > LONG;
    }
    boolean pause = spokenUntil >= 0 && said.start() - spokenUntil >= PAUSE;
    return (ended && (pause || length > LONG_UNNAMED)) || length > LONGEST_UNNAMED;
  }

  private void open(Utterance said) {
    if (!text.isEmpty()) {
      text.append("\n\n");
    }
    start = text.length();
    boolean other = isOther(said);
    if (said.speaker() != null) {
      speaker = said.speaker();
    } else if (said.turns()) {
      speaker = named ? UNKNOWN : null;
    }
    if (speaker != null && other) {
      text.append(speaker).append(": ");
    }
    bodyStart = text.length();
  }

  private void close() {
    if (start >= 0) {
      blocks.add(
          speaker == null
              ? Block.of(start, text.length(), SegmentKind.PARAGRAPH)
              : Block.turn(start, text.length(), speaker, bodyStart));
    }
    start = -1;
  }

  /** The text with the way back to lines and times. */
  public CleanText cleanText() {
    if (lines.isEmpty()) {
      return new CleanText("", LineMap.of(new int[] {0}, new int[] {1}));
    }
    LineMap map = LineMap.of(numbers(lines.keySet()), numbers(lines.values()));
    TimeMarks marks = TimeMarks.of(numbers(times.keySet()), numbers(times.values()));
    return new CleanText(text.toString(), map.withTimes(marks));
  }

  private static int[] numbers(java.util.Collection<Integer> numbers) {
    return numbers.stream().mapToInt(Integer::intValue).toArray();
  }

  public List<Block> blocks() {
    return blocks;
  }
}
