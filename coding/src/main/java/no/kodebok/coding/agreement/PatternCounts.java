package no.kodebok.coding.agreement;

import java.util.HashMap;
import java.util.Map;

/**
 * How many units of each text are coded by whom: one bit a coder, 0 for nobody. Texts without any
 * coded unit take no room.
 */
final class PatternCounts {
  private final Map<Integer, Map<Integer, Long>> byText = new HashMap<>();

  void add(int text, int coders, long units) {
    byText.computeIfAbsent(text, t -> new HashMap<>()).merge(coders, units, Long::sum);
  }

  void add(PatternCounts other) {
    other.byText.forEach(
        (text, patterns) -> patterns.forEach((coders, units) -> add(text, coders, units)));
  }

  /**
   * The units of all texts together.
   *
   * @param times how many times each text is counted
   * @param all how many units these texts have, each as many times
   */
  Map<Integer, Long> sum(int[] times, long all) {
    Map<Integer, Long> sum = new HashMap<>();
    long coded = 0;
    for (Map.Entry<Integer, Map<Integer, Long>> text : byText.entrySet()) {
      int counted = times[text.getKey()];
      if (counted > 0) {
        for (Map.Entry<Integer, Long> pattern : text.getValue().entrySet()) {
          long units = counted * pattern.getValue();
          sum.merge(pattern.getKey(), units, Long::sum);
          coded += units;
        }
      }
    }
    if (all > coded) {
      sum.put(0, all - coded);
    }
    return sum;
  }
}
