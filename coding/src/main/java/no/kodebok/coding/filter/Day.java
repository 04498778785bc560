package no.kodebok.coding.filter;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as people and files write them: {@code 2024-03-01} or {@code 1.3.2024}, with or without a
 * time of day behind.
 */
public final class Day {
  private static final Pattern ISO =
      Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})(?:[T ][0-9:.,]*Z?(?:[-+][0-9:]+)?)?");
  private static final Pattern DOTS =
      Pattern.compile("([0-9]{1,2})\\.([0-9]{1,2})\\.([0-9]{4})(?:[T ][0-9:.,]*)?");

  private Day() {}

  /** The date, if the text is one and the calendar has it. */
  public static Optional<LocalDate> of(String text) {
    Matcher iso = ISO.matcher(text);
    if (iso.matches()) {
      return date(iso.group(1), iso.group(2), iso.group(3));
    }
    Matcher dots = DOTS.matcher(text);
    return dots.matches() ? date(dots.group(3), dots.group(2), dots.group(1)) : Optional.empty();
  }

  private static Optional<LocalDate> date(String year, String month, String day) {
    try {
      return Optional.of(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException e) {
      // The 30th of February is no date.
      return Optional.empty();
    }
  }
}
