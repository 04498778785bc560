package no.kodebok.coding.derive;

import java.math.BigDecimal;

/** How a computed number is written as the code of an answer: with a point, without exponent. */
final class NumberCode {
  /** Below this a whole number is exact in a double. */
  private static final double EXACT = 1e15;

  private NumberCode() {}

  static String of(double number) {
    if (number == Math.rint(number) && Math.abs(number) < EXACT) {
      return Long.toString((long) number);
    }
    String plain = Double.toString(number);
    return plain.indexOf('E') < 0 ? plain : new BigDecimal(plain).toPlainString();
  }
}
