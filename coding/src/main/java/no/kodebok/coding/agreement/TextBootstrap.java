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
 * 13). Whole texts are drawn anew, since units of one text are not independent of each other; of an
 * only text its units are. The draws are the same each time, so that a report can be made again.
 */
public final class TextBootstrap {
  /** Where the draws begin. */
  public static final long SEED = 20_110_125;

  private final int coders;
  private final Drawn drawn;
  private final int samples;

  /**
   * Sets up the draws.
   *
   * @param drawn the texts, or the units of the only one
   */
  TextBootstrap(int coders, Drawn drawn, int samples) {
    this.coders = coders;
    this.drawn = drawn;
    this.samples = samples;
  }

  /**
   * Intervals for each of the codes.
   *
   * @param repeats how many decisions each unit stands for, by code
   */
  List<Map<Coefficient, Interval>> intervals(List<PatternCounts> codes, int[] repeats) {
    Coefficient[] coefficients = Coefficient.values();
    double[][][] all = new double[codes.size()][coefficients.length][samples];
    draw((sample, times) -> {
      Map<Integer, Long> read = drawn.read(times);
      for (int code = 0; code < codes.size(); code++) {
        Map<Coefficient, Double> found =
            AgreementFigures.coefficients(
                coders, codes.get(code).sum(times, drawn.readers(), read, repeats[code]));
        for (int c = 0; c < coefficients.length; c++) {
          all[code][c][sample] = found.getOrDefault(coefficients[c], Double.NaN);
        }
      }
    });
    List<Map<Coefficient, Interval>> intervals = new ArrayList<>();
    for (double[][] byCoefficient : all) {
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
    double[] all = new double[samples];
    draw((sample, times) -> all[sample] = coefficient.applyAsDouble(times));
    return interval(all);
  }

  private interface Draw {
    /** Takes how many times each was drawn. */
    void take(int sample, int[] times);
  }

  private void draw(Draw draw) {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int sample = 0; sample < samples; sample++) {
      int[] times = new int[drawn.count()];
      for (int i = 0; i < times.length; i++) {
        times[random.nextInt(times.length)]++;
      }
      draw.take(sample, times);
    }
  }

  /** One text tells nothing of others; nor do draws of which most have no coefficient. */
  private Interval interval(double[] all) {
    double[] defined = Arrays.stream(all).filter(Double::isFinite).sorted().toArray();
    if (drawn.count() < 2 || defined.length < samples / 2.0) {
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
