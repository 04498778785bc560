package no.kodebok.importers.passages;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A time of a recording as transcripts write it: {@code 12:31}, {@code 0:12:31.4}, f4's marks. */
public final class ClockTime {
  /** Hours, minutes and seconds with a fraction, without anything around them. */
  static final String BARE = "\\d{1,3}:\\d{2}(?::\\d{2})?(?:[.,]\\d{1,3})?";

  /** In brackets. */
  static final String BRACKETED =
      "(?:\\[" + BARE + "\\]|\\(" + BARE + "\\)|\\{" + BARE + "\\}|<" + BARE + ">)";

  /** In brackets or between number signs as f4 has it, so that it cannot be a word of the text. */
  static final String MARKED = "(?:" + BRACKETED + "|#\\d{1,3}:\\d{2}:\\d{2}(?:[-.,]\\d{1,3})?#)";

  private static final Pattern PARTS =
      Pattern.compile("(?:(\\d{1,3}):)?(\\d{1,3}):(\\d{2})(?:[-.,](\\d{1,3}))?");

  private static final int HOUR = 3600;
  private static final int MOST_HOURS = 500;

  private ClockTime() {}

  /** The first time in the text, in milliseconds; empty where there is none. */
  public static OptionalInt in(String text) {
    Matcher parts = PARTS.matcher(text);
    if (!parts.find()) {
      return OptionalInt.empty();
    }
    int hours = parts.group(1) == null ? 0 : Integer.parseInt(parts.group(1));
    int minutes = Integer.parseInt(parts.group(2));
    int seconds = Integer.parseInt(parts.group(3));
    if (hours > MOST_HOURS || seconds > 59) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(
        (hours * HOUR + minutes * 60 + seconds) * 1000 + fraction(parts.group(4)));
  }

  private static int fraction(String digits) {
    return digits == null ? 0 : Integer.parseInt((digits + "00").substring(0, 3));
  }
}
