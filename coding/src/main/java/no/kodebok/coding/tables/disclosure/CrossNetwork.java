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
 * The network of a cross table: cells, the totals of rows and columns, and where several variables
 * stand side by side, the totals over everybody that they share. What is known in any case are the
 * bases: all in the percents, and those without an answer.
 */
final class CrossNetwork {
  /** Whether a reader is told the totals of the rows over everybody. */
  private final boolean shared;

  private final CrossTable table;
  private final Set<Line> withheld;
  private final Network network = new Network();

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

  CrossNetwork(CrossTable table, Set<Line> withheld) {
    this.table = table;
    this.withheld = new HashSet<>(withheld);
    this.shared = table.blocks().size() > 1;
    this.totals = new int[table.rows().size()];
    int part = 0;
    for (int b = 0; b < table.blocks().size(); b++) {
      int[] places = new int[table.blocks().get(b).cells().size()];
      Arrays.fill(places, -1);
      edges.add(places);
      if (!withheld.contains(Line.block(b))) {
        block(b, part++, places);
      }
    }
    shareTotals();
  }

  Network network() {
    return network;
  }

  private void block(int b, int part, int[] places) {
    ColumnBlock block = table.blocks().get(b);
    int width = block.categories().size();
    int rows = table.rows().size();
    network.in(part, -1);
    int sums = network.node();
    int others = network.node();
    int[] columns = new int[width];
    for (int j = 0; j < width; j++) {
      columns[j] = network.node();
      if (block.categories().get(j).inBase()) {
        int place = rows * (width + 1) + j;
        places[place] =
            network.add(columns[j], sums, block.cells().get(place).count(), Edge.Kind.TOTAL);
      }
    }
    int rowSums = network.node();
    int[] nodes = new int[rows];
    int row = 0;
    for (int i = 0; i < rows; i++) {
      int inside = network.node();
      nodes[i] = network.node();
      Category category = table.rows().get(i);
      int sharedRow = category.inBase() && shared ? row++ : -1;
      network.in(part, sharedRow);
      long outside = 0;
      for (int j = 0; j < width; j++) {
        int place = i * (width + 1) + j;
        CrossCell cell = block.cells().get(place);
        boolean answered = block.categories().get(j).inBase();
        boolean gone =
            withheld.contains(new Line(b, i, -1)) || withheld.contains(new Line(b, -1, j));
        outside += answered ? 0 : cell.count();
        if (!gone) {
          int from = answered ? inside : category.inBase() && !shared ? columns[j] : nodes[i];
          int to = category.inBase() && (answered || shared) ? columns[j] : Network.GROUND;
          places[place] = network.add(from, to, cell.count(), Edge.Kind.CELL);
        }
      }
      if (category.inBase()) {
        int place = i * (width + 1) + width;
        long sum = block.cells().get(place).count();
        places[place] = network.add(shared ? nodes[i] : rowSums, inside, sum, Edge.Kind.TOTAL);
        if (shared) {
          long rest = table.totals().get(i).count() - sum - outside;
          network.add(nodes[i], others, rest, Edge.Kind.UNPUBLISHED);
        }
      }
    }
    rowNodes.add(nodes);
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
