package no.kodebok.coding.tables;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts the items of a set and what respondents did with it, for all or by another variable. */
final class SetCounting {
  private final @Nullable Dimension column;
  private final CellCube.Adder items;
  private final CellCube.Adder states;

  SetCounting(SetItems set, @Nullable Dimension column) {
    this.column = column;
    this.items = adder(set.categories(), column);
    this.states = adder(set.states(), column);
  }

  private static CellCube.Adder adder(List<Category> rows, @Nullable Dimension column) {
    return new CellCube.Adder(column == null ? List.of(rows) : List.of(rows, column.categories()));
  }

  void add(Population population, int row, BitSet mentioned, int state) {
    for (int item = mentioned.nextSetBit(0); item >= 0; item = mentioned.nextSetBit(item + 1)) {
      population.addTo(items, at(item, row), row);
    }
    population.addTo(states, at(state, row), row);
  }

  private int[] at(int place, int row) {
    return column == null ? new int[] {place} : new int[] {place, column.place(row)};
  }

  /** Those who mention each item; one of several items is in several cells. */
  CellCube items() {
    return items.cube();
  }

  /** What respondents did with the set; each is in one cell. */
  CellCube states() {
    return states.cube();
  }
}
