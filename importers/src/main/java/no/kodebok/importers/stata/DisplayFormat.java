package no.kodebok.importers.stata;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.kodebok.importers.dataset.DateCode;
import no.kodebok.importers.dataset.DateCode.Detail;
import org.jspecify.annotations.Nullable;

/** What a variable's display format says that its numbers are. */
enum DisplayFormat {
  NUMBER,
  DAYS,
  MILLISECONDS,
  LEAP_MILLISECONDS,
  WEEKS,
  MONTHS,
  QUARTERS,
  HALF_YEARS,
  BUSINESS_DAYS;

  private static final LocalDate FIRST_DAY = LocalDate.of(1960, 1, 1);
  private static final double MILLIS_A_DAY = 86_400_000;
  private static final int WEEKS_A_YEAR = 52;
  private static final double FARTHEST = 1e6;
  private static final Pattern TIME = Pattern.compile("%-?(?:t([dcCwmqhyb])|(d)).*");

  static DisplayFormat of(String format) {
    Matcher matcher = TIME.matcher(format);
    if (!matcher.matches()) {
      return NUMBER;
    }
    return switch (String.valueOf(matcher.group(1))) {
      case "c" -> MILLISECONDS;
      case "C" -> LEAP_MILLISECONDS;
      case "w" -> WEEKS;
      case "m" -> MONTHS;
      case "q" -> QUARTERS;
      case "h" -> HALF_YEARS;
      case "y" -> NUMBER;
      case "b" -> BUSINESS_DAYS;
      default -> DAYS;
    };
  }

  boolean isDate() {
    return this != NUMBER && this != BUSINESS_DAYS;
  }

  /** The date that a number stands for; null where it is none. */
  @Nullable String code(double number) {
    return switch (this) {
      case DAYS -> DateCode.of(FIRST_DAY, number * MILLIS_A_DAY, Detail.DATE);
      case MILLISECONDS, LEAP_MILLISECONDS -> DateCode.of(FIRST_DAY, number, Detail.DATE_TIME);
      case WEEKS -> week(number);
      case MONTHS -> months(number, 1, Detail.MONTH);
      case QUARTERS -> months(number, 3, Detail.QUARTER);
      case HALF_YEARS -> months(number, 6, Detail.HALF_YEAR);
      case NUMBER, BUSINESS_DAYS -> null;
    };
  }

  /**
   * Every year has 52 weeks, the first from the first of January. A week is told by its first day.
   */
  private static @Nullable String week(double number) {
    if (!(Math.abs(number) < FARTHEST)) {
      return null;
    }
    long week = (long) Math.floor(number);
    LocalDate day =
        FIRST_DAY
            .plusYears(Math.floorDiv(week, WEEKS_A_YEAR))
            .plusDays(7L * Math.floorMod(week, WEEKS_A_YEAR));
    return DateCode.of(day, 0, Detail.DATE);
  }

  private static @Nullable String months(double number, int each, Detail detail) {
    if (!(Math.abs(number) < FARTHEST)) {
      return null;
    }
    LocalDate day = FIRST_DAY.plusMonths((long) Math.floor(number) * each);
    return DateCode.of(day, 0, detail);
  }
}
