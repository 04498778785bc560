package no.kodebok.coding.tables.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import no.kodebok.coding.tables.SetTable;
import no.kodebok.coding.tables.SetTable.SetCell;
import no.kodebok.coding.tables.SetTable.SetColumn;

/**
 * The sums of a set of codes that stand beside those that they are below of. Who is in a code is in
 * those above it too, which a reader knows; a code that holds all the others is everybody with a
 * mention.
 */
final class SetSums {
  private final SetTable table;
  private final boolean[] gone;
  private final SumSystem system = new SumSystem();

  /** Places of the numbers of items over everybody. */
  final int[] items;

  /** Places by column and item; -1 where the column is not shown. */
  final int[][] cells;

  /** Places of the columns' responses; -1 likewise. */
  final int[] responses;

  /**
   * @param gone columns that are hidden as a whole
   */
  SetSums(SetTable table, boolean[] gone) {
    this.table = table;
    this.gone = gone.clone();
    int height = table.cells().size();
    this.items = new int[height];
    this.responses = new int[gone.length];
    this.cells = new int[gone.length][height];
    add();
  }

  SumSystem system() {
    return system;
  }

  private List<SetColumn> columns() {
    return table.blocks().isEmpty() ? List.of() : table.blocks().getFirst().columns();
  }

  private void add() {
    int height = items.length;
    int width = columns().size();
    int[][] grid = new int[width + 1][height];
    long restCases = table.mentioned();
    for (SetColumn column : columns()) {
      restCases -= column.cases();
    }
    for (int i = 0; i < height; i++) {
      long rest = table.cells().get(i).count();
      for (int j = 0; j < width; j++) {
        SetColumn column = columns().get(j);
        long count = column.cells().get(i).count();
        rest -= count;
        long most = gone[j] ? table.mentioned() : column.cases();
        grid[j][i] = system.cell(0, i, j, count, most);
      }
      // Without columns this is the item itself.
      grid[width][i] =
          system.cell(
              0, i, width, rest, width == 0 ? table.mentioned() : Math.max(rest, restCases));
    }
    for (int i = 0; i < height; i++) {
      int[] line = new int[width + 1];
      for (int j = 0; j <= width; j++) {
        line[j] = grid[j][i];
      }
      items[i] = system.shown(Edge.Kind.CELL, line);
      boolean everybody = isRoot(i);
      if (everybody) {
        system.known(line);
      }
      for (int j = 0; j < width; j++) {
        cells[j][i] = gone[j] ? -1 : system.shown(Edge.Kind.CELL, grid[j][i]);
        if (everybody && !gone[j]) {
          system.known(grid[j][i]);
        }
      }
      for (int lower = 0; lower < height; lower++) {
        if (isBelow(lower, i)) {
          for (int j = 0; j <= width; j++) {
            system.holds(grid[j][i], grid[j][lower]);
          }
        }
      }
    }
    List<Integer> all = new ArrayList<>();
    for (int j = 0; j <= width; j++) {
      int[] column = responses(grid[j]);
      for (int cell : column) {
        all.add(cell);
      }
      if (j < width) {
        responses[j] = gone[j] ? -1 : system.shown(Edge.Kind.TOTAL, column);
      }
    }
    system.known(all.stream().mapToInt(cell -> cell).toArray());
  }

  /** Those that are counted as responses: a code that stands above others is not, once more. */
  private int[] responses(int[] column) {
    return IntStream.range(0, column.length)
        .filter(i -> isResponse(i))
        .map(i -> column[i])
        .toArray();
  }

  private boolean isResponse(int item) {
    return !Double.isNaN(table.cells().get(item).percentOfResponses());
  }

  /** Whether the responses are the sums that they are taken for here. */
  boolean isWhole() {
    return sum(table.cells(), table.responses())
        && columns().stream().allMatch(column -> sum(column.cells(), column.responses()));
  }

  private boolean sum(List<SetCell> ofCells, long responsesInAll) {
    return IntStream.range(0, ofCells.size())
            .filter(this::isResponse)
            .mapToLong(i -> ofCells.get(i).count())
            .sum()
        == responsesInAll;
  }

  private boolean isBelow(int lower, int upper) {
    return table
        .cells()
        .get(lower)
        .row()
        .code()
        .startsWith(table.cells().get(upper).row().code() + "/");
  }

  private boolean isRoot(int item) {
    return table.cells().get(item).count() == table.mentioned();
  }
}
