package no.kodebok.coding.tables.statistics;

import java.util.function.IntToDoubleFunction;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Correlations of a cross table's rows and columns. Definitions: Agresti, "Categorical Data
 * Analysis" (3rd ed. 2013), section 3.4; Conover, "Practical Nonparametric Statistics" (3rd ed.
 * 1999), section 5.4, for mid-ranks.
 */
public final class Correlation {
  /** What is this close to 1 differs from it by rounding only, and would have a t of rounding. */
  private static final double EXACT = 1e-14;

  private Correlation() {}

  /**
   * Pearson's r of the scores.
   *
   * @param tested whether t, df and p apply, which sampling weights rule out
   */
  public static Measure pearson(Contingency table, boolean tested) {
    return measure(table, pearsonR(table), tested);
  }

  /** Spearman's rho: Pearson's r of the mid-ranks. */
  public static Measure spearman(Contingency table, boolean tested) {
    double[] rowRanks = midRanks(table.rows(), table::rowSum);
    double[] columnRanks = midRanks(table.columns(), table::columnSum);
    double r = correlation(table, i -> rowRanks[i], j -> columnRanks[j]);
    return measure(table, r, tested);
  }

  /** Mantel's linear-by-linear association, (n − 1) r², with one degree of freedom. */
  public static Measure linearByLinear(Contingency table) {
    double r = pearsonR(table);
    if (!Double.isFinite(r)) {
      return new Measure.Undefined();
    }
    double value = (table.total() - 1) * r * r;
    return value < 0
        ? new Measure.Undefined()
        : Measure.test(value, 1, ChiSquaredDistribution.of(1).survivalProbability(value));
  }

  private static Measure measure(Contingency table, double r, boolean tested) {
    if (!Double.isFinite(r)) {
      return new Measure.Undefined();
    }
    double df = table.total() - 2;
    if (!tested || df <= 0) {
      return Measure.of("value", r);
    }
    double t = r * Math.sqrt(df / Math.max(1 - r * r, 0));
    double p = Double.isInfinite(t) ? 0 : 2 * TDistribution.of(df).survivalProbability(Math.abs(t));
    return Measure.of("value", r, "t", t, "df", df, "p", p);
  }

  private static double pearsonR(Contingency table) {
    return correlation(table, table::rowScore, table::columnScore);
  }

  private static double[] midRanks(int size, IntToDoubleFunction sums) {
    double[] ranks = new double[size];
    double before = 0;
    for (int i = 0; i < size; i++) {
      ranks[i] = before + (sums.applyAsDouble(i) + 1) / 2;
      before += sums.applyAsDouble(i);
    }
    return ranks;
  }

  private static double correlation(
      Contingency table, IntToDoubleFunction rowScore, IntToDoubleFunction columnScore) {
    double rowMean = mean(table.rows(), table::rowSum, rowScore);
    double columnMean = mean(table.columns(), table::columnSum, columnScore);
    double rowSquares = 0;
    double products = 0;
    for (int i = 0; i < table.rows(); i++) {
      double x = rowScore.applyAsDouble(i) - rowMean;
      rowSquares += table.rowSum(i) * x * x;
      for (int j = 0; j < table.columns(); j++) {
        products += table.count(i, j) * x * (columnScore.applyAsDouble(j) - columnMean);
      }
    }
    double columnSquares = 0;
    for (int j = 0; j < table.columns(); j++) {
      double y = columnScore.applyAsDouble(j) - columnMean;
      columnSquares += table.columnSum(j) * y * y;
    }
    double r = products / (Math.sqrt(rowSquares) * Math.sqrt(columnSquares));
    if (1 - Math.abs(r) < EXACT) {
      return Math.signum(r);
    }
    return Double.isFinite(r) ? r : Double.NaN;
  }

  private static double mean(int size, IntToDoubleFunction sums, IntToDoubleFunction score) {
    double sum = 0;
    double n = 0;
    for (int i = 0; i < size; i++) {
      sum += sums.applyAsDouble(i) * score.applyAsDouble(i);
      n += sums.applyAsDouble(i);
    }
    return sum / n;
  }
}
