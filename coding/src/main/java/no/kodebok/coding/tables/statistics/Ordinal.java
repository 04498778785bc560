package no.kodebok.coding.tables.statistics;

/**
 * Measures of association of two ordered variables, from pairs of respondents. Definitions:
 * Agresti, "Analysis of Ordinal Categorical Data" (2nd ed. 2010), chapter 7.
 */
public final class Ordinal {
  private final Contingency table;
  private final double concordant;
  private final double discordant;
  private final double rowPairs;
  private final double columnPairs;

  private Ordinal(Contingency table) {
    this.table = table;
    double[] pairs = pairs(table);
    concordant = pairs[0];
    discordant = pairs[1];
    double all = table.total() * table.total();
    double rowTies = 0;
    for (int i = 0; i < table.rows(); i++) {
      rowTies += table.rowSum(i) * table.rowSum(i);
    }
    double columnTies = 0;
    for (int j = 0; j < table.columns(); j++) {
      columnTies += table.columnSum(j) * table.columnSum(j);
    }
    rowPairs = all - rowTies;
    columnPairs = all - columnTies;
  }

  public static Ordinal of(Contingency table) {
    return new Ordinal(table);
  }

  /** Goodman and Kruskal's gamma, (P − Q) / (P + Q). */
  public Measure gamma() {
    return Measure.of((concordant - discordant) / (concordant + discordant));
  }

  /** Kendall's tau-b. */
  public Measure tauB() {
    return Measure.of((concordant - discordant) / Math.sqrt(rowPairs * columnPairs));
  }

  /** Stuart's tau-c, m (P − Q) / (n² (m − 1)), m being the smaller number of categories. */
  public Measure tauC() {
    double smaller = Math.min(table.rows(), table.columns());
    double all = table.total() * table.total();
    return Measure.of(smaller * (concordant - discordant) / (all * (smaller - 1)));
  }

  /** Somers' d with rows, with columns and with neither as the dependent variable. */
  public Measure somersD() {
    double difference = concordant - discordant;
    return Measure.of(
        "rowDependent", difference / columnPairs,
        "columnDependent", difference / rowPairs,
        "symmetric", 2 * difference / (rowPairs + columnPairs));
  }

  /** Ordered pairs that agree and that disagree, each pair counted both ways. */
  private static double[] pairs(Contingency table) {
    double agree = 0;
    double disagree = 0;
    double[] above = new double[table.columns()];
    for (int i = 0; i < table.rows(); i++) {
      double aboveAll = 0;
      for (double n : above) {
        aboveAll += n;
      }
      double left = 0;
      for (int j = 0; j < table.columns(); j++) {
        agree += table.count(i, j) * left;
        disagree += table.count(i, j) * (aboveAll - left - above[j]);
        left += above[j];
      }
      for (int j = 0; j < table.columns(); j++) {
        above[j] += table.count(i, j);
      }
    }
    return new double[] {2 * agree, 2 * disagree};
  }
}
