package no.kodebok.coding.tables.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Compares two proportions by the pooled z-test without continuity correction. Definition: Agresti,
 * "Categorical Data Analysis" (3rd ed. 2013), section 3.2.1.
 *
 * @param z positive where the first is larger; NaN where either base is empty or all are alike
 * @param p two-sided
 */
public record ProportionTest(double z, double p) {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  /**
   * Compares them.
   *
   * @param first 0–1
   * @param firstBase the number it is a share of; for weighted shares an effective number
   */
  public static ProportionTest of(
      double first, double firstBase, double second, double secondBase) {
    double pooled = (first * firstBase + second * secondBase) / (firstBase + secondBase);
    double variance = pooled * (1 - pooled) * (1 / firstBase + 1 / secondBase);
    if (!(variance > 0) || Double.isInfinite(variance)) {
      return new ProportionTest(Double.NaN, Double.NaN);
    }
    double z = (first - second) / Math.sqrt(variance);
    return new ProportionTest(z, 2 * NORMAL.survivalProbability(Math.abs(z)));
  }
}
