package no.kodebok.coding.tables.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import no.kodebok.coding.tables.Category;
import no.kodebok.coding.tables.CrossTable;
import no.kodebok.coding.tables.CrossTable.ColumnBlock;
import no.kodebok.coding.tables.CrossTable.CrossCell;
import no.kodebok.coding.tables.Letters;
import no.kodebok.coding.tables.Messages;
import no.kodebok.coding.tables.Nesting;
import no.kodebok.coding.tables.PercentMode;
import no.kodebok.coding.tables.layout.TableGrid.HeadCell;

/** A cross table by places; the place behind the last row or column is the total. */
final class CrossView {
  /** No-break spaces, which no program takes away. */
  private static final String INDENT = "\u00a0\u00a0\u00a0";

  private final CrossTable table;
  private final String all;

  CrossView(CrossTable table, Messages messages) {
    this.table = table;
    this.all = messages.text("head.all");
  }

  int rows() {
    return table.rows().size();
  }

  Category row(int row) {
    return table.rows().get(row);
  }

  /** Cells come row by row, each ending in its total, the row of totals last. */
  static CrossCell cell(ColumnBlock block, int row, int column) {
    return block.cells().get(row * (block.categories().size() + 1) + column);
  }

  /** The total over everybody in the row, whatever they answered to the columns. */
  CrossCell overall(int row) {
    return table.blocks().size() == 1
        ? cell(table.blocks().getFirst(), row, table.blocks().getFirst().categories().size())
        : table.totals().get(row);
  }

  /** The places of a block's categories, with or without those outside of the percent base. */
  static List<Integer> columns(ColumnBlock block, boolean missing) {
    return IntStream.range(0, block.categories().size())
        .filter(column -> missing || block.categories().get(column).inBase())
        .boxed()
        .toList();
  }

  /** The label of a row, under that of its group where it is in one. */
  static String label(Category row) {
    Nesting nesting = row.nesting();
    return nesting == null
        ? row.label()
        : INDENT.repeat(nesting.parts().size() - 1) + nesting.parts().getLast().label();
  }

  /**
   * The head lines: the variables, the groups of nested ones, the values.
   *
   * @param ends a head behind each block; empty for none
   * @param last a head behind all blocks; empty for none
   */
  List<List<HeadCell>> heads(boolean missing, String ends, String last) {
    List<HeadColumn> columns = new ArrayList<>();
    for (ColumnBlock block : table.blocks()) {
      Letters letters = Letters.of(block);
      boolean lettered = table.head().percent() == PercentMode.COLUMN && !missing;
      for (int at : columns(block, missing)) {
        Category category = block.categories().get(at);
        columns.add(
            HeadColumn.of(
                block.variable().label(), category, lettered ? letters.of(category) : "", all));
      }
      if (!ends.isEmpty()) {
        columns.add(HeadColumn.plain(block.variable().label(), ends));
      }
    }
    if (!last.isEmpty()) {
      columns.add(HeadColumn.plain("", last));
    }
    return HeadColumn.lines(columns);
  }
}
