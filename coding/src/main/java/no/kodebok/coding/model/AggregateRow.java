package no.kodebok.coding.model;

import java.util.List;

/**
 * A row of a published table.
 *
 * @param line of the file or sheet, from 1
 */
public record AggregateRow(int line, List<AggregateCell> cells) {
  public AggregateRow {
    cells = List.copyOf(cells);
  }

  /** The cell of a column, from 0; empty outside. */
  public AggregateCell cell(int column) {
    return column < cells.size() ? cells.get(column) : AggregateCell.EMPTY;
  }
}
