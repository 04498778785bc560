package no.kodebok.coding.agreement;

/** What the coefficients that correct for chance have in common. */
final class Chance {
  private Chance() {}

  /** Agreement beyond chance; NaN where chance alone gives full agreement, or either is unknown. */
  static double corrected(double observed, double expected) {
    return expected < 1 ? (observed - expected) / (1 - expected) : Double.NaN;
  }

  /** The mean over all items of the share of raters who chose each category. */
  static double[] shares(Ratings ratings) {
    double[] shares = new double[ratings.categories()];
    double items = 0;
    for (Ratings.Item item : ratings.items()) {
      items += item.times();
      for (int k = 0; k < shares.length; k++) {
        shares[k] += (double) item.times() * item.chosen(k) / item.rated();
      }
    }
    for (int k = 0; k < shares.length; k++) {
      shares[k] = items == 0 ? Double.NaN : shares[k] / items;
    }
    return shares;
  }
}
