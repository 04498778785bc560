package no.kodebok.importers.dataset;

import java.math.BigDecimal;

/** Numbers as codes: {@code 1} for 1.0, {@code 0.5}, {@code 1.5E-60}. */
public final class NumberCode {
  private static final int LONGEST = 40;
  private static final double LARGEST_WHOLE = 1e15;

  private NumberCode() {}

  /** The shortest text that stands for exactly this finite number. */
  public static String of(double number) {
    if (number == Math.rint(number) && Math.abs(number) < LARGEST_WHOLE) {
      return Long.toString((long) number);
    }
    return of(Double.toString(number));
  }

  /** The shortest text that stands for exactly this finite number of single precision. */
  public static String of(float number) {
    return number == Math.rint(number) && Math.abs(number) < LARGEST_WHOLE
        ? Long.toString((long) number)
        : of(Float.toString(number));
  }

  private static String of(String written) {
    String plain = new BigDecimal(written).stripTrailingZeros().toPlainString();
    return plain.length() <= LONGEST ? plain : written;
  }
}
