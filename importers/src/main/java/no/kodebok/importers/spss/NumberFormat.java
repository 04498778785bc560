package no.kodebok.importers.spss;

import java.time.LocalDate;
import no.kodebok.importers.dataset.DateCode;
import no.kodebok.importers.dataset.DateCode.Detail;
import org.jspecify.annotations.Nullable;

/** What the print format says that a variable's numbers are. */
enum NumberFormat {
  NUMBER(null),
  DATE(Detail.DATE),
  DATE_TIME(Detail.DATE_TIME),
  MONTH(Detail.MONTH),
  QUARTER(Detail.QUARTER),
  TIME(null),
  DURATION(null),
  WEEKDAY(null);

  /** Seconds are counted from the day before the Gregorian calendar began. */
  private static final LocalDate FIRST_DAY = LocalDate.of(1582, 10, 14);

  private static final double MILLIS = 1000;

  private final @Nullable Detail detail;

  NumberFormat(@Nullable Detail detail) {
    this.detail = detail;
  }

  /** The one of a format's type, as system files number them. */
  static NumberFormat of(int type) {
    return switch (type) {
      // DATE, ADATE, JDATE, EDATE, SDATE; a week (WKYR) is told by its first day.
      case 20, 23, 24, 30, 38, 39 -> DATE;
      case 21 -> TIME;
      case 22, 41 -> DATE_TIME;
      case 25, 40 -> DURATION;
      case 26 -> WEEKDAY;
      case 28 -> MONTH;
      case 29 -> QUARTER;
      default -> NUMBER;
    };
  }

  boolean isDate() {
    return detail != null;
  }

  /** The date or time of day that a number stands for; null where it is none. */
  @Nullable String code(double seconds) {
    Detail shown = detail;
    return shown == null
        ? DateCode.timeOfDay(seconds * MILLIS)
        : DateCode.of(FIRST_DAY, seconds * MILLIS, shown);
  }

  /** Whether a number has a time of day that the format does not show. */
  boolean hidesTime(double seconds) {
    return this == DATE && DateCode.hasTime(seconds * MILLIS);
  }
}
