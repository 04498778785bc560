package no.kodebok.coding.agreement;

/**
 * How much two categories count as the same, 0–1: Gwet, Handbook of Inter-Rater Reliability, 4th
 * ed. 2014, ch. 3.
 */
public enum Weights {
  /** Only the same category is agreement. */
  IDENTITY {
    @Override
    double of(Ratings ratings, int one, int other) {
      return one == other ? 1 : 0;
    }
  },
  LINEAR {
    @Override
    double of(Ratings ratings, int one, int other) {
      return 1 - Math.abs(ratings.value(one) - ratings.value(other)) / span(ratings);
    }
  },
  QUADRATIC {
    @Override
    double of(Ratings ratings, int one, int other) {
      double distance = (ratings.value(one) - ratings.value(other)) / span(ratings);
      return 1 - distance * distance;
    }
  };

  abstract double of(Ratings ratings, int one, int other);

  private static double span(Ratings ratings) {
    return ratings.value(ratings.categories() - 1) - ratings.value(0);
  }
}
