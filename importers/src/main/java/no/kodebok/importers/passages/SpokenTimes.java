package no.kodebok.importers.passages;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.kodebok.coding.model.LineMap;
import no.kodebok.coding.model.TimeMarks;

/**
 * When the lines of a transcript were spoken, by the marks in it: at the beginning of a line or
 * beside the speaker's label they are of that line, at the end (where f4 sets them) of the next.
 */
final class SpokenTimes {
  /** A label with its time ends within this many units. */
  private static final int REACH = 100;

  private static final int FEWEST = 2;

  /** Of the marks, so many come in order; numbers that only look like times do not. */
  private static final double IN_ORDER = 0.8;

  private static final Pattern AT_START =
      Pattern.compile("\\s*(?:" + ClockTime.MARKED + "|" + ClockTime.BARE + "(?=\\s|$|\\p{L}))");

  private static final Pattern AT_END = Pattern.compile("(" + ClockTime.MARKED + ")\\s*$");

  private SpokenTimes() {}

  /**
   * Finds the marks.
   *
   * @param blocks with the turns that the form of the text tells
   */
  static TimeMarks of(String text, LineMap map, List<Block> blocks) {
    TreeMap<Integer, Integer> marks = new TreeMap<>();
    for (Block block : blocks) {
      Block.Turn turn = block.turn();
      if (turn != null) {
        int start = block.range().start();
        ClockTime.in(text.substring(start, turn.bodyStart()))
            .ifPresent(time -> marks.putIfAbsent(map.lineAt(start), time));
      }
    }
    OptionalInt ended = OptionalInt.empty();
    for (int at = 0; at < text.length(); ) {
      int newline = text.indexOf('\n', at);
      int end = newline < 0 ? text.length() : newline;
      String line = text.substring(at, end);
      if (!line.isBlank()) {
        OptionalInt begins = atStart(line);
        OptionalInt time = begins.isPresent() ? begins : ended;
        if (time.isPresent()) {
          marks.putIfAbsent(map.lineAt(at), time.getAsInt());
        }
        ended = atEnd(line);
      }
      at = end + 1;
    }
    return isClock(marks)
        ? TimeMarks.of(
            marks.keySet().stream().mapToInt(Integer::intValue).toArray(),
            marks.values().stream().mapToInt(Integer::intValue).toArray())
        : TimeMarks.NONE;
  }

  private static OptionalInt atStart(String line) {
    String begin = line.length() > REACH ? line.substring(0, REACH) : line;
    Matcher first = AT_START.matcher(begin);
    if (first.lookingAt()) {
      return ClockTime.in(first.group());
    }
    SpeakerLabel label = SpeakerLabel.of(begin);
    if (label != null) {
      return ClockTime.in(begin.substring(0, Math.min(begin.length(), label.length())));
    }
    return OptionalInt.empty();
  }

  private static OptionalInt atEnd(String line) {
    String tail = line.substring(Math.max(0, line.length() - 24));
    Matcher last = AT_END.matcher(tail);
    return last.find() ? ClockTime.in(last.group(1)) : OptionalInt.empty();
  }

  private static boolean isClock(Map<Integer, Integer> marks) {
    int rising = 0;
    int before = -1;
    for (int time : marks.values()) {
      rising += time >= before ? 1 : 0;
      before = time;
    }
    return marks.size() >= FEWEST && rising >= IN_ORDER * marks.size();
  }
}
