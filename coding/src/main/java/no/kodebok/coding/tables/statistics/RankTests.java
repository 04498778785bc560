package no.kodebok.coding.tables.statistics;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Tests of whether the groups of respondents, the columns, tend to equal values of the ordered
 * rows, by mid-ranks and corrected for ties. Definitions: Conover, "Practical Nonparametric
 * Statistics" (3rd ed. 1999), sections 5.1 and 5.2.
 */
public final class RankTests {
  private RankTests() {}

  /** Kruskal and Wallis, with h, df and p. */
  public static Measure kruskalWallis(Contingency table) {
    double n = table.total();
    double sum = 0;
    double[] ranks = rankSums(table);
    for (int j = 0; j < table.columns(); j++) {
      sum += ranks[j] * ranks[j] / table.columnSum(j);
    }
    double h = (12 / (n * (n + 1)) * sum - 3 * (n + 1)) / (1 - ties(table) / (n * n * n - n));
    double df = table.columns() - 1.0;
    return Double.isFinite(h) && df > 0
        ? Measure.of(
            "h",
            h,
            "df",
            df,
            "p",
            ChiSquaredDistribution.of(df).survivalProbability(Math.max(h, 0)))
        : new Measure.Undefined();
  }

  /**
   * Mann and Whitney for two groups: u is the smaller of the two, and z is its own, without
   * continuity correction, so never above zero.
   */
  public static Measure mannWhitney(Contingency table) {
    if (table.columns() != 2) {
      return new Measure.Undefined();
    }
    double first = table.columnSum(0);
    double second = table.columnSum(1);
    double n = first + second;
    double ofFirst = rankSums(table)[0] - first * (first + 1) / 2;
    double u = Math.min(ofFirst, first * second - ofFirst);
    double variance = first * second / 12 * (n + 1 - ties(table) / (n * (n - 1)));
    double z = (u - first * second / 2) / Math.sqrt(variance);
    return Double.isFinite(z)
        ? Measure.of(
            "u", u, "z", z, "p", 2 * NormalDistribution.of(0, 1).survivalProbability(Math.abs(z)))
        : new Measure.Undefined();
  }

  private static double[] rankSums(Contingency table) {
    double[] sums = new double[table.columns()];
    double before = 0;
    for (int i = 0; i < table.rows(); i++) {
      double rank = before + (table.rowSum(i) + 1) / 2;
      for (int j = 0; j < sums.length; j++) {
        sums[j] += rank * table.count(i, j);
      }
      before += table.rowSum(i);
    }
    return sums;
  }

  private static double ties(Contingency table) {
    double ties = 0;
    for (int i = 0; i < table.rows(); i++) {
      double tied = table.rowSum(i);
      ties += tied * tied * tied - tied;
    }
    return ties;
  }
}
