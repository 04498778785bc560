package no.kodebok.coding.tables.statistics;

import org.apache.commons.statistics.distribution.FDistribution;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/**
 * Rao and Scott's test of independence for a survey design, corrected to the second order and told
 * as F. Definition: Rao and Scott, "On chi-squared tests for multiway contingency tables with cell
 * proportions estimated from survey data", Annals of Statistics 12 (1984); the same as {@code
 * svychisq(statistic = "F")} of R's survey package.
 */
public final class RaoScott {
  private RaoScott() {}

  /**
   * The test, with f, df1, df2 and p.
   *
   * @param shares of the cells, row by row; every row and column has somebody in it
   * @param covariance of the shares under the design
   * @param n respondents in the table
   * @param df of the design: units less strata
   */
  public static Measure test(double[][] shares, double[][] covariance, long n, int df) {
    int rows = shares.length;
    int columns = shares[0].length;
    if (rows < 2 || columns < 2 || df < 1) {
      return new Measure.Undefined();
    }
    RealMatrix contrasts = interactions(rows, columns);
    double[] inverse = new double[rows * columns];
    for (int cell = 0; cell < inverse.length; cell++) {
      double share = shares[cell / columns][cell % columns];
      inverse[cell] = share == 0 ? 0 : 1 / share;
    }
    RealMatrix scaled = MatrixUtils.createRealDiagonalMatrix(inverse).multiply(contrasts);
    RealMatrix simple = contrasts.transposeMultiply(scaled).scalarMultiply(1.0 / n);
    RealMatrix drawn =
        scaled.transposeMultiply(MatrixUtils.createRealMatrix(covariance)).multiply(scaled);
    try {
      RealMatrix effects = new LUDecomposition(simple).getSolver().solve(drawn);
      double trace = effects.getTrace();
      double df1 = trace * trace / effects.multiply(effects).getTrace();
      double f = n * pearson(shares) / trace;
      double df2 = df1 * df;
      return Double.isFinite(f) && df1 > 0
          ? Measure.of(
              "f",
              f,
              "df1",
              df1,
              "df2",
              df2,
              "p",
              FDistribution.of(df1, df2).survivalProbability(f))
          : new Measure.Undefined();
    } catch (MathRuntimeException e) {
      // Too many empty cells: the effects cannot be told apart.
      return new Measure.Undefined();
    }
  }

  /** A basis of what is left of the cells when rows and columns are accounted for. */
  private static RealMatrix interactions(int rows, int columns) {
    RealMatrix basis = MatrixUtils.createRealMatrix(rows * columns, (rows - 1) * (columns - 1));
    int at = 0;
    for (int i = 0; i < rows - 1; i++) {
      for (int j = 0; j < columns - 1; j++) {
        basis.setEntry(i * columns + j, at, 1);
        basis.setEntry(i * columns + columns - 1, at, -1);
        basis.setEntry((rows - 1) * columns + j, at, -1);
        basis.setEntry((rows - 1) * columns + columns - 1, at, 1);
        at++;
      }
    }
    return basis;
  }

  private static double pearson(double[][] shares) {
    Contingency table = Contingency.of(shares);
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
}
