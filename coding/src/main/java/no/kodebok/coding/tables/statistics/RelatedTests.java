package no.kodebok.coding.tables.statistics;

import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Tests of answers that the same respondents gave to several questions. Definitions: Conover,
 * "Practical Nonparametric Statistics" (3rd ed. 1999), sections 3.5, 4.6 and 5.8.
 */
public final class RelatedTests {
  private RelatedTests() {}

  /**
   * Friedman's test by mid-ranks, corrected for ties, with value, df and p.
   *
   * @param answers a row for each respondent who answered all questions
   */
  public static Measure friedman(double[][] answers) {
    int n = answers.length;
    if (n == 0 || answers[0].length < 2) {
      return new Measure.Undefined();
    }
    int k = answers[0].length;
    double[] sums = new double[k];
    double ties = 0;
    for (double[] row : answers) {
      for (int i = 0; i < k; i++) {
        int below = 0;
        int same = 0;
        for (double other : row) {
          below += other < row[i] ? 1 : 0;
          same += other == row[i] ? 1 : 0;
        }
        sums[i] += below + (same + 1) / 2.0;
        // Each of t tied values adds t² − 1, which makes t³ − t for all of them.
        ties += (double) same * same - 1;
      }
    }
    double expected = n * (k + 1) / 2.0;
    double squares = 0;
    for (double sum : sums) {
      squares += (sum - expected) * (sum - expected);
    }
    double value = 12 * squares / (n * k * (k + 1.0) - ties / (k - 1.0));
    return chiSquare(value, k - 1.0);
  }

  /**
   * Cochran's Q of questions with two answers, with value, df and p.
   *
   * @param answers a row for each respondent who answered all questions
   */
  public static Measure cochranQ(boolean[][] answers) {
    if (answers.length == 0 || answers[0].length < 2) {
      return new Measure.Undefined();
    }
    int k = answers[0].length;
    double[] columns = new double[k];
    double all = 0;
    double rowSquares = 0;
    for (boolean[] row : answers) {
      int ones = 0;
      for (int i = 0; i < k; i++) {
        ones += row[i] ? 1 : 0;
        columns[i] += row[i] ? 1 : 0;
      }
      all += ones;
      rowSquares += (double) ones * ones;
    }
    double columnSquares = 0;
    for (double column : columns) {
      columnSquares += column * column;
    }
    return chiSquare((k - 1) * (k * columnSquares - all * all) / (k * all - rowSquares), k - 1.0);
  }

  /**
   * McNemar's test of a table of two answers before and after, with value, df and p, and the exact
   * p of the binomial distribution.
   */
  public static Measure mcNemar(Contingency table) {
    if (table.rows() != 2 || table.columns() != 2) {
      return new Measure.Undefined();
    }
    return mcNemarOf(table.count(1, 0), table.count(0, 1));
  }

  /**
   * The same of the numbers of those who changed.
   *
   * @param down those who answered yes before and no after
   * @param up those who answered no before and yes after
   */
  public static Measure mcNemarOf(double down, double up) {
    double value = (up - down) * (up - down) / (up + down);
    if (!Double.isFinite(value)) {
      return new Measure.Undefined();
    }
    BinomialDistribution even = BinomialDistribution.of((int) (up + down), 0.5);
    return Measure.of(
        "value",
        value,
        "df",
        1.0,
        "p",
        ChiSquaredDistribution.of(1).survivalProbability(value),
        "exactP",
        Math.min(1, 2 * even.cumulativeProbability((int) Math.min(up, down))));
  }

  private static Measure chiSquare(double value, double df) {
    return Double.isFinite(value)
        ? Measure.test(
            value, df, ChiSquaredDistribution.of(df).survivalProbability(Math.max(value, 0)))
        : new Measure.Undefined();
  }
}
