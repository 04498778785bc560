package no.kodebok.coding.likeness;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds, among the sets of words seen before, the one that another is nearest to. Two sets that are
 * near share a word among the first few of each, words being numbered with the rarest first (the
 * prefix filter of Bayardo, Ma and Srikant, Scaling up all pairs similarity search, 2007), so that
 * few need to be compared and none is missed.
 */
final class Leaders {
  private final boolean[] decides;
  private final List<int[]> sets = new ArrayList<>();
  private final @Nullable List<Integer>[] byWord;

  /** Takes, by number, whether texts that differ in the word say different things. */
  @SuppressWarnings({"unchecked", "rawtypes"}) // Java has no arrays of a generic type.
  Leaders(boolean[] decides) {
    this.decides = decides;
    this.byWord = (@Nullable List<Integer>[]) new List[decides.length];
  }

  /** The place of the nearest set, the earliest of equals; -1 when none is near. */
  int nearest(int[] set) {
    int nearest = -1;
    Likeness best = new Likeness(0, 1);
    for (int i = 0; i < prefix(set); i++) {
      List<Integer> candidates = byWord[set[i]];
      if (candidates == null) {
        continue;
      }
      for (int candidate : candidates) {
        int[] other = sets.get(candidate);
        if (4 * Math.min(set.length, other.length) < 3 * Math.max(set.length, other.length)) {
          continue;
        }
        Likeness likeness = Likeness.of(set, other, decides);
        boolean better =
            likeness.isMoreThan(best) || (!best.isMoreThan(likeness) && candidate < nearest);
        if (likeness.isNear() && better) {
          best = likeness;
          nearest = candidate;
        }
      }
    }
    return nearest;
  }

  /** Adds a set and tells its place. */
  int add(int[] set) {
    int place = sets.size();
    sets.add(set);
    for (int i = 0; i < prefix(set); i++) {
      List<Integer> having = byWord[set[i]];
      if (having == null) {
        having = new ArrayList<>(2);
        byWord[set[i]] = having;
      }
      having.add(place);
    }
    return place;
  }

  private static int prefix(int[] set) {
    return set.length == 0 ? 0 : set.length - Likeness.fewestShared(set.length) + 1;
  }
}
