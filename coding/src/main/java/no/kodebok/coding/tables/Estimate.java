package no.kodebok.coding.tables;

import no.kodebok.coding.tables.statistics.Interval;

/**
 * How sure a share is, in percent.
 *
 * @param error the standard error; NaN where it is not defined
 * @param interval of 95 %
 */
public record Estimate(double error, Interval interval) {
  public static final Estimate NONE = new Estimate(Double.NaN, Interval.UNDEFINED);
}
