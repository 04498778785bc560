package no.kodebok.coding.tables.statistics;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Tests of whether the same cases have other values the second time. Definitions: Conover,
 * "Practical Nonparametric Statistics" (3rd ed. 1999), section 5.7; the same as R's {@code
 * t.test(paired = TRUE)} and {@code wilcox.test(paired = TRUE, exact = FALSE, correct = FALSE)}.
 */
public final class PairedTests {
  private static final double TAIL = 0.025;

  private PairedTests() {}

  /** Student's t of differences, with t, df and p; positive where the second is larger. */
  public static Measure t(double[] differences) {
    int n = differences.length;
    double mean = Arrays.stream(differences).average().orElse(Double.NaN);
    double squares = Arrays.stream(differences).map(d -> (d - mean) * (d - mean)).sum();
    double t = mean / Math.sqrt(squares / (n - 1) / n);
    return n > 1 && Double.isFinite(t)
        ? Measure.of(
            "t",
            t,
            "df",
            n - 1.0,
            "p",
            2 * TDistribution.of(n - 1.0).survivalProbability(Math.abs(t)))
        : new Measure.Undefined();
  }

  /**
   * Wilcoxon's signed ranks: v is the sum of the ranks of positive differences; those of zero are
   * left out, ties have mid-ranks. With v, z and p by the normal distribution, without continuity
   * correction.
   */
  public static Measure wilcoxon(double[] differences) {
    double[] sizes =
        Arrays.stream(differences).filter(d -> d != 0).map(Math::abs).sorted().toArray();
    int n = sizes.length;
    if (n == 0) {
      return new Measure.Undefined();
    }
    double positive = 0;
    double ties = 0;
    int from = 0;
    while (from < n) {
      int to = from;
      while (to < n && sizes[to] == sizes[from]) {
        to++;
      }
      double size = sizes[from];
      double rank = (from + 1 + to) / 2.0;
      long above = Arrays.stream(differences).filter(d -> d == size).count();
      positive += rank * above;
      double tied = to - from;
      ties += tied * tied * tied - tied;
      from = to;
    }
    double expected = n * (n + 1.0) / 4;
    double variance = n * (n + 1.0) * (2.0 * n + 1) / 24 - ties / 48;
    double z = (positive - expected) / Math.sqrt(variance);
    return Double.isFinite(z)
        ? Measure.of(
            "v",
            positive,
            "z",
            z,
            "p",
            2 * NormalDistribution.of(0, 1).survivalProbability(Math.abs(z)))
        : new Measure.Undefined();
  }

  /** Student's interval of 95 %; undefined without degrees of freedom. */
  public static Interval interval(double value, double error, double df) {
    if (!(df > 0) || !Double.isFinite(error)) {
      return Interval.UNDEFINED;
    }
    double reach = TDistribution.of(df).inverseSurvivalProbability(TAIL) * error;
    return new Interval(value - reach, value + reach);
  }
}
