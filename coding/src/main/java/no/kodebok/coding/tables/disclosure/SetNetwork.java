package no.kodebok.coding.tables.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.kodebok.coding.tables.SetTable;
import no.kodebok.coding.tables.SetTable.SetBlock;
import no.kodebok.coding.tables.SetTable.SetColumn;

/** The network of a set: items by columns, items over everybody, and the responses of columns. */
final class SetNetwork {
  private final SetTable table;
  private final Network network = new Network();

  /** Edges of the items over everybody. */
  final int[] items;

  /** Edges by block, column and item. */
  final List<int[][]> cells = new ArrayList<>();

  /** Edges by block and column. */
  final List<int[]> responses = new ArrayList<>();

  private final List<int[]> itemNodes = new ArrayList<>();

  /**
   * @param columns hidden as a whole, block by block
   * @param withheld blocks of which nothing is shown
   */
  SetNetwork(SetTable table, List<boolean[]> columns, Set<Integer> withheld) {
    this.table = table;
    int part = 0;
    for (int b = 0; b < table.blocks().size(); b++) {
      boolean tied = !overlaps(table.blocks().get(b));
      network.in(tied ? part++ : 0, -1);
      block(b, tied, columns.get(b), withheld.contains(b));
    }
    network.in(0, -1);
    items = new int[table.cells().size()];
    long most = table.mentioned();
    for (int i = 0; i < items.length; i++) {
      int item = i;
      int[] nodes = itemNodes.stream().mapToInt(all -> all[item]).toArray();
      items[i] = network.share(table.cells().get(i).count(), most, Edge.Kind.CELL, nodes);
    }
  }

  Network network() {
    return network;
  }

  /** The block that an edge is in; -1 for none. */
  int blockOf(int edge) {
    for (int b = 0; b < cells.size(); b++) {
      if (Stream.concat(Stream.of(responses.get(b)), Stream.of(cells.get(b)))
          .flatMapToInt(IntStream::of)
          .anyMatch(own -> own == edge)) {
        return b;
      }
    }
    return -1;
  }

  /** Whether one respondent may be in several columns, which then do not make up the items. */
  private boolean overlaps(SetBlock block) {
    for (int i = 0; i < table.cells().size(); i++) {
      int item = i;
      long sum = block.columns().stream().mapToLong(c -> c.cells().get(item).count()).sum();
      if (sum > table.cells().get(i).count()) {
        return true;
      }
    }
    return block.columns().stream().mapToLong(SetColumn::cases).sum() > table.mentioned();
  }

  private void block(int b, boolean tied, boolean[] gone, boolean all) {
    SetBlock block = table.blocks().get(b);
    int width = block.columns().size();
    long mentioned = table.mentioned();
    int sums = tied ? network.node() : Network.GROUND;
    int others = network.node();
    int[] nodes = new int[table.cells().size()];
    int[][] edges = new int[width][nodes.length];
    int[] sumOf = new int[width];
    int[] columnNodes = new int[width];
    long restCases = mentioned;
    long restResponses = table.responses();
    for (int j = 0; j < width; j++) {
      SetColumn column = block.columns().get(j);
      columnNodes[j] = network.node();
      Edge.Kind kind = all || gone[j] ? Edge.Kind.UNPUBLISHED : Edge.Kind.TOTAL;
      sumOf[j] = network.add(columnNodes[j], sums, column.responses(), kind);
      restCases -= column.cases();
      restResponses -= column.responses();
    }
    if (tied) {
      network.add(others, sums, restResponses, Edge.Kind.UNPUBLISHED);
    }
    int part = tied ? itemNodes.size() : 0;
    for (int i = 0; i < nodes.length; i++) {
      nodes[i] = network.node();
      network.in(part, tied ? i : -1);
      long rest = table.cells().get(i).count();
      for (int j = 0; j < width; j++) {
        SetColumn column = block.columns().get(j);
        boolean unknown = all || gone[j];
        long count = column.cells().get(i).count();
        rest -= count;
        edges[j][i] =
            network.add(
                tied ? nodes[i] : Network.GROUND,
                columnNodes[j],
                count,
                unknown ? mentioned : column.cases(),
                unknown ? Edge.Kind.UNPUBLISHED : Edge.Kind.CELL);
      }
      if (tied) {
        network.add(nodes[i], others, rest, Math.max(rest, restCases), Edge.Kind.UNPUBLISHED);
      }
    }
    if (tied) {
      itemNodes.add(nodes);
    }
    cells.add(edges);
    responses.add(sumOf);
  }
}
