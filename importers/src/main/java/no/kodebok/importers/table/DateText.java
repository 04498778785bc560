package no.kodebok.importers.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as ISO 8601 or as Norwegians write them. */
public final class DateText {
  private static final String TIME =
      "(?:[T ](?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:[.,]\\d{1,9})?)?(?<zone>Z|[+-]\\d{2}:?\\d{2})?)?";
  private static final Pattern ISO =
      Pattern.compile("(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})" + TIME);
  private static final Pattern NORWEGIAN =
      Pattern.compile("(?<day>\\d{1,2})\\.(?<month>\\d{1,2})\\.(?<year>\\d{4})" + TIME);

  private DateText() {}

  /** The date, with the time where there is one, as ISO 8601; null when it is none. */
  public static @Nullable String iso(String text) {
    if (text.length() < 8 || text.length() > 40) {
      return null;
    }
    Matcher matcher = ISO.matcher(text);
    if (!matcher.matches()) {
      matcher = NORWEGIAN.matcher(text);
      if (!matcher.matches()) {
        return null;
      }
    }
    try {
      LocalDate date =
          LocalDate.of(number(matcher, "year"), number(matcher, "month"), number(matcher, "day"));
      if (matcher.group("hour") == null) {
        return date.toString();
      }
      String second = matcher.group("second");
      LocalTime time =
          LocalTime.of(
              number(matcher, "hour"),
              number(matcher, "minute"),
              second == null ? 0 : Integer.parseInt(second));
      String zone = matcher.group("zone");
      return date + "T" + time + (zone == null ? "" : zone);
    } catch (DateTimeException e) {
      // It has the form of a date but is none, like 31.02.2024.
      return null;
    }
  }

  private static int number(Matcher matcher, String group) {
    return Integer.parseInt(matcher.group(group));
  }
}
