package no.kodebok.coding.tables.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.kodebok.coding.tables.Category;
import no.kodebok.coding.tables.CrossTable;
import no.kodebok.coding.tables.CrossTable.ColumnBlock;
import no.kodebok.coding.tables.CrossTable.CrossCell;

/**
 * The network of a cross table: cells, the totals of rows, columns and groups of them, and where
 * several variables stand side by side, the totals over everybody that they share. What is known in
 * any case are the bases: all in the percents, and those without an answer.
 */
final class CrossNetwork {
  /** Whether a reader is told the totals of the rows over everybody. */
  private final boolean shared;

  private final CrossTable table;
  private final Set<Line> withheld;
  private final Set<Integer> telling;
  private final Network network = new Network();
  private final int[] rowParents;

  /** Places of edges, by block and place in the list of its cells; -1 for what is no edge. */
  final List<int[]> edges = new ArrayList<>();

  final int[] totals;
  private final List<int[]> rowNodes = new ArrayList<>();

  /** What is withheld as a whole: a block, or a line of those without an answer in it. */
  record Line(int block, int row, int column) {
    static Line block(int block) {
      return new Line(block, -1, -1);
    }
  }

  /**
   * @param withheld what is not in the table at all
   * @param telling rows whose totals must be hidden
   */
  CrossNetwork(CrossTable table, Set<Line> withheld, Set<Integer> telling) {
    this.table = table;
    this.telling = Set.copyOf(telling);
    this.withheld = Set.copyOf(withheld);
    this.shared = table.blocks().size() > 1;
    this.totals = new int[table.rows().size()];
    this.rowParents = Groups.parents(table.rows());
    int part = 0;
    for (int b = 0; b < table.blocks().size(); b++) {
      int[] places = new int[table.blocks().get(b).cells().size()];
      Arrays.fill(places, -1);
      edges.add(places);
      if (withheld.contains(Line.block(b))) {
        continue;
      }
      if (Groups.overlap(table.blocks().get(b))) {
        network.in(0, -1);
        new Block(b, places).overlapping();
      } else {
        new Block(b, places).partition(part++);
      }
    }
    shareTotals();
  }

  Network network() {
    return network;
  }

  /**
   * The rows of which a cell is hidden and the total is not, where columns overlap: who is in none
   * of them is the total less those in any, which may be those in one.
   */
  Set<Integer> tellingRows(boolean[] hidden) {
    Set<Integer> rowsFound = new HashSet<>();
    ColumnBlock only = table.blocks().getFirst();
    if (shared || !Groups.overlap(only)) {
      return rowsFound;
    }
    int width = only.categories().size();
    int[] places = edges.getFirst();
    for (int i = 0; i < table.rows().size(); i++) {
      int total = places[i * (width + 1) + width];
      for (int j = 0; j < width && total >= 0 && !hidden[total]; j++) {
        int edge = places[i * (width + 1) + j];
        if (edge >= 0 && hidden[edge]) {
          rowsFound.add(i);
        }
      }
    }
    return rowsFound;
  }

  /** Adds the cells of one block. */
  private final class Block {
    private final int b;
    private final int[] places;
    private final ColumnBlock block;
    private final int width;
    private final int rows;

    /** The sum over the base rows of each column, where it has no groups below it. */
    private final int[] columns;

    Block(int b, int[] places) {
      this.b = b;
      this.places = places;
      this.block = table.blocks().get(b);
      this.width = block.categories().size();
      this.rows = table.rows().size();
      this.columns = new int[width];
      for (int j = 0; j < width; j++) {
        columns[j] = network.node();
      }
    }

    private CrossCell cell(int i, int j) {
      return block.cells().get(i * (width + 1) + j);
    }

    private void put(int i, int j, int from, int to, Edge.Kind kind) {
      int place = i * (width + 1) + j;
      places[place] = network.add(from, to, block.cells().get(place).count(), kind);
    }

    private boolean gone(int i, int j) {
      return withheld.contains(new Line(b, i, -1)) || withheld.contains(new Line(b, -1, j));
    }

