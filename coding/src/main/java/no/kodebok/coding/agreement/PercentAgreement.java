package no.kodebok.coding.agreement;

/**
 * The share of pairs of raters that agree, as a mean over the items that two raters or more have
 * rated; NaN where there is none. Fleiss, Psychological Bulletin 76 (1971); with missing ratings as
 * in Gwet 2014, ch. 2.
 */
public final class PercentAgreement {
  private PercentAgreement() {}

  public static double of(Ratings ratings) {
    return of(ratings, Weights.IDENTITY);
  }

  public static double of(Ratings ratings, Weights weights) {
    double agreed = 0;
    double items = 0;
    for (Ratings.Item item : ratings.items()) {
      if (item.rated() >= 2) {
        agreed += item.times() * within(ratings, item, weights);
        items += item.times();
      }
    }
    return items == 0 ? Double.NaN : agreed / items;
  }

  private static double within(Ratings ratings, Ratings.Item item, Weights weights) {
    double agreed = 0;
    for (int k = 0; k < ratings.categories(); k++) {
      for (int l = 0; l < ratings.categories(); l++) {
        int pairs = item.chosen(k) * (item.chosen(l) - (k == l ? 1 : 0));
        if (pairs > 0) {
          agreed += pairs * weights.of(ratings, k, l);
        }
      }
    }
    return agreed / (item.rated() * (item.rated() - 1.0));
  }
}
