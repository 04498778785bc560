package no.kodebok.coding.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * When the lines of an original were spoken: marks of a recording's time, each at the line from
 * which on it holds. Lines before the first mark have no time.
 */
public final class TimeMarks {
  /** An original that knows no time. */
  public static final TimeMarks NONE = new TimeMarks(new int[0], new int[0]);

  private final int[] lines;
  private final int[] times;

  private TimeMarks(int[] lines, int[] times) {
    this.lines = lines;
    this.times = times;
  }

  /**
   * Makes marks.
   *
   * @param lines from 1, rising
   * @param times in milliseconds from the beginning of the recording, one for each line
   * @throws IllegalArgumentException if the arrays differ in length, the lines do not rise, or a
   *     time is negative
   */
  public static TimeMarks of(int[] lines, int[] times) {
    if (lines.length != times.length) {
      throw new IllegalArgumentException("Every mark has a line and a time");
    }
    for (int i = 0; i < lines.length; i++) {
      if (lines[i] < 1 || times[i] < 0 || (i > 0 && lines[i] <= lines[i - 1])) {
        throw new IllegalArgumentException("Time mark " + i + " is out of order");
      }
    }
    return lines.length == 0 ? NONE : new TimeMarks(lines.clone(), times.clone());
  }

  public boolean isEmpty() {
    return lines.length == 0;
  }

  /** The time at which a line was spoken, in milliseconds; none before the first mark. */
  public OptionalInt at(int line) {
    int found = Arrays.binarySearch(lines, line);
    int mark = found >= 0 ? found : -found - 2;
    return mark < 0 ? OptionalInt.empty() : OptionalInt.of(times[mark]);
  }

  /** The lines that have marks. */
  public int[] lines() {
    return lines.clone();
  }

  /** The marks in milliseconds. */
  public int[] times() {
    return times.clone();
  }

  /** A time as it is written, {@code 0:12:31}, whatever the language. */
  public static String written(int milliseconds) {
    int seconds = milliseconds / 1000;
    return String.format(
        Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TimeMarks marks
        && Arrays.equals(lines, marks.lines)
        && Arrays.equals(times, marks.times);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(lines) + Arrays.hashCode(times);
  }
}
