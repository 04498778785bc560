package no.kodebok.coding.derive;

import java.util.Arrays;

/**
 * Iterative proportional fitting of weights to known margins (Deming and Stephan, "On a least
 * squares adjustment of a sampled frequency table", Annals of Mathematical Statistics 11, 1940), as
 * {@code survey::rake} in R does it; one joint margin is post-stratification. Works on the cells of
 * respondents that are alike in all margins.
 */
final class Rake {
  /** Every share is met to this. */
  static final double PRECISION = 1e-10;

  static final int MOST_ROUNDS = 10_000;

  private final int[][] categories;
  private final double[] masses;
  private final double[] factors;
  private int rounds;
  private double distance;

  private Rake(int[][] categories, double[] masses) {
    this.categories = categories;
    this.masses = masses;
    this.factors = new double[masses.length];
    Arrays.fill(factors, 1);
  }

  /**
   * Fits the cells.
   *
   * @param categories by margin, then by cell, the place of the cell's category
   * @param masses sum of the base weights of each cell, 0 or more
   * @param shares by margin, then by category; each margin sums to 1
   */
  static Rake fit(int[][] categories, double[] masses, double[][] shares) {
    Rake rake = new Rake(categories, masses);
    double total = Arrays.stream(masses).sum();
    do {
      rake.rounds++;
      for (int margin = 0; margin < categories.length; margin++) {
        rake.scale(margin, shares[margin], total);
      }
      rake.distance = rake.measure(shares, total);
    } while (rake.distance > PRECISION && rake.rounds < MOST_ROUNDS);
    return rake;
  }

  /** What the base weight of each cell is multiplied with. */
  double factor(int cell) {
    return factors[cell];
  }

  boolean converged() {
    return distance <= PRECISION;
  }

  /** How often all margins were gone through. */
  int rounds() {
    return rounds;
  }

  private double[] sums(int margin, int size) {
    double[] sums = new double[size];
    for (int cell = 0; cell < masses.length; cell++) {
      sums[categories[margin][cell]] += masses[cell] * factors[cell];
    }
    return sums;
  }

  private void scale(int margin, double[] shares, double total) {
    double[] sums = sums(margin, shares.length);
    for (int cell = 0; cell < masses.length; cell++) {
      int category = categories[margin][cell];
      if (sums[category] > 0) {
        factors[cell] *= shares[category] * total / sums[category];
      }
    }
  }

  private double measure(double[][] shares, double total) {
    double greatest = 0;
    for (int margin = 0; margin < shares.length; margin++) {
      double[] sums = sums(margin, shares[margin].length);
      for (int category = 0; category < sums.length; category++) {
        greatest = Math.max(greatest, Math.abs(sums[category] / total - shares[margin][category]));
      }
    }
    return greatest;
  }
}
