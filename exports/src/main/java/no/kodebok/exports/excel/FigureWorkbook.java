package no.kodebok.exports.excel;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.exports.ExportReason;
import no.kodebok.exports.ExportSettings;
import no.kodebok.exports.figures.FigureBook;
import no.kodebok.exports.figures.FigurePage;
import no.kodebok.exports.figures.FigurePage.FigureColumn;
import no.kodebok.exports.figures.FigureValue;
import no.kodebok.exports.quotes.PrintableText;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Pages of figures as a workbook: a sheet each, exact numbers, notes beneath. */
final class FigureWorkbook {
  private static final int ROWS_IN_MEMORY = 100;
  private static final int CHARACTER = 256;
  private static final int NOTE_WIDTH = 110;
  private static final float LINE_HEIGHT = 13;
  private static final int TABLE_ROW = 2;

  private final SXSSFWorkbook workbook;
  private final Styles styles;
  private final Cells cells;
  private final CellStyle leftHead;
  private final CellStyle coefficient;
  private final CellStyle share;

  private FigureWorkbook(SXSSFWorkbook workbook) {
    this.workbook = workbook;
    this.styles = new Styles(workbook);
    this.cells = new Cells(workbook);
    this.leftHead = workbook.createCellStyle();
    leftHead.cloneStyleFrom(styles.head);
    leftHead.setAlignment(HorizontalAlignment.LEFT);
    this.coefficient = number("0.000");
    this.share = number("0.0%");
  }

  private CellStyle number(String format) {
    CellStyle style = workbook.createCellStyle();
    style.cloneStyleFrom(styles.count(false));
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    return style;
  }

  /** Writes a whole workbook and leaves the stream open. */
  static void write(FigureBook book, ExportSettings settings, OutputStream out) throws IOException {
    try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
      FigureWorkbook writer = new FigureWorkbook(workbook);
      SheetNames names = new SheetNames();
      for (FigurePage page : book.pages()) {
        writer.add(page, workbook.createSheet(names.name(page.name())));
      }
      CoreProperties core = workbook.getXSSFWorkbook().getProperties().getCoreProperties();
      Optional<Date> at = Optional.of(Date.from(settings.at().toInstant()));
      core.setCreator("Kodebok " + settings.version());
      core.setLastModifiedByUser("Kodebok");
      core.setTitle(PrintableText.of(book.title()));
      core.setCreated(at);
      core.setModified(at);
      workbook.write(out);
    }
  }

  private void add(FigurePage page, SXSSFSheet sheet) {
    if (page.rows().size() + page.notes().size() + TABLE_ROW + 2
        > SpreadsheetVersion.EXCEL2007.getMaxRows()) {
      throw new KodebokException(
          ExportReason.TOO_MANY_ROWS.with(SpreadsheetVersion.EXCEL2007.getMaxRows()),
          "A sheet of Excel holds %,d rows, and this is more. Ask for less at a time."
              .formatted(SpreadsheetVersion.EXCEL2007.getMaxRows()));
    }
    cells.setText(sheet.createRow(0).createCell(0), page.title(), styles.title);
    List<FigureColumn> columns = page.columns();
    Row head = sheet.createRow(TABLE_ROW);
    for (int c = 0; c < columns.size(); c++) {
      sheet.setColumnWidth(c, columns.get(c).width() * CHARACTER);
      boolean words = c == 0 || isWords(page, c);
      cells.setText(head.createCell(c), columns.get(c).heading(), words ? leftHead : styles.head);
    }
    head.setHeightInPoints(2 * LINE_HEIGHT + 4);
    int at = TABLE_ROW + 1;
    for (List<FigureValue> values : page.rows()) {
      Row row = sheet.createRow(at++);
      int lines = 1;
      for (int c = 0; c < values.size(); c++) {
        lines = Math.max(lines, set(row.createCell(c), values.get(c), columns.get(c).width()));
      }
      row.setHeightInPoints(LINE_HEIGHT * Math.min(lines, 20) + 2);
    }
    at++;
    for (String note : page.notes()) {
      note(sheet, at++, note, columns);
    }
    sheet.createFreezePane(1, TABLE_ROW + 1);
    sheet.setRepeatingRows(new CellRangeAddress(TABLE_ROW, TABLE_ROW, -1, -1));
    TextRows.fitToWidth(sheet);
  }

  private static boolean isWords(FigurePage page, int column) {
    return !page.rows().isEmpty()
        && page.rows().stream().allMatch(row -> row.get(column) instanceof FigureValue.Words);
  }

  /** Sets the value and says how many lines it takes. */
  private int set(Cell cell, FigureValue value, int width) {
    switch (value) {
      case FigureValue.Words(String text) -> {
        String printable = PrintableText.of(text);
        cells.setText(cell, printable, styles.text);
        return TextCells.lines(TextCells.shortened(printable), width);
      }
      case FigureValue.Whole(long whole) -> number(cell, (double) whole, styles.count(false));
      case FigureValue.Coefficient(double number) -> number(cell, number, coefficient);
      case FigureValue.Share(double part) -> number(cell, part, share);
    }
    return 1;
  }

  /** What is not defined stays empty: a dash would be a text among numbers. */
  private static void number(Cell cell, double value, CellStyle style) {
    cell.setCellStyle(style);
    if (Double.isFinite(value)) {
      cell.setCellValue(value);
    }
  }

  private void note(SXSSFSheet sheet, int at, String text, List<FigureColumn> columns) {
    Row row = sheet.createRow(at);
    cells.setText(row.createCell(0), text, styles.note);
    int last = 0;
    int width = columns.getFirst().width();
    while (last + 1 < columns.size() && width + columns.get(last + 1).width() <= NOTE_WIDTH) {
      width += columns.get(++last).width();
    }
    if (last > 0) {
      sheet.addMergedRegion(new CellRangeAddress(at, at, 0, last));
    }
    row.setHeightInPoints(LINE_HEIGHT * (1 + text.length() / width));
  }
}
