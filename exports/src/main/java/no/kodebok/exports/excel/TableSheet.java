package no.kodebok.exports.excel;

import java.util.ArrayList;
import java.util.List;
import no.kodebok.coding.matrix.CodeMatrix;
import no.kodebok.coding.matrix.MatrixLayout;
import no.kodebok.coding.report.ReportPart.MatrixPart;
import no.kodebok.coding.report.ReportPart.TablePart;
import no.kodebok.coding.tables.CrossTable;
import no.kodebok.coding.tables.Messages;
import no.kodebok.coding.tables.PercentMode;
import no.kodebok.coding.tables.Table;
import no.kodebok.coding.tables.TableHead;
import no.kodebok.coding.tables.chart.Chart;
import no.kodebok.coding.tables.layout.StatisticsLines;
import no.kodebok.coding.tables.layout.TableGrid;
import no.kodebok.coding.tables.layout.TableLayout;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Writes tables into a sheet: title, question, figures, base, notes and chart. */
final class TableSheet {
  static final int LABEL_WIDTH = 36;
  static final int FIGURE_WIDTH = 12;
  private static final int NARROWEST = 4;
  private static final int WIDEST = 12;
  private static final int PORTRAIT = 5;
  private static final float LINE_HEIGHT = 13;

  private final XSSFSheet sheet;
  private final Styles styles;
  private final Cells cells;
  private final Messages messages;
  private final ChartSheet charts;
  private int widest;
  private int right;

  TableSheet(XSSFSheet sheet, Styles styles, Cells cells, Messages messages, ChartSheet charts) {
    this.sheet = sheet;
    this.styles = styles;
    this.cells = cells;
    this.messages = messages;
    this.charts = charts;
  }

  /**
   * Where a table stands.
   *
   * @param head first row of its heads
   * @param line first row of its figures
   * @param end the row behind it and its chart
   */
  record Place(int head, int line, int end) {}

  /**
   * Writes a table.
   *
   * @param source where the figures come from, when and by what
   */
  Place write(TablePart part, String source, int top) {
    Table table = part.table();
    TableHead head = table.head();
    TableGrid grid = TableLayout.of(table, messages);
    int width = Math.clamp(grid.columns(), NARROWEST, WIDEST);
    int at = title(part.title(), top);
    String question = head.rows().question();
    // A file that has only one wording for both gives no reason to say it twice.
    if (question != null && !question.isBlank() && !question.equals(part.title())) {
      wide(at++, question, width, styles.question);
    }
    int heads = at + 1;
    at = new GridWriter(sheet, styles, cells).write(grid, heads);
    int firstLine = heads + grid.heads().size();
    int columns = grid.columns();
    if (table instanceof CrossTable cross && head.percent() != PercentMode.NONE) {
      at++;
      cells.setText(sheet.createRow(at++).createCell(0), messages.text("head.counts"), styles.bold);
      TableGrid counts = TableLayout.counts(cross, messages);
      columns = Math.max(columns, counts.columns());
      at = new GridWriter(sheet, styles, cells).write(counts, at);
    }
    List<String> beneath = new ArrayList<>();
    beneath.add(head.baseLine());
    beneath.addAll(StatisticsLines.of(table, messages));
    beneath.addAll(head.notes());
    Chart chart = part.chart();
    if (chart != null) {
      beneath.addAll(chart.notes());
    }
    beneath.addAll(part.notes());
    beneath.add(source);
    at = notes(beneath, at + 1, width);
    widen(columns, width);
    if (chart != null) {
      int left = Math.max(columns, width) + 1;
      at = Math.max(at, charts.draw(chart, grid, sheet, firstLine, heads, left));
      right = Math.max(right, left + 8);
    }
    return new Place(heads, firstLine, at);
  }

  /** Writes a matrix of codes. */
  Place write(MatrixPart part, String source, int top) {
    CodeMatrix matrix = part.matrix();
    MatrixLayout layout = new MatrixLayout(matrix, messages.language());
    TableGrid counts = layout.counts();
    int width = Math.clamp(counts.columns(), NARROWEST, WIDEST);
    GridWriter grids = new GridWriter(sheet, styles, cells);
    int heads = title(part.title(), top) + 1;
    int at = grids.write(counts, heads);
    if (matrix.percents()) {
      at++;
      cells.setText(sheet.createRow(at++).createCell(0), layout.percentHead(), styles.bold);
      at = grids.write(layout.percents(), at);
    }
    List<String> beneath = new ArrayList<>();
    beneath.add(matrix.baseLine());
    beneath.addAll(matrix.notes());
    beneath.addAll(part.notes());
    beneath.add(source);
    at = notes(beneath, at + 1, width);
    widen(counts.columns(), width);
    return new Place(heads, heads + counts.heads().size(), at);
  }

  private int title(String title, int top) {
    cells.setText(sheet.createRow(top).createCell(0), title, styles.title);
    return top + 1;
  }

  private int notes(List<String> sentences, int top, int width) {
    int at = top;
    for (String sentence : sentences) {
      wide(at++, sentence, width, styles.note);
    }
    return at;
  }

  private void widen(int columns, int width) {
    widest = Math.max(widest, Math.max(columns, width));
    right = Math.max(right, columns);
  }

  /** The column behind the widest table. */
  int end() {
    return widest + 1;
  }

  /** A text over the width of the table, as high as it needs. */
  private void wide(int at, String text, int width, CellStyle style) {
    Row row = sheet.createRow(at);
    cells.setText(row.createCell(0), text, style);
    sheet.addMergedRegionUnsafe(new CellRangeAddress(at, at, 0, width));
    int characters = LABEL_WIDTH + width * FIGURE_WIDTH;
    int lines = 1 + text.length() / characters;
    row.setHeightInPoints(LINE_HEIGHT * lines);
  }

  /** Column widths, and how the sheet is printed. */
  void finish() {
    sheet.setColumnWidth(0, LABEL_WIDTH * 256);
    for (int c = 1; c <= widest; c++) {
      sheet.setColumnWidth(c, FIGURE_WIDTH * 256);
    }
    print(sheet, right > PORTRAIT);
  }

  /** Keeps the heads of a single table in view, and repeats them on every page. */
  void freeze(Place place) {
    sheet.createFreezePane(1, place.line());
    sheet.setRepeatingRows(new CellRangeAddress(place.head(), place.line() - 1, -1, -1));
  }

  /** A4, as wide as the page. */
  static void print(XSSFSheet sheet, boolean landscape) {
    PrintSetup setup = sheet.getPrintSetup();
    setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
    setup.setLandscape(landscape);
    setup.setFitWidth((short) 1);
    setup.setFitHeight((short) 0);
    sheet.setFitToPage(true);
    sheet.getFooter().setCenter("&P / &N");
    sheet.setMargin(PageMargin.LEFT, 0.5);
    sheet.setMargin(PageMargin.RIGHT, 0.5);
  }
}
