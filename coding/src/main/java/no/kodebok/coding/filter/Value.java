package no.kodebok.coding.filter;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A value that answers are compared with: as numbers where both are numbers, as dates where both
 * are dates, else as text. What looks like {@code 18–29} is a range as well, with both its ends.
 */
public final class Value {
  // No exponents and a bounded length, so that no value is slow to compare.
  private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]{1,30}(?:[.,][0-9]{1,30})?");
  private static final Pattern RANGE =
      Pattern.compile(
          "([-+]?[0-9]{1,30}(?:[.,][0-9]{1,30})?)\\s*[-–]\\s*([-+]?[0-9]{1,30}(?:[.,][0-9]{1,30})?)"
              + "|(\\S.*?)\\s*–\\s*(.*\\S)");

  private final String text;
  private final @Nullable BigDecimal number;
  private final @Nullable LocalDate day;
  private final @Nullable Value first;
  private final @Nullable Value last;

  /** A value as it is written. */
  public Value(String text) {
    this(text, true);
  }

  private Value(String text, boolean range) {
    this.text = text.strip();
    this.number = number(this.text).orElse(null);
    this.day = Day.of(this.text).orElse(null);
    Matcher ends = RANGE.matcher(this.text);
    Value from = null;
    Value to = null;
    if (range && this.text.length() < 200 && ends.matches()) {
      from = new Value(ends.group(1) == null ? ends.group(3) : ends.group(1), false);
      to = new Value(ends.group(2) == null ? ends.group(4) : ends.group(2), false);
      boolean measured =
          (from.number != null && to.number != null) || (from.day != null && to.day != null);
      if (!measured) {
        from = null;
        to = null;
      }
    }
    this.first = from;
    this.last = to;
  }

  static Optional<BigDecimal> number(String text) {
    return NUMBER.matcher(text).matches()
        ? Optional.of(new BigDecimal(text.replace(',', '.')))
        : Optional.empty();
  }

  /** Whether the answer has this code or, failing that, this label, or lies in the range. */
  public boolean isAnswer(Answer answer) {
    return same(answer.code()) || same(answer.label()) || (isRange() && within(answer.code()));
  }

  private boolean isRange() {
    return first != null && last != null;
  }

  private boolean within(String code) {
    if (first == null || last == null) {
      return false;
    }
    OptionalInt above = first.order(code);
    OptionalInt below = last.order(code);
    return above.isPresent() && below.isPresent() && above.getAsInt() >= 0 && below.getAsInt() <= 0;
  }

  private boolean same(String other) {
    OptionalInt order = order(other);
    return order.isPresent() && order.getAsInt() == 0;
  }

  /** How the answer orders against this value; empty when the two cannot be compared. */
  OptionalInt order(Answer answer) {
    OptionalInt byCode = order(answer.code());
    return byCode.isPresent() ? byCode : order(answer.label());
  }

  /** Whether this text stands in the answer's label or code. */
  boolean standsIn(Answer answer) {
    String sought = text.toLowerCase(Locale.ROOT);
    return answer.label().toLowerCase(Locale.ROOT).contains(sought)
        || answer.code().toLowerCase(Locale.ROOT).contains(sought);
  }

  private OptionalInt order(String other) {
    Optional<BigDecimal> otherNumber = number(other);
    if (number != null && otherNumber.isPresent()) {
      return OptionalInt.of(otherNumber.get().compareTo(number));
    }
    Optional<LocalDate> otherDay = day == null ? Optional.empty() : Day.of(other);
    if (day != null && otherDay.isPresent()) {
      return OptionalInt.of(otherDay.get().compareTo(day));
    }
    if (number != null || otherNumber.isPresent()) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(other.strip().compareToIgnoreCase(text));
  }
}
