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
  },
  /** By how many pairs of categories lie between, whatever their values. */
  ORDINAL {
    @Override
    double of(Ratings ratings, int one, int other) {
      return 1 - pairs(Math.abs(one - other) + 1) / pairs(ratings.categories());
    }

    private double pairs(int of) {
      return of * (of - 1) / 2.0;
    }
  },
  /** By the difference to the sum, for values of 0 and more. */
  RATIO {
    @Override
    double of(Ratings ratings, int one, int other) {
      int last = ratings.categories() - 1;
      return one == other
          ? 1
          : 1 - square(ratings.value(one), ratings.value(other))
              / square(ratings.value(0), ratings.value(last));
    }

    private double square(double one, double other) {
      double share = (one - other) / (one + other);
      return share * share;
    }
  };

  abstract double of(Ratings ratings, int one, int other);

  private static double span(Ratings ratings) {
    return ratings.value(ratings.categories() - 1) - ratings.value(0);
  }
}
