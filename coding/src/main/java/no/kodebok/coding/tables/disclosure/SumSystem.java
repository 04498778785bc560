package no.kodebok.coding.tables.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The numbers of a table that make up each other in more ways than a {@link Network} can hold: each
 * number is a sum of cells, which no other cell is part of. Cells stand in grids, of rows and
 * columns. What a reader knows beside the numbers is that a cell cannot be less than another, where
 * who is in the one is in the other too.
 */
final class SumSystem {
  private final List<Cell> cells = new ArrayList<>();
  private final List<Printed> numbers = new ArrayList<>();
  private final List<List<Integer>> numbersOf = new ArrayList<>();
  private final List<int[]> holds = new ArrayList<>();

  /**
   * A cell.
   *
   * @param grid that it stands in
   * @param most what a reader knows that it cannot exceed
   */
  record Cell(int grid, int row, int column, long value, long most) {}

  /**
   * A number of the table.
   *
   * @param fixed whether it is known in any case, and can neither be hidden nor be otherwise
   * @param cells that it is the sum of
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on within the package, never compared
  record Printed(long value, Edge.Kind kind, boolean fixed, int[] cells) {
    boolean small(int threshold) {
      return !fixed && value > 0 && value < threshold;
    }
  }

  int cell(int grid, int row, int column, long value, long most) {
    cells.add(new Cell(grid, row, column, value, most));
    numbersOf.add(new ArrayList<>());
    return cells.size() - 1;
  }

  /** Adds a number that is shown; gives its place. */
  int shown(Edge.Kind kind, int... of) {
    return add(kind, false, of);
  }

  /** Adds a sum that is known in any case. */
  void known(int... of) {
    add(Edge.Kind.TOTAL, true, of);
  }

  private int add(Edge.Kind kind, boolean fixed, int[] of) {
    long value = Arrays.stream(of).mapToLong(cell -> cells.get(cell).value()).sum();
    numbers.add(new Printed(value, kind, fixed, of.clone()));
    int place = numbers.size() - 1;
    for (int cell : of) {
      numbersOf.get(cell).add(place);
    }
    return place;
  }

  /** A reader knows that whoever is in the lower cell is in the upper one too. */
  void holds(int upper, int lower) {
    holds.add(new int[] {upper, lower});
  }

  List<Cell> cells() {
    return cells;
  }

  List<Printed> numbers() {
    return numbers;
  }

  /** The numbers that a cell is part of. */
  List<Integer> numbersOf(int cell) {
    return numbersOf.get(cell);
  }

  /** Pairs of an upper and a lower cell. */
  List<int[]> holds() {
    return holds;
  }

  /**
   * Whether the cells with these changes agree with everything that a reader knows: what is shown
   * is as it is, what is hidden is somebody, and no cell is less than one that it holds.
   */
  boolean fits(boolean[] hidden, long[] changes) {
    for (int i = 0; i < changes.length; i++) {
      long value = cells.get(i).value() + changes[i];
      if (value < 0 || value > cells.get(i).most()) {
        return false;
      }
    }
    for (int[] pair : holds) {
      if (cells.get(pair[0]).value() + changes[pair[0]]
          < cells.get(pair[1]).value() + changes[pair[1]]) {
        return false;
      }
    }
    for (int i = 0; i < numbers.size(); i++) {
      Printed number = numbers.get(i);
      long change = change(number, changes);
      if (change != 0 && (number.fixed() || !hidden[i] || number.value() + change < 1)) {
        return false;
      }
    }
    return true;
  }

  static long change(Printed number, long[] changes) {
    return Arrays.stream(number.cells()).mapToLong(cell -> changes[cell]).sum();
  }
}
