package no.kodebok.coding.tables.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The quartiles of values, in the two ways that programs differ in. Definitions: Hyndman and Fan,
 * "Sample Quantiles in Statistical Packages", The American Statistician 50 (1996), 6 and 7.
 *
 * @param type6 lower quartile, median and upper quartile as SPSS has them, at (n + 1) p
 * @param type7 the same as R has them, at (n − 1) p + 1
 */
public record Quartiles(List<Double> type6, List<Double> type7) {
  private static final List<Double> SHARES = List.of(0.25, 0.5, 0.75);

  public Quartiles {
    type6 = List.copyOf(type6);
    type7 = List.copyOf(type7);
  }

  /**
   * Of values.
   *
   * @param counts how often each occurs, whole numbers; somebody has one of them
   */
  public static Quartiles of(double[] values, double[] counts) {
    int[] order =
        IntStream.range(0, values.length)
            .filter(i -> counts[i] > 0)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> values[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double n = Arrays.stream(order).mapToDouble(i -> counts[i]).sum();
    return new Quartiles(
        SHARES.stream().map(p -> at((n + 1) * p, order, values, counts)).toList(),
        SHARES.stream().map(p -> at((n - 1) * p + 1, order, values, counts)).toList());
  }

  /** The value of this rank from 1, between two of them in proportion. */
  private static double at(double rank, int[] order, double[] values, double[] counts) {
    double below = value(Math.floor(rank), order, values, counts);
    double share = rank - Math.floor(rank);
    return share == 0
        ? below
        : below + share * (value(Math.floor(rank) + 1, order, values, counts) - below);
  }

  private static double value(double rank, int[] order, double[] values, double[] counts) {
    double sofar = 0;
    for (int i : order) {
      sofar += counts[i];
      if (sofar >= rank) {
        return values[i];
      }
    }
    return values[order[order.length - 1]];
  }
}
