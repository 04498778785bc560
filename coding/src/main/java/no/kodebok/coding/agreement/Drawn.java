package no.kodebok.coding.agreement;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * What is drawn anew for intervals, and who has read it: whole texts, or the units of the only
 * text.
 *
 * @param units how many units each has
 * @param readers whose coding counts there, one bit a coder; the others are missing
 */
record Drawn(long[] units, int[] readers) {
  /** Each unit of a text by itself. */
  static Drawn ofUnits(long count, int readers) {
    long[] one = new long[Math.toIntExact(count)];
    Arrays.fill(one, 1);
    int[] same = new int[one.length];
    Arrays.fill(same, readers);
    return new Drawn(one, same);
  }

  int count() {
    return units.length;
  }

  /** How many times each is counted when each is counted once. */
  int[] once() {
    int[] once = new int[units.length];
    Arrays.fill(once, 1);
    return once;
  }

  /** How many units there are by who has read them, each counted so many times. */
  Map<Integer, Long> read(int[] times) {
    Map<Integer, Long> read = new HashMap<>();
    for (int at = 0; at < units.length; at++) {
      if (times[at] > 0) {
        read.merge(readers[at], times[at] * units[at], Long::sum);
      }
    }
    return read;
  }
}
