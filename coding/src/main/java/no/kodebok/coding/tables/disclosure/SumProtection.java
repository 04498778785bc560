package no.kodebok.coding.tables.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Chooses what to hide in a {@link SumSystem}, as {@link Protection} does in a network. Another
 * table that looks the same is looked for among those in which respondents changed places: two in
 * one row or column, or four in two of each, so that all other sums stay.
 */
final class SumProtection {
  /** With more cells than this, looking for places to change takes too long. */
  private static final int MOST_CELLS = 2_500;

  private final SumSystem system;
  private final int threshold;
  private final boolean[] hidden;
  private final List<long[]> witnesses = new ArrayList<>();
  private final Map<List<Integer>, Integer> at = new HashMap<>();

  private SumProtection(SumSystem system, int threshold) {
    this.system = system;
    this.threshold = threshold;
    this.hidden = new boolean[system.numbers().size()];
    for (int i = 0; i < system.cells().size(); i++) {
      SumSystem.Cell cell = system.cells().get(i);
      at.put(List.of(cell.grid(), cell.row(), cell.column()), i);
    }
  }

  /**
   * What came of it.
   *
   * @param hidden by the places of the numbers
   * @param passes whether the audit found that nothing hidden can be computed
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on within the package, never compared
  record Outcome(boolean[] hidden, boolean passes, Tally tally) {}

  static Outcome of(SumSystem system, int threshold) {
    SumProtection protection = new SumProtection(system, threshold);
    boolean passes =
        system.cells().size() <= MOST_CELLS && protection.protects() && protection.audited();
    return new Outcome(protection.hidden, passes, protection.tally());
  }

  private boolean protects() {
    List<SumSystem.Printed> numbers = system.numbers();
    for (SumSystem.Printed number : numbers) {
      if (number.fixed() && number.value() > 0 && number.value() < threshold) {
        return false;
      }
    }
    int[] small =
        IntStream.range(0, numbers.size()).filter(i -> numbers.get(i).small(threshold)).toArray();
    for (int number : small) {
      hidden[number] = true;
    }
    // What is made of several first: it moves what it consists of with it.
    return IntStream.of(small)
        .boxed()
        .sorted(Comparator.comparingInt(number -> -numbers.get(number).cells().length))
        .allMatch(number -> range(number) >= Protection.width(threshold) || protect(number));
  }

  private long range(int number) {
    long least = 0;
    long most = 0;
    for (long[] witness : witnesses) {
      long change = SumSystem.change(system.numbers().get(number), witness);
      least = Math.min(least, change);
      most = Math.max(most, change);
    }
    return most - least;
  }

  private boolean protect(int number) {
    long width = Protection.width(threshold);
    for (long up = width; up >= 0; up--) {
      boolean[] before = hidden.clone();
      int witnessed = witnesses.size();
      if ((up == 0 || moved(number, up)) && (up == width || moved(number, up - width))) {
        return true;
      }
      System.arraycopy(before, 0, hidden, 0, hidden.length);
      witnesses.subList(witnessed, witnesses.size()).clear();
    }
    return false;
  }

  /** Takes the change that hides least; whether there is one. */
  private boolean moved(int number, long change) {
    Map<Integer, Long> best = null;
    double least = Double.POSITIVE_INFINITY;
    for (int cell : system.numbers().get(number).cells()) {
      for (Map<Integer, Long> candidate : candidates(cell, change)) {
        double cost = cost(candidate, number, change);
        if (cost < least) {
          least = cost;
          best = candidate;
        }
      }
    }
    if (best == null) {
      return false;
    }
    long[] changes = new long[system.cells().size()];
    best.forEach((cell, by) -> changes[cell] = by);
    for (int i = 0; i < hidden.length; i++) {
      hidden[i] |= SumSystem.change(system.numbers().get(i), changes) != 0;
    }
    witnesses.add(changes);
    return true;
  }

