package no.kodebok.coding.suggest;

/**
 * How many of some are right, with the interval that Wilson (1927), "Probable inference", gives for
 * the share at 95 %; see Newcombe (1998), method 3.
 *
 * @param right 0 to {@code of}
 */
public record Share(int right, int of) {
  private static final double Z = 1.959963984540054;

  public Share {
    if (right < 0 || right > of) {
      throw new IllegalArgumentException(right + " of " + of);
    }
  }

  /** 0 to 1; 0 of none. */
  public double value() {
    return of == 0 ? 0 : (double) right / of;
  }

  /** Lower end of the interval, 0 to 1. */
  public double low() {
    return of == 0 ? 0 : Math.max(0, middle() - half());
  }

  /** Upper end of the interval, 0 to 1. */
  public double high() {
    return of == 0 ? 1 : Math.min(1, middle() + half());
  }

  private double middle() {
    return (value() + Z * Z / (2 * of)) / (1 + Z * Z / of);
  }

  private double half() {
    double p = value();
    return Z / (1 + Z * Z / of) * Math.sqrt(p * (1 - p) / of + Z * Z / (4.0 * of * of));
  }
}
