package no.kodebok.coding.tables.statistics;

/**
 * Number, mean and spread of the scores of a column of counts.
 *
 * @param n the sum of the counts, weighted or not
 * @param mean NaN where nobody is in the column
 * @param squares the sum of squared differences from the mean
 */
public record Moments(double n, double mean, double squares) {
  /** Of one column; the rows' scores are the values. */
  public static Moments of(Contingency table, int column) {
    double[] values = new double[table.rows()];
    double[] counts = new double[table.rows()];
    for (int i = 0; i < values.length; i++) {
      values[i] = table.rowScore(i);
      counts[i] = table.count(i, column);
    }
    return of(values, counts);
  }

  /**
   * Of values.
   *
   * @param counts how often each occurs, weighted or not
   */
  public static Moments of(double[] values, double[] counts) {
    double n = 0;
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      if (counts[i] > 0) {
        n += counts[i];
        sum += counts[i] * values[i];
      }
    }
    double mean = sum / n;
    double squares = 0;
    double left = 0;
    for (int i = 0; i < values.length; i++) {
      if (counts[i] > 0) {
        double difference = values[i] - mean;
        squares += counts[i] * difference * difference;
        left += counts[i] * difference;
      }
    }
    // The mean of large values is rounded; what that adds to the squares is known.
    return new Moments(n, mean + left / n, squares - left * left / n);
  }

  /** The variance with n − 1; for weighted counts as if each stood for so many respondents. */
  public double variance() {
    return n > 1 ? Math.max(squares, 0) / (n - 1) : Double.NaN;
  }

  public double deviation() {
    return Math.sqrt(variance());
  }

  /** The standard error of the mean of a simple random sample. */
  public double error() {
    return deviation() / Math.sqrt(n);
  }
}
