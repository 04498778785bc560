package no.kodebok.coding.suggest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import no.kodebok.coding.model.Progress;

/**
 * Tries a model on examples that it has not learnt from: each fold is scored by a model of the
 * others.
 */
final class CrossValidation {
  private final double[] scores;
  private final Share precision;
  private final double threshold;
  private final LinearModel model;
  private final double base;

  private CrossValidation(
      double[] scores, Share precision, double threshold, LinearModel model, double base) {
    this.scores = scores;
    this.precision = precision;
    this.threshold = threshold;
    this.model = model;
    this.base = base;
  }

  /**
   * Tries a model.
   *
   * @param has whether each example is a one; at least one is
   * @param folds of each example, from 0
   * @param count of folds
   */
  static CrossValidation of(
      List<Vector> examples, boolean[] has, int[] folds, int count, Progress progress) {
    double[] scores = new double[examples.size()];
    List<LinearModel> models = new ArrayList<>();
    for (int fold = 0; fold < count; fold++) {
      List<Vector> learnt = new ArrayList<>();
      boolean[] labels = new boolean[examples.size()];
      for (int i = 0; i < examples.size(); i++) {
        if (folds[i] != fold) {
          labels[learnt.size()] = has[i];
          learnt.add(examples.get(i));
        }
      }
      LinearModel model =
          LinearModel.train(
              learnt, Arrays.copyOf(labels, learnt.size()), part(progress, fold, count));
      models.add(model);
      for (int i = 0; i < examples.size(); i++) {
        if (folds[i] == fold) {
          scores[i] = model.score(examples.get(i));
        }
      }
    }
    return judged(scores, has, LinearModel.mean(models));
  }

  private static CrossValidation judged(double[] scores, boolean[] has, LinearModel model) {
    List<Integer> order = new ArrayList<>();
    int ones = 0;
    for (int i = 0; i < has.length; i++) {
      order.add(i);
      ones += has[i] ? 1 : 0;
    }
    order.sort(Comparator.comparingDouble((Integer i) -> scores[i]).reversed());
    Share best = new Share(0, 0);
    int right = 0;
    for (int taken = 1; taken <= has.length; taken++) {
      right += has[order.get(taken - 1)] ? 1 : 0;
      if (harmonic(right, taken, ones) > harmonic(best.right(), best.of(), ones)) {
        best = new Share(right, taken);
      }
    }
    double last = scores[order.get(best.of() - 1)];
    double next = best.of() == has.length ? last : scores[order.get(best.of())];
    return new CrossValidation(scores, best, (last + next) / 2, model, (double) ones / has.length);
  }

  private static double harmonic(int right, int taken, int ones) {
    return 2.0 * right / (taken + ones);
  }

  /** Of an example, by the model that has not seen it. */
  double score(int example) {
    return scores[example];
  }

  /** How many of those above the threshold are ones. Chance gives the share of ones among all. */
  Share precision() {
    return precision;
  }

  /**
   * Above which examples count as ones: where precision and recall together (their harmonic mean,
   * F1) are best, which does not flatter the precision.
   */
  double threshold() {
    return threshold;
  }

  /**
   * The mean of the models of the parts, for what none of them has learnt from: its scores are like
   * those of one of them.
   */
  LinearModel model() {
    return model;
  }

  /** Share of ones among all examples, 0 to 1. */
  double base() {
    return base;
  }

  /** Whether the model finds more than chance does, by the lower end of the interval. */
  boolean beatsChance() {
    return precision.low() > base;
  }

  private static Progress part(Progress progress, int fold, int count) {
    return (done, total, what) ->
        progress.report(fold * 1000L + done * 1000 / total, count * 1000L, what);
  }
}
