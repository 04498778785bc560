package no.kodebok.coding.suggest;

import no.kodebok.coding.tables.statistics.ProportionInterval;

/**
 * How many of some are right, with Wilson's interval for the share at 95 %.
 *
 * @param right 0 to {@code of}
 */
public record Share(int right, int of) {
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
    return of == 0 ? 0 : Math.max(0, ProportionInterval.WILSON.of(value(), of).low());
  }

  /** Upper end of the interval, 0 to 1. */
  public double high() {
    return of == 0 ? 1 : Math.min(1, ProportionInterval.WILSON.of(value(), of).high());
  }
}
