package no.kodebok.coding.suggest;

import java.util.List;
import java.util.Random;
import no.kodebok.coding.model.Progress;

/**
 * A linear support vector machine with squared hinge loss and L2 regularisation, trained by dual
 * coordinate descent: Hsieh, Chang, Lin, Keerthi and Sundararajan (2008), "A dual coordinate
 * descent method for large-scale linear SVM", algorithm 3 (with shrinking), as in LIBLINEAR (solver
 * 1). The rarer class weighs more, in proportion.
 */
final class LinearModel {
  private static final double COST = 1;

  /** What an example of a rare class weighs at most, in examples of the other. */
  private static final double HEAVIEST = 50;

  /** As in LIBLINEAR: the violation at which it stops, and how often it looks at all examples. */
  private static final double TOLERANCE = 0.1;

  private static final int MOST_ROUNDS = 200;
  private static final long SEED = 2008;

  private final double[] coefficients;

  private LinearModel(double[] coefficients) {
    this.coefficients = coefficients;
  }

  /**
   * Learns to tell the ones from the others; the same examples give the same model.
   *
   * @param has for each example whether it is one
   */
  static LinearModel train(List<Vector> examples, boolean[] has, Progress progress) {
    int n = examples.size();
    double ones = 0;
    for (boolean one : has) {
      ones += one ? 1 : 0;
    }
    double others = n - ones;
    double[] w = new double[FeatureSpace.SIZE];
    double[] alpha = new double[n];
    double[] diagonal = new double[n];
    double[] curvature = new double[n];
    int[] order = new int[n];
    for (int i = 0; i < n; i++) {
      double weight = has[i] ? others / Math.max(1, ones) : ones / Math.max(1, others);
      diagonal[i] = 0.5 / (COST * Math.clamp(weight, 1, HEAVIEST));
      curvature[i] = examples.get(i).squaredLength() + diagonal[i];
      order[i] = i;
    }
    Random random = new Random(SEED);
    int active = n;
    double mostBefore = Double.POSITIVE_INFINITY;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      progress.report(round, MOST_ROUNDS, "");
      double most = Double.NEGATIVE_INFINITY;
      double least = Double.POSITIVE_INFINITY;
      for (int k = 0; k < active; k++) {
        swap(order, k, k + random.nextInt(active - k));
        int i = order[k];
        double sign = has[i] ? 1 : -1;
        double gradient = sign * examples.get(i).times(w) - 1 + diagonal[i] * alpha[i];
        if (alpha[i] == 0 && gradient > mostBefore) {
          // Shrinking: far from the margin, it will hardly come into play.
          swap(order, k--, --active);
          continue;
        }
        double projected = alpha[i] == 0 ? Math.min(gradient, 0) : gradient;
        most = Math.max(most, projected);
        least = Math.min(least, projected);
        if (Math.abs(projected) > 1e-12) {
          double before = alpha[i];
          alpha[i] = Math.max(before - gradient / curvature[i], 0);
          examples.get(i).addTo(w, (alpha[i] - before) * sign);
        }
      }
      boolean settled = most - least <= TOLERANCE;
      if (settled && active == n) {
        break;
      }
      // Once the rest has settled, all are looked at again.
      active = settled ? n : active;
      mostBefore = settled || most <= 0 ? Double.POSITIVE_INFINITY : most;
    }
    return new LinearModel(w);
  }

  private static void swap(int[] order, int a, int b) {
    int kept = order[a];
    order[a] = order[b];
    order[b] = kept;
  }

  /** The model whose scores are the means of theirs. */
  static LinearModel mean(List<LinearModel> models) {
    double[] w = new double[FeatureSpace.SIZE];
    for (LinearModel model : models) {
      for (int place = 0; place < w.length; place++) {
        w[place] += model.coefficients[place] / models.size();
      }
    }
    return new LinearModel(w);
  }

  /** How surely it is one: 0 is the boundary, 1 the edge of the margin. */
  double score(Vector example) {
    return example.times(coefficients);
  }

  /** Of each feature's place. */
  double[] coefficients() {
    return coefficients;
  }
}
