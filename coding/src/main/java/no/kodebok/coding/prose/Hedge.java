package no.kodebok.coding.prose;

import java.util.Locale;

/**
 * How a statement leans on its number, and thereby which figures it can stand for. In percentage
 * points:
 *
 * <ul>
 *   <li>{@link #NONE}, {@link #EXACT}: what rounds to the number as it is printed; shares in words
 *       ("one in four") two points to either side
 *   <li>{@link #ABOUT}: three points to either side
 *   <li>{@link #BELOW} (nearly): up to five below, not above
 *   <li>{@link #ABOVE} (just over): up to five above, not below
 *   <li>{@link #OVER}, {@link #UNDER}: anything beyond the number
 *   <li>{@link #BETWEEN}: within both numbers
 * </ul>
 */
public enum Hedge {
  NONE,
  EXACT,
  ABOUT,
  BELOW,
  ABOVE,
  OVER,
  UNDER,
  BETWEEN;

  private static final double WORDS = 2;
  private static final double NEAR = 3;
  private static final double BESIDE = 5;
  private static final double MOST = 100;

  /** The name in JSON. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The means and medians that a statement can stand for: about two of the last printed digit to
   * either side, nearly one below, just over one above.
   *
   * @param unit of the last printed digit
   */
  Claim ofMean(double value, double unit) {
    double half = unit / 2;
    return switch (this) {
      case NONE, EXACT, BETWEEN -> new Claim(value, value - half, value + half);
      case ABOUT -> new Claim(value, value - 2 * unit, value + 2 * unit);
      case BELOW -> new Claim(value, value - unit, value);
      case ABOVE -> new Claim(value, value, value + unit);
      case OVER -> new Claim(value, value, Double.MAX_VALUE);
      case UNDER -> new Claim(value, 0, value);
    };
  }

  /**
   * The shares that a statement can stand for.
   *
   * @param value in per cent
   * @param half half of the last printed digit; NaN for a share in words
   */
  Claim of(double value, double half) {
    double own = Double.isNaN(half) ? WORDS : half;
    return switch (this) {
      case NONE -> new Claim(value, value - own, value + own);
      case EXACT, BETWEEN ->
          new Claim(
              value,
              value - (Double.isNaN(half) ? 0.5 : half),
              value + (Double.isNaN(half) ? 0.5 : half));
      case ABOUT -> new Claim(value, value - NEAR, value + NEAR);
      case BELOW -> new Claim(value, value - BESIDE, value);
      case ABOVE -> new Claim(value, value, value + BESIDE);
      case OVER -> new Claim(value, value, MOST);
      case UNDER -> new Claim(value, 0, value);
    };
  }
}
