package no.kodebok.coding.tables.statistics;

import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;

/**
 * Tests of independence and the measures that rest on chi-square. Definitions: Agresti,
 * "Categorical Data Analysis" (3rd ed. 2013), sections 3.2–3.5.
 */
public final class Independence {
  // As in R's fisher.test: tables that are equally likely differ by rounding.
  private static final double TIE = 1 + 1e-7;

  private Independence() {}

  /** Pearson's chi-square without continuity correction, with df and p. */
  public static Measure chiSquare(Contingency table) {
    return tested(table, chiSquareValue(table));
  }

  /** Likelihood ratio G² = 2 Σ n ln(n / expected), with df and p. */
  public static Measure likelihoodRatio(Contingency table) {
    double sum = 0;
    for (int i = 0; i < table.rows(); i++) {
      for (int j = 0; j < table.columns(); j++) {
        double n = table.count(i, j);
        sum += n > 0 ? n * Math.log(n / table.expected(i, j)) : 0;
      }
    }
    return tested(table, 2 * sum);
  }

  /** Cramér's V, √(χ² / (n (min(r, c) − 1))). */
  public static Measure cramersV(Contingency table) {
    int smaller = Math.min(table.rows(), table.columns());
    return Measure.of(Math.sqrt(chiSquareValue(table) / (table.total() * (smaller - 1))));
  }

  /** Phi, √(χ² / n), without a sign. */
  public static Measure phi(Contingency table) {
    return Measure.of(Math.sqrt(chiSquareValue(table) / table.total()));
  }

  /** Pearson's contingency coefficient, √(χ² / (χ² + n)). */
  public static Measure contingencyCoefficient(Contingency table) {
    double value = chiSquareValue(table);
    return Measure.of(Math.sqrt(value / (value + table.total())));
  }

  /**
   * Fisher's exact test, two-sided: the probability of all tables that are no more likely than this
   * one. Undefined where a table of more than two rows or columns is too large for it.
   *
   * @param patient whether to wait some seconds for a large table, rather than a part of one
   */
  public static Measure fisher(Contingency table, boolean patient) {
    if (table.rows() < 2 || table.columns() < 2 || table.total() > Integer.MAX_VALUE) {
      return new Measure.Undefined();
    }
    if (table.rows() > 2 || table.columns() > 2) {
      OptionalDouble p = FisherExact.p(table, patient);
      return p.isPresent() ? Measure.of("p", p.getAsDouble()) : new Measure.Undefined();
    }
    HypergeometricDistribution distribution =
        HypergeometricDistribution.of(
            (int) table.total(), (int) table.rowSum(0), (int) table.columnSum(0));
    double seen = distribution.probability((int) table.count(0, 0)) * TIE;
    double p = 0;
    for (int x = distribution.getSupportLowerBound();
        x <= distribution.getSupportUpperBound();
        x++) {
      double probability = distribution.probability(x);
      p += probability <= seen ? probability : 0;
    }
    return Measure.of("p", Math.min(p, 1));
  }

  /**
   * Haberman's adjusted standardised residual of a cell: its difference from independence over the
   * standard error of that; NaN where a margin holds everybody.
   */
  public static double adjustedResidual(
      double count, double rowSum, double columnSum, double total) {
    double expected = rowSum * columnSum / total;
    double variance = expected * (1 - rowSum / total) * (1 - columnSum / total);
    return variance > 0 ? (count - expected) / Math.sqrt(variance) : Double.NaN;
  }

  private static double chiSquareValue(Contingency table) {
    if (table.rows() < 2 || table.columns() < 2) {
      return Double.NaN;
    }
    double sum = 0;
    for (int i = 0; i < table.rows(); i++) {
      for (int j = 0; j < table.columns(); j++) {
        double expected = table.expected(i, j);
        double difference = table.count(i, j) - expected;
        sum += difference * difference / expected;
      }
    }
    return sum;
  }

  private static Measure tested(Contingency table, double value) {
    if (table.rows() < 2 || table.columns() < 2) {
      return new Measure.Undefined();
    }
    double df = (table.rows() - 1.0) * (table.columns() - 1.0);
    // Rounding may leave a hair below nothing in an independent table.
    double floored = Math.max(value, 0);
    return Measure.test(floored, df, ChiSquaredDistribution.of(df).survivalProbability(floored));
  }
}
