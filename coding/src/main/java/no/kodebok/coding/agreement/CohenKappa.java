package no.kodebok.coding.agreement;

/**
 * Cohen's κ (Educational and Psychological Measurement 20, 1960): chance by each rater's own
 * shares. For more than two raters the mean over their pairs, as in Conger (Psychological Bulletin
 * 88, 1980).
 */
public final class CohenKappa {
  private CohenKappa() {}

  /**
   * NaN where it is not defined: as when no rater ever chose more than one and the same category.
   */
  public static double of(Ratings ratings) {
    double[][] shares = sharesByRater(ratings);
    double expected = 0;
    for (int one = 0; one < shares.length; one++) {
      for (int other = one + 1; other < shares.length; other++) {
        for (int k = 0; k < ratings.categories(); k++) {
          expected += shares[one][k] * shares[other][k];
        }
      }
    }
    double pairs = ratings.raters() * (ratings.raters() - 1) / 2.0;
    return Chance.corrected(PercentAgreement.of(ratings), expected / pairs);
  }

  private static double[][] sharesByRater(Ratings ratings) {
    double[][] shares = new double[ratings.raters()][ratings.categories()];
    double[] rated = new double[ratings.raters()];
    for (Ratings.Item item : ratings.items()) {
      for (int rater = 0; rater < shares.length; rater++) {
        int category = item.rating(rater);
        if (category != Ratings.MISSING) {
          shares[rater][category] += item.times();
          rated[rater] += item.times();
        }
      }
    }
    for (int rater = 0; rater < shares.length; rater++) {
      for (int k = 0; k < shares[rater].length; k++) {
        // Not a number for a rater who rated nothing: then there is nothing to compare with.
        shares[rater][k] /= rated[rater];
      }
    }
    return shares;
  }
}
