package no.kodebok.exports.excel;

import java.util.ArrayList;
import java.util.List;
import no.kodebok.coding.tables.CrossTable;
import no.kodebok.coding.tables.Messages;
import no.kodebok.coding.tables.PercentMode;
import no.kodebok.coding.tables.Table;
import no.kodebok.coding.tables.TableHead;
import no.kodebok.coding.tables.layout.StatisticsLines;
import no.kodebok.coding.tables.layout.TableGrid;
import no.kodebok.coding.tables.layout.TableLayout;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Writes one table: title, question, figures, base, notes and chart. */
final class TableSheet {
  static final int LABEL_WIDTH = 36;
  static final int FIGURE_WIDTH = 12;
  private static final int NARROWEST = 6;
  private static final int WIDEST = 12;
  private static final float LINE_HEIGHT = 13;

  private final XSSFSheet sheet;
  private final Styles styles;
  private final Cells cells;
  private final Messages messages;

  TableSheet(XSSFSheet sheet, Styles styles, Cells cells, Messages messages) {
    this.sheet = sheet;
    this.styles = styles;
    this.cells = cells;
    this.messages = messages;
  }

  /**
   * Writes the table.
   *
   * @param source where the figures come from, when and by what
   */
  void write(Table table, String source) {
    TableHead head = table.head();
    TableGrid grid = TableLayout.of(table, messages);
    int width = Math.clamp(grid.columns(), NARROWEST, WIDEST);
    int at = 0;
    Row title = sheet.createRow(at++);
    cells.setText(title.createCell(0), head.title(), styles.title);
    String question = head.rows().question();
    // A file that has only one wording for both gives no reason to say it twice.
    if (question != null && !question.isBlank() && !question.equals(head.title())) {
      wide(at++, question, width, styles.question);
    }
    int top = ++at;
    at = new GridWriter(sheet, styles, cells).write(grid, top);
    int firstLine = top + grid.heads().size();
    int widest = grid.columns();
    if (table instanceof CrossTable cross && head.percent() != PercentMode.NONE) {
      at++;
      cells.setText(sheet.createRow(at++).createCell(0), messages.text("head.counts"), styles.bold);
      TableGrid counts = TableLayout.counts(cross, messages);
      widest = Math.max(widest, counts.columns());
      at = new GridWriter(sheet, styles, cells).write(counts, at);
    }
    at++;
    List<String> beneath = new ArrayList<>();
    beneath.add(head.baseLine());
    beneath.addAll(StatisticsLines.of(table, messages));
    beneath.addAll(head.notes());
    beneath.add(source);
    for (String sentence : beneath) {
      wide(at++, sentence, width, styles.note);
    }
    new TableChart(sheet, grid, firstLine).draw(table, top, Math.max(widest, width) + 2);
    sheet.setColumnWidth(0, LABEL_WIDTH * 256);
    for (int c = 1; c <= Math.max(widest, width); c++) {
      sheet.setColumnWidth(c, FIGURE_WIDTH * 256);
    }
    sheet.createFreezePane(1, firstLine);
    print(top, firstLine - 1);
  }

  /** A text over the width of the table, as high as it needs. */
  private void wide(int at, String text, int width, CellStyle style) {
    Row row = sheet.createRow(at);
    cells.setText(row.createCell(0), text, style);
    sheet.addMergedRegion(new CellRangeAddress(at, at, 0, width));
    int characters = LABEL_WIDTH + width * FIGURE_WIDTH;
    int lines = 1 + text.length() / characters;
    row.setHeightInPoints(LINE_HEIGHT * lines);
  }

  private void print(int firstHead, int lastHead) {
    PrintSetup setup = sheet.getPrintSetup();
    setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
    setup.setLandscape(true);
    setup.setFitWidth((short) 1);
    setup.setFitHeight((short) 0);
    sheet.setFitToPage(true);
    sheet.setRepeatingRows(new CellRangeAddress(firstHead, lastHead, -1, -1));
    sheet.getFooter().setCenter("&P / &N");
    sheet.setMargin(PageMargin.LEFT, 0.5);
    sheet.setMargin(PageMargin.RIGHT, 0.5);
  }
}
