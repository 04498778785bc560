package no.kodebok.coding.tables;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/** Rounding for readers: half away from zero on the exact decimal value. */
public final class Rounding {
  private Rounding() {}

  /**
   * A share of whole numbers, exactly: 5 of 40 to no decimals is 13, since it is 12.5.
   *
   * @return empty where the base is 0
   */
  public static Optional<BigDecimal> percent(long count, long base, int decimals) {
    return base == 0
        ? Optional.empty()
        : Optional.of(
            BigDecimal.valueOf(count)
                .scaleByPowerOfTen(2)
                .divide(BigDecimal.valueOf(base), decimals, RoundingMode.HALF_UP));
  }

  /**
   * A number that sums of weights led to. Fifteen digits are what a double holds for sure: what
   * lies beyond them is noise of binary fractions and must not tip a half.
   *
   * @return empty where the number is not defined
   */
  public static Optional<BigDecimal> round(double value, int decimals) {
    return Double.isFinite(value)
        ? Optional.of(
            new BigDecimal(value, new MathContext(15, RoundingMode.HALF_EVEN))
                .setScale(decimals, RoundingMode.HALF_UP))
        : Optional.empty();
  }
}
