package no.kodebok.coding.tables.statistics;

import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.FDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Tests of whether the groups of respondents, the columns, have the same mean of the rows' scores.
 * Definitions: Maxwell and Delaney, "Designing Experiments and Analyzing Data" (2nd ed. 2004),
 * chapter 3; Welch, "On the comparison of several mean values", Biometrika 38 (1951).
 */
public final class MeanTests {
  private MeanTests() {}

  /**
   * Analysis of variance in one way, with f, df1, df2, p and eta squared, the share of the
   * variation that lies between the groups.
   */
  public static Measure anova(Contingency table) {
    Moments[] groups = groups(table);
    double n = 0;
    double sum = 0;
    double within = 0;
    for (Moments group : groups) {
      n += group.n();
      sum += group.n() * group.mean();
      within += group.squares();
    }
    double grand = sum / n;
    double between = 0;
    for (Moments group : groups) {
      between += group.n() * (group.mean() - grand) * (group.mean() - grand);
    }
    double df1 = groups.length - 1.0;
    double df2 = n - groups.length;
    double f = (between / df1) / (within / df2);
    return Double.isFinite(f) && df1 > 0 && df2 > 0
        ? Measure.of(
            "f",
            f,
            "df1",
            df1,
            "df2",
            df2,
            "p",
            FDistribution.of(df1, df2).survivalProbability(f),
            "etaSquared",
            between / (between + within))
        : new Measure.Undefined();
  }

  /** Welch's test, which does not take the groups to vary alike; with f, df1, df2 and p. */
  public static Measure welch(Contingency table) {
    Moments[] groups = groups(table);
    double k = groups.length;
    double all = 0;
    double sum = 0;
    for (Moments group : groups) {
      double weight = group.n() / group.variance();
      all += weight;
      sum += weight * group.mean();
    }
    double centre = sum / all;
    double between = 0;
    double lambda = 0;
    for (Moments group : groups) {
      double weight = group.n() / group.variance();
      between += weight * (group.mean() - centre) * (group.mean() - centre);
      lambda += (1 - weight / all) * (1 - weight / all) / (group.n() - 1);
    }
    double numerator = between / (k - 1);
    double denominator = 1 + 2 * (k - 2) / (k * k - 1) * lambda;
    return f(numerator / denominator, k - 1, (k * k - 1) / (3 * lambda));
  }

  /**
   * Student's t-test of two groups that vary alike, with t, df and p; positive where the first is
   * larger.
   */
  public static Measure pooledT(Contingency table) {
    Moments[] groups = groups(table);
    if (groups.length != 2) {
      return new Measure.Undefined();
    }
    double df = groups[0].n() + groups[1].n() - 2;
    double variance = (groups[0].squares() + groups[1].squares()) / df;
    double error = Math.sqrt(variance * (1 / groups[0].n() + 1 / groups[1].n()));
    return t((groups[0].mean() - groups[1].mean()) / error, df);
  }

  /** Welch's t-test of two groups, with t, df and p; positive where the first is larger. */
  public static Measure welchT(Contingency table) {
    Moments[] groups = groups(table);
    if (groups.length != 2) {
      return new Measure.Undefined();
    }
    double first = groups[0].variance() / groups[0].n();
    double second = groups[1].variance() / groups[1].n();
    double df =
        (first + second)
            * (first + second)
            / (first * first / (groups[0].n() - 1) + second * second / (groups[1].n() - 1));
    return t((groups[0].mean() - groups[1].mean()) / Math.sqrt(first + second), df);
  }

  private static Moments[] groups(Contingency table) {
    return IntStream.range(0, table.columns())
        .mapToObj(column -> Moments.of(table, column))
        .toArray(Moments[]::new);
  }

  private static Measure f(double f, double df1, double df2) {
    return Double.isFinite(f) && df1 > 0 && df2 > 0
        ? Measure.of(
            "f", f, "df1", df1, "df2", df2, "p", FDistribution.of(df1, df2).survivalProbability(f))
        : new Measure.Undefined();
  }

  private static Measure t(double t, double df) {
    return Double.isFinite(t) && df > 0
        ? Measure.of(
            "t", t, "df", df, "p", 2 * TDistribution.of(df).survivalProbability(Math.abs(t)))
        : new Measure.Undefined();
  }
}
