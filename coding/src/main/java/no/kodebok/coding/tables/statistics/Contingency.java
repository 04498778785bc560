package no.kodebok.coding.tables.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Counts of a cross table, weighted or not, without the rows and columns that nobody is in: they
 * would add degrees of freedom but no information.
 */
public final class Contingency {
  private final double[][] counts;
  private final double[] rowScores;
  private final double[] columnScores;
  private final double[] rowSums;
  private final double[] columnSums;
  private final double total;

  private Contingency(double[][] counts, double[] rowScores, double[] columnScores) {
    this.counts = counts;
    this.rowScores = rowScores;
    this.columnScores = columnScores;
    this.rowSums = Arrays.stream(counts).mapToDouble(row -> Arrays.stream(row).sum()).toArray();
    this.columnSums =
        IntStream.range(0, columnScores.length)
            .mapToDouble(j -> Arrays.stream(counts).mapToDouble(row -> row[j]).sum())
            .toArray();
    this.total = Arrays.stream(rowSums).sum();
  }

  /** Counts with the ranks 0, 1, 2 … as scores. */
  public static Contingency of(double[][] counts) {
    int columns = counts.length == 0 ? 0 : counts[0].length;
    return of(
        counts,
        IntStream.range(0, counts.length).asDoubleStream().toArray(),
        IntStream.range(0, columns).asDoubleStream().toArray());
  }

  /**
   * Counts of rows and columns.
   *
   * @param rowScores the value that each row stands for, for correlations
   * @param columnScores the same of the columns
   */
  public static Contingency of(double[][] counts, double[] rowScores, double[] columnScores) {
    int[] rows =
        IntStream.range(0, rowScores.length)
            .filter(i -> Arrays.stream(counts[i]).anyMatch(n -> n > 0))
            .toArray();
    int[] columns =
        IntStream.range(0, columnScores.length)
            .filter(j -> Arrays.stream(counts).anyMatch(row -> row[j] > 0))
            .toArray();
    double[][] kept = new double[rows.length][columns.length];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < columns.length; j++) {
        kept[i][j] = counts[rows[i]][columns[j]];
      }
    }
    return new Contingency(
        kept,
        Arrays.stream(rows).mapToDouble(i -> rowScores[i]).toArray(),
        Arrays.stream(columns).mapToDouble(j -> columnScores[j]).toArray());
  }

  /** The same with rows for columns. */
  public Contingency transposed() {
    double[][] turned = new double[columns()][rows()];
    for (int i = 0; i < rows(); i++) {
      for (int j = 0; j < columns(); j++) {
        turned[j][i] = counts[i][j];
      }
    }
    return new Contingency(turned, columnScores, rowScores);
  }

  public int rows() {
    return counts.length;
  }

  public int columns() {
    return columnScores.length;
  }

  public double count(int row, int column) {
    return counts[row][column];
  }

  public double rowSum(int row) {
    return rowSums[row];
  }

  public double columnSum(int column) {
    return columnSums[column];
  }

  public double rowScore(int row) {
    return rowScores[row];
  }

  public double columnScore(int column) {
    return columnScores[column];
  }

  public double total() {
    return total;
  }

  /** The count if rows and columns were independent. */
  public double expected(int row, int column) {
    return rowSums[row] * columnSums[column] / total;
  }
}
