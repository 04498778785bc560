package no.kodebok.coding.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Percentile intervals of 95 % (Efron and Tibshirani, An Introduction to the Bootstrap, 1993, ch.
 * 13). Whole texts are drawn anew, since units of one text are not independent of each other. The
 * draws are the same each time, so that a report can be made again.
 */
final class TextBootstrap {
  private static final long SEED = 20_110_125;

  private final int coders;
  private final long[] units;
  private final int samples;

  /**
   * Sets up the draws.
   *
   * @param units how many each text has
   */
  TextBootstrap(int coders, long[] units, int samples) {
    this.coders = coders;
    this.units = units.clone();
    this.samples = samples;
  }

  /**
   * Intervals for each of the codes.
   *
   * @param repeats how many decisions each unit stands for, by code
   */
  List<Map<Coefficient, Interval>> intervals(List<PatternCounts> codes, int[] repeats) {
    Coefficient[] coefficients = Coefficient.values();
    double[][][] drawn = new double[codes.size()][coefficients.length][samples];
    draw((sample, times, all) -> {
      for (int code = 0; code < codes.size(); code++) {
        Map<Coefficient, Double> found =
            AgreementFigures.coefficients(coders, codes.get(code).sum(times, all * repeats[code]));
        for (int c = 0; c < coefficients.length; c++) {
          drawn[code][c][sample] = found.getOrDefault(coefficients[c], Double.NaN);
        }
      }
    });
    List<Map<Coefficient, Interval>> intervals = new ArrayList<>();
    for (double[][] byCoefficient : drawn) {
      Map<Coefficient, Interval> own = new EnumMap<>(Coefficient.class);
      for (int c = 0; c < coefficients.length; c++) {
        own.put(coefficients[c], interval(byCoefficient[c]));
      }
      intervals.add(own);
    }
    return intervals;
  }

  /** An interval of something else that texts add up to; null where none was asked for. */
  @Nullable Interval interval(ToDoubleFunction<int[]> coefficient) {
    if (samples == 0) {
      return null;
    }
    double[] drawn = new double[samples];
    draw((sample, times, all) -> drawn[sample] = coefficient.applyAsDouble(times));
    return interval(drawn);
  }

  private interface Draw {
    /** Takes how many times each text was drawn, and how many units these have. */
    void take(int sample, int[] times, long all);
  }

  private void draw(Draw draw) {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int sample = 0; sample < samples; sample++) {
      int[] times = new int[units.length];
      long all = 0;
      for (int i = 0; i < units.length; i++) {
        int text = random.nextInt(units.length);
        times[text]++;
        all += units[text];
      }
      draw.take(sample, times, all);
    }
  }

  /** One text tells nothing of others; nor do draws of which most have no coefficient. */
  private Interval interval(double[] drawn) {
    double[] defined = Arrays.stream(drawn).filter(Double::isFinite).sorted().toArray();
    if (units.length < 2 || defined.length < samples / 2.0) {
      return new Interval(Double.NaN, Double.NaN);
    }
    return new Interval(quantile(defined, 0.025), quantile(defined, 0.975));
  }

  private static double quantile(double[] sorted, double share) {
    double at = share * (sorted.length - 1);
    int below = (int) Math.floor(at);
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
  }
}
