package no.kodebok.exports.sav;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How the missing codes of a variable of numbers are declared. SPSS has three of them, or a range
 * and one more.
 *
 * @param range null where there is none
 * @param single those beside the range
 * @param left those that cannot be declared
 */
record MissingPlan(@Nullable Range range, List<Double> single, Set<Double> left) {
  /** All numbers from the one to the other. */
  record Range(double low, double high) {}

  private static final int MOST = 3;

  static MissingPlan of(Set<Double> missing, Set<Double> valid) {
    List<Double> sorted = new ArrayList<>(new TreeSet<>(missing));
    if (sorted.size() <= MOST) {
      return new MissingPlan(null, sorted, Set.of());
    }
    // The longest stretch without an answer in it, with one more beside it.
    int from = 0;
    int to = 0;
    for (int start = 0; start < sorted.size(); start++) {
      int end = start;
      while (end + 1 < sorted.size() && !between(valid, sorted.get(start), sorted.get(end + 1))) {
        end++;
      }
      if (end - start > to - from) {
        from = start;
        to = end;
      }
    }
    List<Double> others = new ArrayList<>(sorted.subList(0, from));
    others.addAll(sorted.subList(to + 1, sorted.size()));
    if (to - from + 2 < MOST) {
      return new MissingPlan(
          null, sorted.subList(0, MOST), new HashSet<>(sorted.subList(MOST, sorted.size())));
    }
    return new MissingPlan(
        new Range(sorted.get(from), sorted.get(to)),
        others.subList(0, Math.min(1, others.size())),
        new HashSet<>(others.subList(Math.min(1, others.size()), others.size())));
  }

  private static boolean between(Set<Double> valid, double low, double high) {
    return valid.stream().anyMatch(number -> low <= number && number <= high);
  }

  /** The count as the variable's record has it: negative where there is a range. */
  int count() {
    return range == null ? single.size() : -(2 + single.size());
  }
}
