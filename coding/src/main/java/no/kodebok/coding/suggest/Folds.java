package no.kodebok.coding.suggest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Parts examples into folds so that those of one group stay together and each fold has its share of
 * the ones: what is learnt from a text must not be tried on the same text.
 */
final class Folds {
  private static final long SEED = 17;

  private Folds() {}

  /**
   * The fold of each example, from 0.
   *
   * @param groups of each example
   * @param has whether it is one
   */
  static int[] of(List<?> groups, boolean[] has, int folds) {
    Map<Object, List<Integer>> members = new LinkedHashMap<>();
    for (int i = 0; i < groups.size(); i++) {
      members.computeIfAbsent(groups.get(i), g -> new ArrayList<>()).add(i);
    }
    List<List<Integer>> all = new ArrayList<>(members.values());
    Collections.shuffle(all, new Random(SEED));
    all.sort(
        Comparator.comparingLong((List<Integer> group) -> ones(group, has))
            .thenComparingInt(List::size)
            .reversed());
    long[] ones = new long[folds];
    long[] sizes = new long[folds];
    int[] fold = new int[groups.size()];
    for (List<Integer> group : all) {
      int emptiest = 0;
      for (int f = 1; f < folds; f++) {
        boolean fewer = ones(group, has) > 0 && ones[f] != ones[emptiest];
        if (fewer ? ones[f] < ones[emptiest] : sizes[f] < sizes[emptiest]) {
          emptiest = f;
        }
      }
      ones[emptiest] += ones(group, has);
      sizes[emptiest] += group.size();
      for (int i : group) {
        fold[i] = emptiest;
      }
    }
    return fold;
  }

  private static long ones(List<Integer> group, boolean[] has) {
    return group.stream().filter(i -> has[i]).count();
  }
}
