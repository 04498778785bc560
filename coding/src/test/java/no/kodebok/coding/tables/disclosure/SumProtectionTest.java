package no.kodebok.coding.tables.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is hidden of codes beside those above them, attacked by trying every other table. */
class SumProtectionTest {
  private static final int THRESHOLD = 4;

  /** Everybody: no code has more. */
  private static final long MOST = 12;

  /** Items below each other, with the place of the one above; -1 for none. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Tree(long[] counts, int[] above) {
    /** A code above others is no response of its own. */
    int[] responses() {
      return IntStream.range(0, counts.length)
          .filter(i -> IntStream.of(above).noneMatch(up -> up == i))
          .toArray();
    }

    SumSystem system() {
      SumSystem system = new SumSystem();
      for (int i = 0; i < counts.length; i++) {
        system.cell(0, i, 0, counts[i], MOST);
      }
      for (int i = 0; i < counts.length; i++) {
        system.shown(Edge.Kind.CELL, i);
        if (above[i] >= 0) {
          system.holds(above[i], i);
        }
      }
      system.known(responses());
      return system;
    }
  }

  private static Tree tree(Random random) {
    int size = 3 + random.nextInt(3);
    long[] counts = new long[size];
    int[] above = new int[size];
    for (int i = 0; i < size; i++) {
      above[i] = i == 0 || random.nextInt(3) == 0 ? -1 : random.nextInt(i);
      long most = above[i] < 0 ? MOST : counts[above[i]];
      counts[i] = random.nextInt(6) == 0 ? 0 : Math.min(most, 1 + random.nextInt(9));
    }
    return new Tree(counts, above);
  }

  /** The least and largest value of each item over all tables that look the same. */
  private static long[][] ranges(Tree tree, boolean[] hidden) {
    int size = tree.counts().length;
    long[][] ranges = new long[size][2];
    for (long[] range : ranges) {
      range[0] = Long.MAX_VALUE;
      range[1] = -1;
    }
    List<Integer> open = new ArrayList<>();
    long[] values = tree.counts().clone();
    for (int i = 0; i < size; i++) {
      if (hidden[i]) {
        open.add(i);
      }
    }
    long sum = IntStream.of(tree.responses()).mapToLong(i -> tree.counts()[i]).sum();
    attempt(tree, open, 0, sum, values, ranges);
    return ranges;
  }

  private static void attempt(
      Tree tree, List<Integer> open, int next, long sum, long[] values, long[][] ranges) {
    if (next == open.size()) {
      boolean holds =
          IntStream.range(0, values.length)
              .allMatch(i -> tree.above()[i] < 0 || values[tree.above()[i]] >= values[i]);
      boolean same = IntStream.of(tree.responses()).mapToLong(i -> values[i]).sum() == sum;
      for (int i = 0; same && holds && i < values.length; i++) {
        ranges[i][0] = Math.min(ranges[i][0], values[i]);
        ranges[i][1] = Math.max(ranges[i][1], values[i]);
      }
      return;
    }
    for (long value = 1; value <= MOST; value++) {
      values[open.get(next)] = value;
      attempt(tree, open, next + 1, sum, values, ranges);
    }
  }

  @Test
  void noHiddenCodeCanBeComputedThoughWhoHoldsWhomIsKnown() {
    Random random = new Random(11);
    int attacked = 0;
    for (int round = 0; round < 400; round++) {
      Tree tree = tree(random);
      SumProtection.Outcome outcome = SumProtection.of(tree.system(), THRESHOLD);
      if (!outcome.passes()) {
        continue;
      }
      long[][] ranges = ranges(tree, outcome.hidden());
      for (int i = 0; i < tree.counts().length; i++) {
        long count = tree.counts()[i];
        boolean small = count > 0 && count < THRESHOLD;
        assertTrue(!small || outcome.hidden()[i], "what is of few is hidden");
        if (outcome.hidden()[i]) {
          long width = ranges[i][1] - ranges[i][0];
          assertTrue(width >= (small ? THRESHOLD - 2 : 1), round + ": " + width);
          attacked++;
        }
      }
    }
    assertTrue(attacked > 300, attacked + " hidden codes were attacked");
  }

  @Test
  void onlyWhatIsNeededIsHidden() {
    Tree tree = new Tree(new long[] {12, 11, 2, 9, 12}, new int[] {-1, 0, 0, 0, -1});
    SumProtection.Outcome outcome = SumProtection.of(tree.system(), THRESHOLD);
    assertTrue(outcome.passes());
    assertTrue(outcome.hidden()[2]);
    assertEquals(new Tally(1, 1, 0), outcome.tally());
  }

  @Test
  void whatCannotBeProtectedDoesNotPass() {
    Tree alone = new Tree(new long[] {12, 2, 0}, new int[] {-1, 0, 0});
    assertFalse(SumProtection.of(alone.system(), THRESHOLD).passes());
    Tree two = new Tree(new long[] {12, 2, 9}, new int[] {-1, 0, 0});
    assertTrue(SumProtection.of(two.system(), THRESHOLD).passes());
  }
}
