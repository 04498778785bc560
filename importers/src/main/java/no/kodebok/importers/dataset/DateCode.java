package no.kodebok.importers.dataset;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.IsoFields;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Dates and times as ISO 8601, counted from a program's first day. */
public final class DateCode {
  private static final long MILLIS_A_DAY = 86_400_000L;
  private static final double FARTHEST = 1e17;

  private DateCode() {}

  /** How much of an instant a program shows. */
  public enum Detail {
    DATE,
    DATE_TIME,
    MONTH,
    QUARTER,
    HALF_YEAR
  }

  /**
   * An instant.
   *
   * @param millis since the first day began; a fraction is rounded
   * @return null where no calendar has such a day
   */
  public static @Nullable String of(LocalDate firstDay, double millis, Detail detail) {
    if (!(Math.abs(millis) < FARTHEST)) {
      return null;
    }
    long whole = Math.round(millis);
    try {
      LocalDate date = firstDay.plusDays(Math.floorDiv(whole, MILLIS_A_DAY));
      if (date.getYear() < 1 || date.getYear() > 9999) {
        return null;
      }
      return switch (detail) {
        case DATE -> date.toString();
        case DATE_TIME -> date + "T" + time(Math.floorMod(whole, MILLIS_A_DAY));
        case MONTH -> date.toString().substring(0, 7);
        case QUARTER ->
            String.format(
                Locale.ROOT, "%04d-Q%d", date.getYear(), date.get(IsoFields.QUARTER_OF_YEAR));
        case HALF_YEAR ->
            String.format(
                Locale.ROOT, "%04d-H%d", date.getYear(), date.getMonthValue() <= 6 ? 1 : 2);
      };
    } catch (DateTimeException e) {
      return null;
    }
  }

  /**
   * A time of day.
   *
   * @param millis since midnight
   * @return null where the day is not so long
   */
  public static @Nullable String timeOfDay(double millis) {
    long whole = Math.round(millis);
    return millis >= 0 && whole < MILLIS_A_DAY ? time(whole) : null;
  }

  /** Whether the instant has a time of day besides its date. */
  public static boolean hasTime(double millis) {
    return Math.floorMod(Math.round(millis), MILLIS_A_DAY) != 0;
  }

  private static String time(long millis) {
    return LocalTime.ofNanoOfDay(millis * 1_000_000).toString();
  }
}
