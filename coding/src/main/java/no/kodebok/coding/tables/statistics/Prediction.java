package no.kodebok.coding.tables.statistics;

/**
 * Goodman and Kruskal's lambda: by how much knowing one variable lowers the share of wrong guesses
 * of the other. Goodman and Kruskal, "Measures of Association for Cross Classifications", Journal
 * of the American Statistical Association 49 (1954), section 5.
 */
public final class Prediction {
  private Prediction() {}

  /** With rows, then with columns as what is guessed; a side with a single category is empty. */
  public static Measure lambda(Contingency table) {
    return Measure.of(
        "rowDependent", rowsGuessed(table), "columnDependent", rowsGuessed(table.transposed()));
  }

  private static double rowsGuessed(Contingency table) {
    double rightGivenColumn = 0;
    for (int j = 0; j < table.columns(); j++) {
      double most = 0;
      for (int i = 0; i < table.rows(); i++) {
        most = Math.max(most, table.count(i, j));
      }
      rightGivenColumn += most;
    }
    double right = 0;
    for (int i = 0; i < table.rows(); i++) {
      right = Math.max(right, table.rowSum(i));
    }
    return table.rows() < 2 ? Double.NaN : (rightGivenColumn - right) / (table.total() - right);
  }
}
