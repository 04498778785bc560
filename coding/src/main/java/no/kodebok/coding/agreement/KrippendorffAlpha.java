package no.kodebok.coding.agreement;

/**
 * Krippendorff's α for any number of raters, with missing ratings: Krippendorff, Computing
 * Krippendorff's Alpha-Reliability, 2011. Items with fewer than two ratings say nothing.
 */
public final class KrippendorffAlpha {
  private KrippendorffAlpha() {}

  /** How far two categories lie from each other. */
  public enum Metric {
    NOMINAL,
    ORDINAL,
    INTERVAL,
    /** For values of 0 and more. */
    RATIO
  }

  /** NaN where it is not defined: where nothing varies. */
  public static double of(Ratings ratings, Metric metric) {
    double[] paired = paired(ratings);
    double all = 0;
    for (double count : paired) {
      all += count;
    }
    double[][] distances = distances(ratings, metric, paired);
    double observed = 0;
    for (Ratings.Item item : ratings.items()) {
      if (item.rated() >= 2) {
        observed += item.times() * within(item, distances) / (item.rated() - 1);
      }
    }
    double expected = 0;
    for (int k = 0; k < paired.length; k++) {
      for (int l = 0; l < paired.length; l++) {
        expected += paired[k] * paired[l] * distances[k][l];
      }
    }
    return expected == 0 ? Double.NaN : 1 - (all - 1) * observed / expected;
  }

  /** The ratings of each category in items with two or more. */
  private static double[] paired(Ratings ratings) {
    double[] paired = new double[ratings.categories()];
    for (Ratings.Item item : ratings.items()) {
      for (int k = 0; item.rated() >= 2 && k < paired.length; k++) {
        paired[k] += (double) item.times() * item.chosen(k);
      }
    }
    return paired;
  }

  private static double within(Ratings.Item item, double[][] distances) {
    double sum = 0;
    for (int k = 0; k < distances.length; k++) {
      for (int l = 0; l < distances.length; l++) {
        sum += item.chosen(k) * item.chosen(l) * distances[k][l];
      }
    }
    return sum;
  }

  /** Squared distances. */
  private static double[][] distances(Ratings ratings, Metric metric, double[] paired) {
    int q = ratings.categories();
    double[][] squared = new double[q][q];
    for (int k = 0; k < q; k++) {
      for (int l = k + 1; l < q; l++) {
        double distance =
            switch (metric) {
              case NOMINAL -> 1;
              case ORDINAL -> ranksBetween(paired, k, l);
              case INTERVAL -> ratings.value(l) - ratings.value(k);
              case RATIO ->
                  (ratings.value(l) - ratings.value(k)) / (ratings.value(l) + ratings.value(k));
            };
        squared[k][l] = distance * distance;
        squared[l][k] = squared[k][l];
      }
    }
    return squared;
  }

  private static double ranksBetween(double[] paired, int from, int to) {
    double ranks = -(paired[from] + paired[to]) / 2;
    for (int g = from; g <= to; g++) {
      ranks += paired[g];
    }
    return ranks;
  }
}
