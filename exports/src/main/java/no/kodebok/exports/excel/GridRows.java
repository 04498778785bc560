package no.kodebok.exports.excel;

import java.util.List;
import no.kodebok.exports.grid.TextGrid;
import no.kodebok.exports.grid.TextGrid.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Writes a table of words among other things of a sheet; a text too long for a cell is cut. */
final class GridRows {
  private static final int CHARACTER = 256;
  private static final float LINE = 14.5f;
  private static final float HIGHEST = 409;

  private final XSSFSheet sheet;
  private final Styles styles;
  private final Cells cells;

  GridRows(XSSFSheet sheet, Styles styles, Cells cells) {
    this.sheet = sheet;
    this.styles = styles;
    this.cells = cells;
  }

  /** Lets the columns be as wide as the table wants them. */
  void setWidths(TextGrid grid) {
    for (int i = 0; i < grid.columns().size(); i++) {
      sheet.setColumnWidth(i, grid.columns().get(i).width() * CHARACTER);
    }
  }

  /**
   * Writes head, rows and notes, and says which row comes next.
   *
   * @param top the row of the head, which is free as all below it are
   */
  int write(TextGrid grid, int top) {
    TextRows.checkColumns(grid.columns().size());
    Row head = sheet.createRow(top);
    for (int i = 0; i < grid.columns().size(); i++) {
      cells.setText(head.createCell(i), grid.columns().get(i).heading(), styles.bold);
    }
    int next = top + 1;
    for (List<Cell> line : grid.rows()) {
      add(sheet.createRow(next++), line);
    }
    for (String note : grid.notes()) {
      cells.setText(sheet.createRow(next++).createCell(0), note, styles.noteLine);
    }
    return next;
  }

  private void add(Row row, List<Cell> line) {
    int lines = 1;
    for (int i = 0; i < line.size(); i++) {
      Cell content = line.get(i);
      Double number = content.number();
      if (number != null) {
        var cell = row.createCell(i);
        cell.setCellValue(number);
        cell.setCellStyle(styles.count(false));
      } else if (!content.lines().isEmpty()) {
        cells.setText(row.createCell(i), content.text(), styles.text);
        lines =
            Math.max(lines, TextCells.lines(content.text(), sheet.getColumnWidth(i) / CHARACTER));
      }
    }
    row.setHeightInPoints(Math.min(HIGHEST, lines * LINE + 2));
  }
}
