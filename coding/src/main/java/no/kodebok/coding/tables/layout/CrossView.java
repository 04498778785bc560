package no.kodebok.coding.tables.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import no.kodebok.coding.tables.Category;
import no.kodebok.coding.tables.CrossTable;
import no.kodebok.coding.tables.CrossTable.ColumnBlock;
import no.kodebok.coding.tables.CrossTable.CrossCell;
import no.kodebok.coding.tables.layout.TableGrid.HeadCell;

/** A cross table by places; the place behind the last row or column is the total. */
final class CrossView {
  private final CrossTable table;

  CrossView(CrossTable table) {
    this.table = table;
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

  /**
   * The two head lines.
   *
   * @param ends a head behind each block; empty for none
   * @param last a head behind all blocks; empty for none
   */
  List<List<HeadCell>> heads(boolean missing, String ends, String last) {
    List<HeadCell> variables = new ArrayList<>();
    List<HeadCell> values = new ArrayList<>();
    variables.add(new HeadCell("", 1));
    values.add(new HeadCell("", 1));
    for (ColumnBlock block : table.blocks()) {
      List<Integer> columns = columns(block, missing);
      int span = columns.size() + (ends.isEmpty() ? 0 : 1);
      if (span > 0) {
        variables.add(new HeadCell(block.variable().label(), span));
      }
      columns.forEach(
          column -> values.add(new HeadCell(block.categories().get(column).label(), 1)));
      if (!ends.isEmpty()) {
        values.add(new HeadCell(ends, 1));
      }
    }
    if (!last.isEmpty()) {
      variables.add(new HeadCell("", 1));
      values.add(new HeadCell(last, 1));
    }
    return List.of(variables, values);
  }
}
