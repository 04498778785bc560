package no.kodebok.coding.prose;

/**
 * The figures that a statement can stand for.
 *
 * @param value the number that it names, or the middle of two
 * @param low the least, inclusive
 * @param high the largest, inclusive
 */
public record Claim(double value, double low, double high) {
  /** Slack for what binary fractions cannot hold. */
  private static final double NOISE = 1e-9;

  public boolean allows(double figure) {
    return figure >= low - NOISE && figure <= high + NOISE;
  }

  /** How far a figure lies outside; 0 inside. */
  double distance(double figure) {
    return allows(figure) ? 0 : figure < low ? low - figure : figure - high;
  }
}
