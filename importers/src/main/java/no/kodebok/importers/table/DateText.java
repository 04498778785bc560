package no.kodebok.importers.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as ISO 8601, as Norwegians and as spreadsheets write them. */
public final class DateText {
  private static final String TIME =
      "(?:(?:T| (?:kl\\.? )?)(?<hour>\\d{1,2})[:.](?<minute>\\d{2})(?:[:.](?<second>\\d{2})(?:[.,]\\d{1,9})?)?"
          + "(?: ?(?<half>[AaPp])\\.?[Mm]\\.?)?"
          + "(?: ?(?<zone>Z|[+-]\\d{2}:?\\d{2})| (?:GMT|UTC)(?<hours>[+-]\\d{1,2})| [A-Z]{2,5})?)?";
  private static final Pattern ISO =
      Pattern.compile("(?<year>\\d{4})(?<mark>[-/])(?<month>\\d{2})\\k<mark>(?<day>\\d{2})" + TIME);
  private static final Pattern NORWEGIAN =
      Pattern.compile("(?<day>\\d{1,2})\\.(?<month>\\d{1,2})\\.(?<year>\\d{4})" + TIME);
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?<day>\\d{1,2})(?<mark>[/-])(?<month>\\d{1,2})\\k<mark>(?<year>\\d{4})" + TIME);
  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          "(?<month>\\d{1,2})(?<mark>[/-])(?<day>\\d{1,2})\\k<mark>(?<year>\\d{4})" + TIME);

  private DateText() {}

  /** The date, with the time where there is one, as ISO 8601; null when it is none. */
  public static @Nullable String iso(String text) {
    String iso = read(ISO, text);
    return iso == null ? read(NORWEGIAN, text) : iso;
  }

  /**
   * How all of these are read as dates: as {@link #iso} does, or, with slashes, with the day or the
   * month first where only one of these makes dates of all. Null when they are no dates, or nobody
   * can tell which.
   */
  public static @Nullable UnaryOperator<@Nullable String> reading(List<String> values) {
    if (values.isEmpty() || values.getFirst().length() < 8 || values.getFirst().length() > 40) {
      return null;
    }
    if (values.stream().allMatch(value -> iso(value) != null)) {
      return value -> value == null ? null : iso(value);
    }
    boolean days = values.stream().allMatch(value -> read(DAY_FIRST, value) != null);
    boolean months = values.stream().allMatch(value -> read(MONTH_FIRST, value) != null);
    if (days == months) {
      return null;
    }
    Pattern order = days ? DAY_FIRST : MONTH_FIRST;
    return value -> value == null ? null : read(order, value);
  }

  private static @Nullable String read(Pattern form, String text) {
    if (text.length() < 8 || text.length() > 40) {
      return null;
    }
    Matcher matcher = form.matcher(text);
    if (!matcher.matches()) {
      return null;
    }
    try {
      LocalDate date =
          LocalDate.of(number(matcher, "year"), number(matcher, "month"), number(matcher, "day"));
      return matcher.group("hour") == null ? date.toString() : date + "T" + time(matcher);
    } catch (DateTimeException e) {
      // It has the form of a date but is none, like 31.02.2024.
      return null;
    }
  }

  private static String time(Matcher matcher) {
    int hour = number(matcher, "hour");
    String half = matcher.group("half");
    if (half != null && (hour == 0 || hour > 12)) {
      throw new DateTimeException("No hour of half a day: " + hour);
    }
    if (half != null) {
      hour = hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
    }
    String second = matcher.group("second");
    LocalTime time =
        LocalTime.of(
            hour, number(matcher, "minute"), second == null ? 0 : Integer.parseInt(second));
    String zone = matcher.group("zone");
    String hours = matcher.group("hours");
    return time
        + (zone != null
            ? zone
            : hours == null ? "" : ZoneOffset.ofHours(Integer.parseInt(hours)).toString());
  }

  private static int number(Matcher matcher, String group) {
    return Integer.parseInt(matcher.group(group));
  }
}
