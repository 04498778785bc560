package no.kodebok.exports.excel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.exports.ExportReason;
import no.kodebok.exports.lists.ListSheet.Figure;
import no.kodebok.exports.lists.ListSheet.Spot;
import no.kodebok.exports.quotes.QuoteMessages;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * A sheet of texts under headings, the first of its workbook. Everything is text but numbers that
 * are said to be such; nothing is ever a formula. A text that is longer than a cell holds goes on
 * in the following rows, with a note in each.
 */
final class TextRows {
  private static final int CHARACTER = 256;
  private static final int NOTE_WIDTH = 30;

  // In points. Rows are given heights, since not every spreadsheet fits them to wrapped text.
  private static final float LINE = 14.5f;
  private static final float PADDING = 2;
  private static final float HIGHEST = 409;

  private final SXSSFWorkbook workbook;
  private final QuoteCellStyles styles;
  private final QuoteMessages messages;

  TextRows(SXSSFWorkbook workbook, QuoteCellStyles styles, QuoteMessages messages) {
    this.workbook = workbook;
    this.styles = styles;
    this.messages = messages;
  }

  /** The head of a column; its width is in characters. */
  record Column(String heading, int width) {}

  /** Adds a sheet of nothing but texts. */
  void add(String name, List<Column> columns, Iterable<List<String>> rows) {
    add(name, columns, rows, Map.of());
  }

  /**
   * Adds the sheet. The rows are gone through twice.
   *
   * @param figures the numbers that texts stand for; those cells hold the numbers
   * @throws KodebokException if there are more rows or columns than a sheet of Excel holds
   */
  void add(
      String name, List<Column> columns, Iterable<List<String>> rows, Map<Spot, Figure> figures) {
    checkColumns(columns.size() + 1);
    SXSSFSheet page = workbook.createSheet(name);
    boolean split = isAnySplit(rows);
    for (int i = 0; i < columns.size(); i++) {
      page.setColumnWidth(i, columns.get(i).width() * CHARACTER);
    }
    List<String> headings = new ArrayList<>(columns.stream().map(Column::heading).toList());
    if (split) {
      page.setColumnWidth(columns.size(), NOTE_WIDTH * CHARACTER);
      headings.add(messages.text("column.note"));
    }
    Row head = page.createRow(0);
    for (int i = 0; i < headings.size(); i++) {
      Cell cell = head.createCell(i);
      cell.setCellValue(TextCells.split(headings.get(i)).getFirst());
      cell.setCellStyle(styles.head());
    }
    int next = 1;
    int place = 0;
    for (List<String> row : rows) {
      int first = next;
      next += addRow(page, first, row, columns);
      for (int i = 0; i < row.size() && !figures.isEmpty(); i++) {
        Figure figure = figures.get(new Spot(place, i));
        if (figure != null) {
          Cell cell = page.getRow(first).createCell(i);
          cell.setCellValue(figure.value());
          cell.setCellStyle(styles.figure(figure.format()));
        }
      }
      place++;
    }
    finish(page, next, headings.size());
  }

  /** Adds the rows of one row and says how many they are. */
  private int addRow(SXSSFSheet page, int first, List<String> texts, List<Column> columns) {
    List<List<String>> cells = texts.stream().map(TextCells::split).toList();
    int parts = cells.stream().mapToInt(List::size).max().orElse(1);
    checkRows(first + parts);
    for (int part = 0; part < parts; part++) {
      Row row = page.createRow(first + part);
      int lines = 1;
      for (int i = 0; i < cells.size(); i++) {
        List<String> split = cells.get(i);
        // What fits in a cell is repeated, so that filters keep the parts together.
        int shown = split.size() == 1 ? 0 : part;
        if (shown < split.size()) {
          addText(row, i, split.get(shown), styles);
          lines = Math.max(lines, TextCells.lines(split.get(shown), columns.get(i).width()));
        }
      }
      row.setHeightInPoints(Math.min(HIGHEST, lines * LINE + PADDING));
      if (parts > 1) {
        String note = messages.text("note.part", part + 1, parts, TextCells.LONGEST);
        addText(row, cells.size(), note, styles);
      }
    }
    return parts;
  }

  static void addText(Row row, int column, String text, QuoteCellStyles styles) {
    if (!text.isEmpty()) {
      Cell cell = row.createCell(column);
      cell.setCellValue(text);
      cell.setCellStyle(TextCells.looksLikeFormula(text) ? styles.formulaLike() : styles.text());
    }
  }

  private static boolean isAnySplit(Iterable<List<String>> rows) {
    for (List<String> row : rows) {
      if (!row.stream().allMatch(TextCells::fits)) {
        return true;
      }
    }
    return false;
  }

  private void finish(SXSSFSheet page, int rows, int columns) {
    page.createFreezePane(0, 1);
    CellRangeAddress all = new CellRangeAddress(0, rows - 1, 0, columns - 1);
    page.setAutoFilter(all);
    page.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
    fitToWidth(page);
    // Line numbers and answers are text on purpose; Excel need not point at each of them.
    workbook
        .getXSSFWorkbook()
        .getSheetAt(0)
        .addIgnoredErrors(all, IgnoredErrorType.NUMBER_STORED_AS_TEXT);
  }

  static void fitToWidth(SXSSFSheet page) {
    page.setFitToPage(true);
    page.getPrintSetup().setLandscape(true);
    page.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
    page.getPrintSetup().setFitWidth((short) 1);
    page.getPrintSetup().setFitHeight((short) 0);
  }

  static void checkRows(int rows) {
    if (rows > SpreadsheetVersion.EXCEL2007.getMaxRows()) {
      throw new KodebokException(
          ExportReason.TOO_MANY_ROWS.with(SpreadsheetVersion.EXCEL2007.getMaxRows()),
          "A sheet of Excel holds %,d rows, and this is more. Ask for less at a time, or write a .csv file."
              .formatted(SpreadsheetVersion.EXCEL2007.getMaxRows()));
    }
  }

  static void checkColumns(int columns) {
    if (columns > SpreadsheetVersion.EXCEL2007.getMaxColumns()) {
      throw new KodebokException(
          ExportReason.TOO_MANY_VARIABLES.with(SpreadsheetVersion.EXCEL2007.getMaxColumns()),
          "A sheet of Excel holds %,d columns, and the cases have more variables. Write a .csv file instead."
              .formatted(SpreadsheetVersion.EXCEL2007.getMaxColumns()));
    }
  }
}
