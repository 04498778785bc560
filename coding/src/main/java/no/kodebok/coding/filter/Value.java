package no.kodebok.coding.filter;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A value that answers are compared with: as numbers where both are numbers, else as text. */
final class Value {
  // No exponents and a bounded length, so that no value is slow to compare.
  private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]{1,30}(?:[.,][0-9]{1,30})?");

  private final String text;
  private final @Nullable BigDecimal number;

  Value(String text) {
    this.text = text.strip();
    this.number = number(this.text).orElse(null);
  }

  static Optional<BigDecimal> number(String text) {
    return NUMBER.matcher(text).matches()
        ? Optional.of(new BigDecimal(text.replace(',', '.')))
        : Optional.empty();
  }

  /** Whether the answer has this code or, failing that, this label. */
  boolean isAnswer(Answer answer) {
    return same(answer.code()) || same(answer.label());
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

  private OptionalInt order(String other) {
    Optional<BigDecimal> otherNumber = number(other);
    if (number != null && otherNumber.isPresent()) {
      return OptionalInt.of(otherNumber.get().compareTo(number));
    }
    if (number != null || otherNumber.isPresent()) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(other.strip().compareToIgnoreCase(text));
  }
}
