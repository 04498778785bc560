package no.kodebok.coding.tables;

import no.kodebok.coding.tables.statistics.Interval;

/**
 * How sure a share is, in percent.
 *
 * @param error the standard error; NaN where it is not defined
 * @param interval of 95 %
 * @param designEffect the square of the error beside that of as many drawn at random and counted
 *     alike, Kish's deft²; NaN where there is neither a weight nor a design
 */
public record Estimate(double error, Interval interval, double designEffect) {
  public static final Estimate NONE = new Estimate(Double.NaN, Interval.UNDEFINED, Double.NaN);
}
