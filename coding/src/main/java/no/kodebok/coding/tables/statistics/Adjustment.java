package no.kodebok.coding.tables.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/** How p-values are raised where several comparisons are made at once. */
public enum Adjustment {
  /** Dunn, Journal of the American Statistical Association 56 (1961): each p times their number. */
  BONFERRONI("bonferroni"),
  /** Holm, Scandinavian Journal of Statistics 6 (1979): stepwise, never weaker than Bonferroni. */
  HOLM("holm"),
  /** Benjamini and Hochberg, Journal of the Royal Statistical Society B 57 (1995). */
  BENJAMINI_HOCHBERG("benjaminiHochberg");

  private final String id;

  Adjustment(String id) {
    this.id = id;
  }

  /** The name in JSON and on the command line. */
  public String id() {
    return id;
  }

  /** The one of this name, without regard to case. */
  public static Optional<Adjustment> of(String id) {
    return Arrays.stream(values()).filter(a -> a.id.equalsIgnoreCase(id)).findFirst();
  }

  /**
   * The adjusted values, each in its own place; at most 1. Comparisons without a p, since nobody or
   * everybody answered so, are stepped over by Holm's and Benjamini and Hochberg's, as by R's
   * {@code p.adjust}; Bonferroni's number is that of all comparisons, planned before their results.
   */
  public double[] adjust(double[] p) {
    double[] adjusted = new double[p.length];
    Arrays.fill(adjusted, Double.NaN);
    Integer[] ascending =
        IntStream.range(0, p.length)
            .filter(i -> !Double.isNaN(p[i]))
            .boxed()
            .sorted(Comparator.comparingDouble(i -> p[i]))
            .toArray(Integer[]::new);
    int n = ascending.length;
    switch (this) {
      case BONFERRONI -> Arrays.setAll(adjusted, i -> Math.min(1, p.length * p[i]));
      case HOLM -> {
        double least = 0;
        for (int rank = 0; rank < n; rank++) {
          least = Math.max(least, Math.min(1, (n - rank) * p[ascending[rank]]));
          adjusted[ascending[rank]] = least;
        }
      }
      case BENJAMINI_HOCHBERG -> {
        double most = 1;
        for (int rank = n; rank > 0; rank--) {
          most = Math.min(most, n * p[ascending[rank - 1]] / rank);
          adjusted[ascending[rank - 1]] = most;
        }
      }
    }
    return adjusted;
  }
}
