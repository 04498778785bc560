package no.kodebok.coding.agreement;

/**
 * Brennan and Prediger's coefficient (Educational and Psychological Measurement 41, 1981): chance
 * is one in the number of categories that there were to choose from.
 */
public final class BrennanPrediger {
  private BrennanPrediger() {}

  /** NaN where no item has two ratings. */
  public static double of(Ratings ratings) {
    return Chance.corrected(PercentAgreement.of(ratings), 1.0 / ratings.categories());
  }
}
