package no.kodebok.coding.tables.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * How well the items of a battery hang together, of those who answered all of them. Definitions:
 * Cronbach, "Coefficient alpha and the internal structure of tests", Psychometrika 16 (1951);
 * Nunnally and Bernstein, "Psychometric Theory" (3rd ed. 1994), chapter 8, for items without.
 *
 * @param n respondents who answered all items
 * @param alpha Cronbach's alpha of the raw answers; NaN where it is not defined
 * @param standardized alpha of the answers with equal variances, from their mean correlation
 * @param items in order
 */
public record Reliability(long n, double alpha, double standardized, List<Item> items) {
  public Reliability {
    items = List.copyOf(items);
  }

  /**
   * One item.
   *
   * @param restCorrelation Pearson's r with the sum of the others; NaN where it is not defined
   * @param alphaWithout alpha of the others
   */
  public record Item(double restCorrelation, double alphaWithout) {}

  /**
   * Of covariances.
   *
   * @param n respondents who answered all items
   * @param covariance of the items; only its proportions count
   */
  public static Reliability of(long n, double[][] covariance) {
    int k = covariance.length;
    double total = 0;
    double diagonal = 0;
    double[] rows = new double[k];
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < k; j++) {
        rows[i] += covariance[i][j];
      }
      total += rows[i];
      diagonal += covariance[i][i];
    }
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < k; i++) {
      double own = covariance[i][i];
      double shared = rows[i] - own;
      double rest = total - 2 * rows[i] + own;
      items.add(
          new Item(defined(shared / Math.sqrt(own * rest)), alpha(k - 1, diagonal - own, rest)));
    }
    return new Reliability(n, alpha(k, diagonal, total), standardized(covariance), items);
  }

  private static double standardized(double[][] covariance) {
    int k = covariance.length;
    double total = 0;
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < k; j++) {
        total += i == j ? 1 : covariance[i][j] / Math.sqrt(covariance[i][i] * covariance[j][j]);
      }
    }
    return alpha(k, k, total);
  }

  private static double alpha(int k, double variances, double total) {
    return k < 2 ? Double.NaN : defined(k / (k - 1.0) * (1 - variances / total));
  }

  private static double defined(double value) {
    return Double.isFinite(value) ? value : Double.NaN;
  }
}
