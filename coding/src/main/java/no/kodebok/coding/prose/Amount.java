package no.kodebok.coding.prose;

import org.jspecify.annotations.Nullable;

/**
 * A number in digits or words.
 *
 * @param decimals as it is written
 * @param digits whether it is written in digits
 * @param next the token after it
 */
record Amount(double value, int decimals, boolean digits, int next) {
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2100;

  /** The number that digits are; null where they are none, or too many. */
  static @Nullable Amount ofDigits(String text, int next) {
    String plain = text.replaceAll("[ \\u00a0\\u202f\\u2009]", "");
    // A comma or full stop with three digits behind it, more than once, groups thousands.
    if (plain.matches("\\d{1,3}([.,]\\d{3}){2,}")) {
      plain = plain.replaceAll("[.,]", "");
    }
    if (plain.length() > 15 || !plain.matches("\\d+([.,]\\d+)?")) {
      return null;
    }
    String decimal = plain.replace(',', '.');
    int point = decimal.indexOf('.');
    int decimals = point < 0 ? 0 : decimal.length() - point - 1;
    return new Amount(Double.parseDouble(decimal), decimals, true, next);
  }

  /** Half of its last digit: what rounding may hide. */
  double half() {
    return 0.5 * Math.pow(10, -decimals);
  }

  boolean isYear() {
    return digits && decimals == 0 && value >= FIRST_YEAR && value <= LAST_YEAR;
  }
}
