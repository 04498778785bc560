package no.kodebok.coding.revision;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds what two sequences have in common, in order: between equal beginnings and ends the parts
 * that occur once in both are anchors (the patience diff of Bram Cohen), and what lies between two
 * anchors is aligned in the same way. Stretches without an anchor are compared in full if they are
 * short, and count as replaced if they are not, so that time and memory stay bounded.
 */
final class Alignment {
  private static final int MOST_COMPARED = 4_000_000;
  private static final int DEEPEST = 200;

  private final int[] before;
  private final int[] after;
  private final boolean inFull;
  private final List<Run> runs = new ArrayList<>();
  private final Deque<Stretch> open = new ArrayDeque<>();

  /** Equal parts: {@code length} of them from each start. */
  record Run(int before, int after, int length) {}

  private record Stretch(int before, int beforeEnd, int after, int afterEnd, int depth) {}

  private Alignment(int[] before, int[] after, boolean inFull) {
    this.before = before;
    this.after = after;
    this.inFull = inFull;
  }

  /**
   * The equal runs of two sequences in order; each is as long as it can be. Parts of numbers below
   * zero say nothing of where they belong, and are no anchors.
   *
   * @param inFull whether short stretches without an anchor are compared
   */
  static List<Run> of(int[] before, int[] after, boolean inFull) {
    Alignment alignment = new Alignment(before, after, inFull);
    alignment.open.push(new Stretch(0, before.length, 0, after.length, 0));
    while (!alignment.open.isEmpty()) {
      alignment.align(alignment.open.pop());
    }
    return alignment.joined();
  }

  private void align(Stretch stretch) {
    int b = stretch.before;
    int a = stretch.after;
    int bEnd = stretch.beforeEnd;
    int aEnd = stretch.afterEnd;
    while (b < bEnd && a < aEnd && before[b] == after[a]) {
      b++;
      a++;
    }
    add(stretch.before, stretch.after, b - stretch.before);
    while (bEnd > b && aEnd > a && before[bEnd - 1] == after[aEnd - 1]) {
      bEnd--;
      aEnd--;
    }
    add(bEnd, aEnd, stretch.beforeEnd - bEnd);
    if (b == bEnd || a == aEnd || stretch.depth > DEEPEST) {
      return;
    }
    List<int[]> anchors = anchors(b, bEnd, a, aEnd);
    if (anchors.isEmpty()) {
      compare(b, bEnd, a, aEnd);
      return;
    }
    for (int[] anchor : anchors) {
      open.push(new Stretch(b, anchor[0], a, anchor[1], stretch.depth + 1));
      add(anchor[0], anchor[1], 1);
      b = anchor[0] + 1;
      a = anchor[1] + 1;
    }
    open.push(new Stretch(b, bEnd, a, aEnd, stretch.depth + 1));
  }

  /** The longest rising series of parts that occur once in both. */
  private List<int[]> anchors(int b, int bEnd, int a, int aEnd) {
    Map<Integer, int[]> seen = new HashMap<>();
    for (int i = b; i < bEnd; i++) {
      if (before[i] < 0) {
        continue;
      }
      int[] one = seen.computeIfAbsent(before[i], p -> new int[4]);
      one[0]++;
      one[1] = i;
    }
    for (int i = a; i < aEnd; i++) {
      int[] one = seen.get(after[i]);
      if (one != null) {
        one[2]++;
        one[3] = i;
      }
    }
    List<int[]> once =
        seen.values().stream()
            .filter(one -> one[0] == 1 && one[2] == 1)
            .map(one -> new int[] {one[1], one[3]})
            .sorted(Comparator.comparingInt(pair -> pair[0]))
            .toList();
    return rising(once);
  }

  private static List<int[]> rising(List<int[]> pairs) {
    int[] tails = new int[pairs.size()];
    int[] previous = new int[pairs.size()];
    int length = 0;
    for (int i = 0; i < pairs.size(); i++) {
      int place = pairs.get(i)[1];
      int low = 0;
      int high = length;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (pairs.get(tails[middle])[1] < place) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      previous[i] = low == 0 ? -1 : tails[low - 1];
      tails[low] = i;
      length = Math.max(length, low + 1);
    }
    int[][] found = new int[length][];
    int at = length == 0 ? -1 : tails[length - 1];
    for (int i = length - 1; i >= 0; i--) {
      found[i] = pairs.get(at);
      at = previous[at];
    }
    return Arrays.asList(found);
  }

  /** The longest common subsequence of two short stretches. */
  private void compare(int b, int bEnd, int a, int aEnd) {
    int rows = bEnd - b;
    int columns = aEnd - a;
    if (!inFull || (long) rows * columns > MOST_COMPARED) {
      return;
    }
    int[][] longest = new int[rows + 1][columns + 1];
    for (int i = rows - 1; i >= 0; i--) {
      for (int j = columns - 1; j >= 0; j--) {
        longest[i][j] =
            before[b + i] == after[a + j]
                ? longest[i + 1][j + 1] + 1
                : Math.max(longest[i + 1][j], longest[i][j + 1]);
      }
    }
    int i = 0;
    int j = 0;
    while (i < rows && j < columns) {
      if (before[b + i] == after[a + j]) {
        add(b + i++, a + j++, 1);
      } else if (longest[i + 1][j] >= longest[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
  }

  private void add(int b, int a, int length) {
    if (length > 0) {
      runs.add(new Run(b, a, length));
    }
  }

  private List<Run> joined() {
    runs.sort(Comparator.comparingInt(Run::before));
    List<Run> joined = new ArrayList<>();
    for (Run run : runs) {
      Run last = joined.isEmpty() ? null : joined.getLast();
      if (last != null
          && last.before + last.length == run.before
          && last.after + last.length == run.after) {
        joined.set(joined.size() - 1, new Run(last.before, last.after, last.length + run.length));
      } else {
        joined.add(run);
      }
    }
    return joined;
  }
}