    /** Nothing ties columns to each other: each is a list of parts of its own total. */
    void overlapping() {
      int rowSums = network.node();
      for (int i = 0; i < rows; i++) {
        if (!table.rows().get(i).inBase()) {
          continue;
        }
        for (int j = 0; j < width; j++) {
          put(i, j, columns[j], Network.GROUND, Edge.Kind.CELL);
        }
        put(
            i,
            width,
            rowSums,
            Network.GROUND,
            telling.contains(i) ? Edge.Kind.TELLING : Edge.Kind.TOTAL);
      }
      for (int j = 0; j < width; j++) {
        put(rows, j, Network.GROUND, columns[j], Edge.Kind.TOTAL);
      }
    }

    void partition(int part) {
      network.in(part, -1);
      int all = network.node();
      int others = network.node();
      int rowSums = network.node();
      int[] parents = Groups.parents(block.categories());
      int[] sums = new int[width];
      for (int j = 0; j < width; j++) {
        sums[j] = network.node();
      }
      for (int j = 0; j < width; j++) {
        Category column = block.categories().get(j);
        if (column.inBase()) {
          int from = column.isGroup() ? sums[j] : columns[j];
          put(rows, j, from, parents[j] < 0 ? all : sums[parents[j]], Edge.Kind.TOTAL);
        }
      }
      int[] nodes = new int[rows];
      int[] rowGroups = new int[rows];
      int[][] groupColumns = new int[rows][width];
      for (int i = 0; i < rows; i++) {
        rowGroups[i] = network.node();
        for (int j = 0; j < width; j++) {
          groupColumns[i][j] = table.rows().get(i).isGroup() ? network.node() : columns[j];
        }
      }
      int row = 0;
      for (int i = 0; i < rows; i++) {
        nodes[i] = network.node();
        network.in(part, table.rows().get(i).inBase() && shared ? row++ : -1);
        row(i, nodes[i], parents, groupColumns);
        if (table.rows().get(i).inBase()) {
          rowTotal(i, nodes[i], rowSums, others, rowGroups);
        }
      }
      rowNodes.add(nodes);
    }

    /** Where the sums of a row's own columns are kept. */
    private int[] inside = new int[0];

    private void row(int i, int outside, int[] parents, int[][] groupColumns) {
      Category category = table.rows().get(i);
      inside = new int[width + 1];
      for (int j = 0; j <= width; j++) {
        inside[j] = network.node();
      }
      for (int j = 0; j < width; j++) {
        Category column = block.categories().get(j);
        if (gone(i, j)) {
          continue;
        }
        int from;
        if (!column.inBase()) {
          from = category.inBase() && !shared ? columns[j] : outside;
        } else if (category.isGroup()) {
          from = groupColumns[i][j];
        } else {
          from = inside[parents[j] < 0 ? width : parents[j]];
        }
        int to = Network.GROUND;
        if (category.inBase() && column.isGroup()) {
          to = inside[j];
        } else if (category.inBase() && (column.inBase() || shared)) {
          to = rowParents[i] < 0 ? columns[j] : groupColumns[rowParents[i]][j];
        }
        put(i, j, from, to, Edge.Kind.CELL);
      }
    }

    private void rowTotal(int i, int node, int rowSums, int others, int[] rowGroups) {
      long outside = 0;
      for (int j = 0; j < width; j++) {
        outside += block.categories().get(j).inBase() ? 0 : cell(i, j).count();
      }
      int to = table.rows().get(i).isGroup() ? rowGroups[i] : inside[width];
      int above = rowParents[i] < 0 ? rowSums : rowGroups[rowParents[i]];
      put(i, width, shared ? node : above, to, Edge.Kind.TOTAL);
      if (shared) {
        long rest = table.totals().get(i).count() - cell(i, width).count() - outside;
        network.add(node, others, rest, Edge.Kind.UNPUBLISHED);
      }
    }
  }

  private void shareTotals() {
    network.in(0, -1);
    Arrays.fill(totals, -1);
    for (int i = 0; shared && i < totals.length; i++) {
      if (table.rows().get(i).inBase()) {
        int row = i;
        totals[i] =
            network.share(
                table.totals().get(i).count(),
                Long.MAX_VALUE,
                Edge.Kind.TOTAL,
                rowNodes.stream().mapToInt(nodes -> nodes[row]).toArray());
      }
    }
  }
}