  private List<Map<Integer, Long>> candidates(int first, long change) {
    SumSystem.Cell one = system.cells().get(first);
    List<Map<Integer, Long>> found = new ArrayList<>();
    // What no sum but its own has may change alone.
    found.add(balanced(Map.of(first, change), -1, 0, false));
    for (int i = 0; i < system.cells().size(); i++) {
      SumSystem.Cell other = system.cells().get(i);
      if (i == first || other.grid() != one.grid()) {
        continue;
      }
      if (other.row() == one.row() || other.column() == one.column()) {
        found.add(balanced(Map.of(first, change), i, -change, true));
        if (!system.holds().isEmpty()) {
          found.add(balanced(Map.of(first, change), i, -change, false));
        }
        continue;
      }
      Integer sideways = at.get(List.of(one.grid(), one.row(), other.column()));
      Integer below = at.get(List.of(one.grid(), other.row(), one.column()));
      if (sideways != null && below != null) {
        found.add(Map.of(first, change, i, change, sideways, -change, below, -change));
      }
    }
    return found;
  }

  /**
   * With what follows from cells that hold others: an upper one goes along.
   *
   * @param last the cell that makes up for the change; -1 for none
   * @param whole whether it makes up for those that go along, too
   */
  private Map<Integer, Long> balanced(Map<Integer, Long> begun, int last, long by, boolean whole) {
    Map<Integer, Long> changes = new HashMap<>(begun);
    if (last >= 0) {
      changes.merge(last, by, Long::sum);
    }
    for (int round = 0; round < 3; round++) {
      long surplus = 0;
      for (int[] pair : system.holds()) {
        long lack = value(pair[1], changes) - value(pair[0], changes);
        if (lack > 0 && pair[0] != last && pair[1] != last) {
          // Up with the upper one, or down with the lower one, whichever was not asked for.
          boolean raises = !begun.containsKey(pair[0]);
          changes.merge(raises ? pair[0] : pair[1], raises ? lack : -lack, Long::sum);
          surplus += raises ? lack : -lack;
        }
      }
      if (surplus == 0) {
        break;
      }
      if (whole) {
        changes.merge(last, -surplus, Long::sum);
      }
    }
    return changes;
  }

  private long value(int cell, Map<Integer, Long> changes) {
    return system.cells().get(cell).value() + changes.getOrDefault(cell, 0L);
  }

  /** What the change would hide; infinite where it cannot be. */
  private double cost(Map<Integer, Long> changes, int wanted, long change) {
    Map<Integer, Long> ofNumbers = new HashMap<>();
    for (Map.Entry<Integer, Long> each : changes.entrySet()) {
      SumSystem.Cell cell = system.cells().get(each.getKey());
      long value = cell.value() + each.getValue();
      if (each.getValue() != 0 && (value < 0 || value > cell.most())) {
        return Double.POSITIVE_INFINITY;
      }
      for (int number : system.numbersOf(each.getKey())) {
        ofNumbers.merge(number, each.getValue(), Long::sum);
      }
    }
    if (ofNumbers.getOrDefault(wanted, 0L) != change) {
      return Double.POSITIVE_INFINITY;
    }
    double cost = 0;
    for (Map.Entry<Integer, Long> each : ofNumbers.entrySet()) {
      SumSystem.Printed number = system.numbers().get(each.getKey());
      if (each.getValue() == 0) {
        continue;
      }
      if (number.fixed() || number.value() == 0 || number.value() + each.getValue() < 1) {
        return Double.POSITIVE_INFINITY;
      }
      cost += hidden[each.getKey()] ? 0 : number.kind().worth() * (1000.0 + number.value());
    }
    Set<Integer> touched = new HashSet<>(changes.keySet());
    for (int[] pair : system.holds()) {
      if ((touched.contains(pair[0]) || touched.contains(pair[1]))
          && value(pair[0], changes) < value(pair[1], changes)) {
        return Double.POSITIVE_INFINITY;
      }
    }
    return cost;
  }

  /** Proves what was chosen, without trusting how it was, as {@link Audit} does. */
  private boolean audited() {
    if (witnesses.stream().anyMatch(witness -> !system.fits(hidden, witness))) {
      return false;
    }
    for (int i = 0; i < hidden.length; i++) {
      boolean isSmall = system.numbers().get(i).small(threshold);
      long needed = isSmall ? Protection.width(threshold) : 1;
      if ((isSmall && !hidden[i]) || (hidden[i] && range(i) < needed)) {
        return false;
      }
    }
    return true;
  }

  private Tally tally() {
    int small = 0;
    int others = 0;
    for (int i = 0; i < hidden.length; i++) {
      boolean isSmall = system.numbers().get(i).small(threshold);
      small += hidden[i] && isSmall ? 1 : 0;
      others += hidden[i] && !isSmall ? 1 : 0;
    }
    return new Tally(small, others, 0);
  }
}
