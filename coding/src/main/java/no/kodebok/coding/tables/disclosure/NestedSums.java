package no.kodebok.coding.tables.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import no.kodebok.coding.tables.Category;
import no.kodebok.coding.tables.CrossTable;
import no.kodebok.coding.tables.CrossTable.ColumnBlock;

/**
 * The sums of a cross table whose rows are nested while its columns are, too, or stand side by side
 * for several variables.
 */
final class NestedSums {
  private final CrossTable table;
  private final SumSystem system = new SumSystem();

  /** Places of numbers, by block and place in the list of its cells; -1 for what is none. */
  final List<int[]> places = new ArrayList<>();

  /** The totals over everybody are always shown. */
  final int[] totals;

  NestedSums(CrossTable table) {
    this.table = table;
    this.totals = new int[table.rows().size()];
    Arrays.fill(totals, -1);
    for (int b = 0; b < table.blocks().size(); b++) {
      add(b);
    }
  }

  SumSystem system() {
    return system;
  }

  private static boolean[][] below(List<Category> categories) {
    int[] parents = Groups.parents(categories);
    boolean[][] below = new boolean[parents.length + 1][parents.length];
    for (int i = 0; i < parents.length; i++) {
      if (categories.get(i).isGroup()) {
        continue;
      }
      below[parents.length][i] = true;
      for (int up = i; up >= 0; up = parents[up]) {
        below[up][i] = true;
      }
    }
    return below;
  }

  private void add(int b) {
    ColumnBlock block = table.blocks().get(b);
    int width = block.categories().size();
    int height = table.rows().size();
    boolean shared = table.blocks().size() > 1;
    boolean[][] rowsOf = below(table.rows());
    boolean[][] columnsOf = below(block.categories());
    int[][] cells = new int[height][width + 1];
    List<Integer> rest = new ArrayList<>();
    for (int i = 0; i < height; i++) {
      Arrays.fill(cells[i], -1);
      if (table.rows().get(i).isGroup()) {
        continue;
      }
      List<Integer> line = new ArrayList<>();
      for (int j = 0; j < width; j++) {
        if (!block.categories().get(j).isGroup()) {
          long count = block.cells().get(i * (width + 1) + j).count();
          cells[i][j] = system.cell(b, i, j, count, Long.MAX_VALUE);
          line.add(cells[i][j]);
        }
      }
      if (shared) {
        long others =
            table.totals().get(i).count() - block.cells().get(i * (width + 1) + width).count();
        cells[i][width] = system.cell(b, i, width, others, Long.MAX_VALUE);
        rest.add(cells[i][width]);
        line.add(cells[i][width]);
        system.known(line.stream().mapToInt(cell -> cell).toArray());
      }
    }
    if (shared) {
      system.known(rest.stream().mapToInt(cell -> cell).toArray());
    }
    int[] own = new int[block.cells().size()];
    Arrays.fill(own, -1);
    for (int i = 0; i <= height; i++) {
      for (int j = 0; j <= width; j++) {
        int row = i;
        int column = j;
        int[] of =
            IntStream.range(0, height)
                .filter(k -> rowsOf[row][k])
                .flatMap(k ->
                    IntStream.range(0, width)
                        .filter(m -> columnsOf[column][m])
                        .map(m -> cells[k][m]))
                .toArray();
        if (i == height && j == width) {
          system.known(of);
        } else {
          boolean total = i == height || j == width;
          own[i * (width + 1) + j] = system.shown(total ? Edge.Kind.TOTAL : Edge.Kind.CELL, of);
        }
      }
    }
    places.add(own);
  }
}
