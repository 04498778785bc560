package no.kodebok.exports.excel;

import java.util.List;
import no.kodebok.coding.tables.layout.Figure;
import no.kodebok.coding.tables.layout.TableGrid;
import no.kodebok.coding.tables.layout.TableGrid.HeadCell;
import no.kodebok.coding.tables.layout.TableGrid.Kind;
import no.kodebok.coding.tables.layout.TableGrid.Line;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Writes a grid into a sheet, numbers as numbers. */
final class GridWriter {
  private static final float HEIGHT = 15;
  private static final int DEEPEST = 5;

  private final XSSFSheet sheet;
  private final Styles styles;
  private final Cells cells;

  GridWriter(XSSFSheet sheet, Styles styles, Cells cells) {
    this.sheet = sheet;
    this.styles = styles;
    this.cells = cells;
  }

  /**
   * Writes the grid.
   *
   * @param top first row of the heads
   * @return the row behind the last line
   */
  int write(TableGrid grid, int top) {
    int at = top;
    for (List<HeadCell> heads : grid.heads()) {
      head(heads, sheet.createRow(at++));
    }
    for (Line line : grid.lines()) {
      Row row = sheet.createRow(at++);
      boolean total = line.kind() == Kind.TOTAL;
      // Heights are given, since programs differ in whether they measure wrapped text.
      int textLines = 1 + line.label().length() / TableSheet.LABEL_WIDTH;
      row.setHeightInPoints(HEIGHT * textLines);
      cells.setText(row.createCell(0), line.label(), styles.label(total));
      for (int c = 0; c < line.figures().size(); c++) {
        figure(line.figures().get(c), row.createCell(c + 1), total);
      }
    }
    return at;
  }

  private void head(List<HeadCell> heads, Row row) {
    int column = 0;
    int deepest = 1;
    for (HeadCell head : heads) {
      int first = column;
      if (head.span() == 1) {
        deepest = Math.max(deepest, 1 + head.text().length() / TableSheet.FIGURE_WIDTH);
      }
      CellStyle style = head.span() > 1 ? styles.group : styles.head;
      for (int i = 0; i < head.span(); i++) {
        row.createCell(column++).setCellStyle(style);
      }
      cells.setText(row.getCell(first), head.text(), style);
      if (head.span() > 1) {
        sheet.addMergedRegion(
            new CellRangeAddress(row.getRowNum(), row.getRowNum(), first, column - 1));
      }
    }
    row.setHeightInPoints(HEIGHT * Math.min(deepest, DEEPEST));
  }

  private void figure(Figure figure, Cell cell, boolean total) {
    switch (figure) {
      case Figure.Blank blank -> cell.setCellStyle(styles.count(total));
      case Figure.Suppressed suppressed -> {
        cell.setCellStyle(styles.count(total));
        cell.setCellValue(".");
      }
      case Figure.Count(long value) -> {
        cell.setCellStyle(styles.count(total));
        cell.setCellValue((double) value);
      }
      case Figure.Weighted(double value) -> {
        cell.setCellStyle(styles.weighted(total));
        cell.setCellValue(value);
      }
      case Figure.Measured(double value, int decimals) -> {
        cell.setCellStyle(styles.measured(total, decimals));
        if (Double.isFinite(value)) {
          cell.setCellValue(value);
        }
      }
      case Figure.Percent percent -> {
        cell.setCellStyle(styles.percent(total, percent.letters()));
        if (Double.isFinite(percent.value())) {
          cell.setCellValue(fraction(percent));
        }
      }
    }
  }

  private static double fraction(Figure.Percent percent) {
    return percent.base() > 0 ? (double) percent.count() / percent.base() : percent.value() / 100;
  }
}
