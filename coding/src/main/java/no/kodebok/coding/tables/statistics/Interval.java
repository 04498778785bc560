package no.kodebok.coding.tables.statistics;

/**
 * A confidence interval.
 *
 * @param low NaN where it is not defined
 * @param high NaN where it is not defined
 */
public record Interval(double low, double high) {
  public static final Interval UNDEFINED = new Interval(Double.NaN, Double.NaN);

  /** The same in another unit. */
  public Interval times(double factor) {
    return new Interval(low * factor, high * factor);
  }
}
