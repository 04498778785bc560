package no.kodebok.coding.agreement;

/**
 * Fleiss' κ (Psychological Bulletin 76, 1971): chance by the shares of all raters together. For two
 * raters it is Scott's π (Public Opinion Quarterly 19, 1955).
 */
public final class FleissKappa {
  private FleissKappa() {}

  /** NaN where it is not defined: as when all ratings are of one category. */
  public static double of(Ratings ratings) {
    double expected = 0;
    for (double share : Chance.shares(ratings)) {
      expected += share * share;
    }
    return Chance.corrected(PercentAgreement.of(ratings), expected);
  }
}
