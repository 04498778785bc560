package no.kodebok.importers.aggregate;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table as its file has it, before anything is made of it.
 *
 * @param sheet it stands on, where the file has several
 * @param title what stands before it in the file, outside of its rows; empty where nothing does
 */
record RawTable(@Nullable String sheet, String title, List<Row> rows) {
  RawTable {
    rows = List.copyOf(rows);
  }

  /**
   * A row.
   *
   * @param line from 1
   */
  record Row(int line, List<Cell> cells) {
    Row {
      cells = List.copyOf(cells);
    }

    Cell cell(int column) {
      return column < cells.size() ? cells.get(column) : Cell.EMPTY;
    }

    boolean isEmpty() {
      return cells.stream().allMatch(cell -> cell.text().isEmpty());
    }

    /** The only cell with something in it, or null where there are none or several. */
    @Nullable Cell only() {
      List<Cell> written = cells.stream().filter(cell -> !cell.text().isEmpty()).toList();
      return written.size() == 1 ? written.getFirst() : null;
    }
  }

  /**
   * A cell.
   *
   * @param text as printed
   * @param number that a sheet keeps behind it; null where there is only the text
   */
  record Cell(String text, @Nullable BigDecimal number, int decimals, boolean percent) {
    static final Cell EMPTY = new Cell("", null, 0, false);

    static Cell of(String text) {
      String clean = text.replace('\u00a0', ' ').replace('\u202f', ' ').strip();
      return clean.isEmpty() ? EMPTY : new Cell(clean, null, 0, false);
    }
  }
}
