package no.kodebok.coding.agreement;

/**
 * Gwet's AC1 and, with weights, AC2 (British Journal of Mathematical and Statistical Psychology 61,
 * 2008; Handbook of Inter-Rater Reliability, 4th ed. 2014): chance is the share of ratings that
 * were hard to give times the odds of agreeing on them at random.
 */
public final class GwetAC {
  private GwetAC() {}

  /** AC1; NaN where no item has two ratings. */
  public static double of(Ratings ratings) {
    return of(ratings, Weights.IDENTITY);
  }

  /** AC2 with these weights; NaN where no item has two ratings. */
  public static double of(Ratings ratings, Weights weights) {
    double uncertain = 0;
    for (double share : Chance.shares(ratings)) {
      uncertain += share * (1 - share);
    }
    int q = ratings.categories();
    double sumOfWeights = 0;
    for (int k = 0; k < q; k++) {
      for (int l = 0; l < q; l++) {
        sumOfWeights += weights.of(ratings, k, l);
      }
    }
    return Chance.corrected(
        PercentAgreement.of(ratings, weights), sumOfWeights / (q * (q - 1.0)) * uncertain);
  }
}
