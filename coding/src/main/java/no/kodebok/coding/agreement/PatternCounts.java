package no.kodebok.coding.agreement;

import java.util.HashMap;
import java.util.Map;

/**
 * How many units are coded by whom, by what is drawn for intervals. What has no coded unit takes
 * no room.
 */
final class PatternCounts {
  private final Map<Integer, Map<Integer, Long>> byDrawn = new HashMap<>();

  /**
   * Who has coded units, and who has read them: one bit a coder.
   *
   * @param coded none of them outside {@code readers}; 0 for nobody
   */
  record Pattern(int coded, int readers) {}

  void add(int drawn, int coders, long units) {
    byDrawn.computeIfAbsent(drawn, t -> new HashMap<>()).merge(coders, units, Long::sum);
  }

  void add(PatternCounts other) {
    other.byDrawn.forEach(
        (drawn, patterns) -> patterns.forEach((coders, units) -> add(drawn, coders, units)));
  }

  /**
   * All units together.
   *
   * @param times how many times each drawn thing is counted
   * @param readers by drawn thing, whose coding counts there
   * @param read how many units these make by who has read them
   * @param repeat how many decisions each unit stands for
   */
  Map<Pattern, Long> sum(int[] times, int[] readers, Map<Integer, Long> read, int repeat) {
    Map<Pattern, Long> sum = new HashMap<>();
    read.forEach((by, units) -> sum.put(new Pattern(0, by), units * repeat));
    for (Map.Entry<Integer, Map<Integer, Long>> drawn : byDrawn.entrySet()) {
      int counted = times[drawn.getKey()];
      int by = readers[drawn.getKey()];
      if (counted > 0) {
        for (Map.Entry<Integer, Long> pattern : drawn.getValue().entrySet()) {
          long units = counted * pattern.getValue();
          sum.merge(new Pattern(pattern.getKey(), by), units, Long::sum);
          sum.merge(new Pattern(0, by), -units, Long::sum);
        }
      }
    }
    sum.values().removeIf(units -> units == 0);
    return sum;
  }
}
