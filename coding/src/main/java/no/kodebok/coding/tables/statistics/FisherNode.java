package no.kodebok.coding.tables.statistics;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;

/**
 * What is left of the rows of a table of which some columns are filled, and the pasts: the ways to
 * have come here, each with Σ −ln n! of the cells filled, those of the same value together.
 */
final class FisherNode {
  /** Values that differ by less than the reciprocal differ by rounding only. */
  private static final double RESOLUTION = 1e8;

  /** Bits for the place of a past beside its value when they are sorted. */
  private static final int PLACE = 24;

  private final int[] rests;
  private final Bounds bounds;
  private double[] values = new double[4];
  private double[] ways = new double[4];
  private int size;

  /**
   * What is known of all ways to go on, each by its Σ −ln n!.
   *
   * @param likeliest none is above
   * @param rarest none is below
   * @param together the probability of all of them, as a logarithm, less the value of the past
   */
  record Bounds(double likeliest, double rarest, double together) {}

  FisherNode(int[] rests, Bounds bounds) {
    this.rests = rests;
    this.bounds = bounds;
  }

  /**
   * The node of these rests among others; equal rests in another order continue in the same way.
   */
  static FisherNode at(int[] rests, Map<String, FisherNode> nodes, Function<int[], Bounds> bounds) {
    int[] sorted = rests.clone();
    Arrays.sort(sorted);
    return nodes.computeIfAbsent(
        new String(sorted, 0, sorted.length), key -> new FisherNode(sorted, bounds.apply(sorted)));
  }

  Bounds bounds() {
    return bounds;
  }

  /** In ascending order; not to be changed. */
  int[] rests() {
    return rests;
  }

  int size() {
    return size;
  }

  double value(int past) {
    return values[past];
  }

  double ways(int past) {
    return ways[past];
  }

  void add(double value, double times) {
    if (size == values.length) {
      if (size > 1 << (PLACE - 2)) {
        settle();
      }
      values = Arrays.copyOf(values, Math.max(2 * size, 4));
      ways = Arrays.copyOf(ways, values.length);
    }
    values[size] = value;
    ways[size++] = times;
  }

  /** Puts the pasts in order, the rarest first, and those of the same value together. */
  void settle() {
    long[] order = new long[size];
    for (int i = 0; i < size; i++) {
      // No value is above zero; n is bounded, so that a value and a place fit into 63 bits.
      order[i] = (Math.round(-values[i] * RESOLUTION) << PLACE) | i;
    }
    Arrays.sort(order);
    double[] sorted = new double[size];
    double[] together = new double[size];
    int last = -1;
    long before = -1;
    for (int i = size - 1; i >= 0; i--) {
      int from = (int) (order[i] & ((1 << PLACE) - 1));
      long value = order[i] >> PLACE;
      if (last >= 0 && value == before) {
        together[last] += ways[from];
      } else {
        sorted[++last] = values[from];
        together[last] = ways[from];
      }
      before = value;
    }
    values = sorted;
    ways = together;
    size = last + 1;
  }
}
