package no.kodebok.coding.agreement;

/** What texts add to the α family of {@link Continuum}; sums over texts give their common α. */
public final class ContinuumSums {
  /** Length of the texts times coders. */
  double continuum;

  /** Length of what lies between units. */
  double gaps;

  double sameGaps;

  /** Squared lengths of all units. */
  double squares;

  /** Length of the units of each code. */
  final double[] coded;

  /** Length that the code has where another coder has a unit, of whatever code. */
  final double[] common;

  /** Length where coders use the same code. */
  final double[] same;

  final double[] commonSquares;

  ContinuumSums(int values) {
    coded = new double[values];
    common = new double[values];
    same = new double[values];
    commonSquares = new double[values];
  }

  void add(ContinuumSums other, int times) {
    continuum += times * other.continuum;
    gaps += times * other.gaps;
    sameGaps += times * other.sameGaps;
    squares += times * other.squares;
    for (int k = 0; k < coded.length; k++) {
      coded[k] += times * other.coded[k];
      common[k] += times * other.common[k];
      same[k] += times * other.same[k];
      commonSquares[k] += times * other.commonSquares[k];
    }
  }

  /**
   * u-α: units and gaps together, where they begin and end and which code they have. With only one
   * code it is |u-α, which tells apart what is relevant and what is not.
   *
   * @return NaN where it is not defined: where all text or no text is coded alike
   */
  public double unitizing() {
    double observed = continuum - sameGaps - sum(same);
    double pairs = continuum - (squares + gaps) / continuum;
    double expected = (continuum * continuum - gaps * gaps - sumOfSquares(coded)) / pairs;
    return alpha(observed, expected);
  }

  /** cu-α: which code is used where coders' units meet; NaN where none do, or in one code only. */
  public double coding() {
    double all = sum(common);
    double expected = (all * all - sumOfSquares(common)) / commonPairs(all);
    return alpha(all - sum(same), expected);
  }

  /** (k)u-α: the code against the others where coders' units meet. */
  public double coding(int value) {
    double all = sum(common);
    double own = common[value];
    double pairs = commonPairs(all);
    double expected = (own * all - commonSquares[value]) / pairs;
    return alpha(expected * (own - same[value]), own * own * (all - own) / pairs);
  }

  /** How much of the continuum cu-α rests on, 0–1; NaN without text. */
  public double coverage() {
    return continuum == 0 ? Double.NaN : sum(common) / continuum;
  }

  /** Whether coders' units meet anywhere. */
  boolean meets() {
    return sum(common) > 0;
  }

  private double commonPairs(double all) {
    return all - sum(commonSquares) / all;
  }

  private static double alpha(double observed, double expected) {
    return expected > 0 ? 1 - observed / expected : Double.NaN;
  }

  private static double sum(double[] parts) {
    double sum = 0;
    for (double part : parts) {
      sum += part;
    }
    return sum;
  }

  private static double sumOfSquares(double[] parts) {
    double sum = 0;
    for (double part : parts) {
      sum += part * part;
    }
    return sum;
  }
}
