package no.kodebok.exports.excel;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.quotes.Quote;
import no.kodebok.coding.quotes.QuoteSheet;
import no.kodebok.exports.ExportReason;
import no.kodebok.exports.ExportSettings;
import no.kodebok.exports.quotes.QuoteColumn;
import no.kodebok.exports.quotes.QuoteMessages;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * A quote sheet as a workbook: one row a quote, and a sheet that tells what was asked. Everything
 * is text; nothing is ever a formula. A quote that is longer than a cell holds goes on in the
 * following rows, with a note in each. Rows are written to a temporary file as they are made, so
 * that memory does not grow with the sheet.
 */
public final class QuoteWorkbook {
  private static final int ROWS_IN_MEMORY = 100;
  private static final int CHARACTER = 256;
  private static final int NOTE_WIDTH = 30;

  // In points. Rows are given heights, since not every spreadsheet fits them to wrapped text.
  private static final float LINE = 14.5f;
  private static final float PADDING = 2;
  private static final float HIGHEST = 409;

  private final SXSSFWorkbook workbook;
  private final QuoteCellStyles styles;
  private final QuoteMessages messages;

  private QuoteWorkbook(SXSSFWorkbook workbook, QuoteMessages messages) {
    this.workbook = workbook;
    this.styles = new QuoteCellStyles(workbook);
    this.messages = messages;
  }

  /**
   * Writes a whole workbook and leaves the stream open.
   *
   * @throws KodebokException if there are more quotes or variables than a sheet of Excel holds
   */
  public static void write(QuoteSheet sheet, ExportSettings settings, OutputStream out)
      throws IOException {
    try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
      QuoteWorkbook made = new QuoteWorkbook(workbook, QuoteMessages.in(settings.language()));
      made.addQuotes(sheet);
      made.addAbout(sheet, settings);
      made.setProperties(settings);
      workbook.write(out);
    }
  }

  private void addQuotes(QuoteSheet sheet) {
    List<QuoteColumn> columns = QuoteColumn.of(sheet, messages);
    checkColumns(columns.size() + 1);
    SXSSFSheet page = workbook.createSheet(messages.text("sheet.quotes"));
    int noteColumn = columns.size();
    boolean split = isAnySplit(sheet, columns);
    int width = split ? noteColumn + 1 : noteColumn;
    for (int i = 0; i < columns.size(); i++) {
      page.setColumnWidth(i, columns.get(i).width() * CHARACTER);
    }
    List<String> headings = new ArrayList<>(columns.stream().map(QuoteColumn::heading).toList());
    if (split) {
      page.setColumnWidth(noteColumn, NOTE_WIDTH * CHARACTER);
      headings.add(messages.text("column.note"));
    }
    Row head = page.createRow(0);
    for (int i = 0; i < headings.size(); i++) {
      Cell cell = head.createCell(i);
      cell.setCellValue(TextCells.split(headings.get(i)).getFirst());
      cell.setCellStyle(styles.head());
    }
    int rows = 1;
    for (Quote quote : sheet.quotes()) {
      rows += addQuote(page, rows, quote, columns);
    }
    finish(page, rows, width);
  }

  /** Adds the rows of a quote and says how many they are. */
  private int addQuote(SXSSFSheet page, int first, Quote quote, List<QuoteColumn> columns) {
    List<List<String>> cells = new ArrayList<>(columns.size());
    int parts = 1;
    for (QuoteColumn column : columns) {
      List<String> split = TextCells.split(column.value().apply(quote));
      cells.add(split);
      parts = Math.max(parts, split.size());
    }
    checkRows(first + parts);
    for (int part = 0; part < parts; part++) {
      Row row = page.createRow(first + part);
      int lines = 1;
      for (int i = 0; i < cells.size(); i++) {
        List<String> split = cells.get(i);
        // What fits in a cell is repeated, so that filters keep the parts together.
        int shown = split.size() == 1 ? 0 : part;
        if (shown < split.size()) {
          addText(row, i, split.get(shown));
          lines = Math.max(lines, TextCells.lines(split.get(shown), columns.get(i).width()));
        }
      }
      row.setHeightInPoints(Math.min(HIGHEST, lines * LINE + PADDING));
      if (parts > 1) {
        addText(row, cells.size(), messages.text("note.part", part + 1, parts, TextCells.LONGEST));
      }
    }
    return parts;
  }

  private void addText(Row row, int column, String text) {
    if (!text.isEmpty()) {
      Cell cell = row.createCell(column);
      cell.setCellValue(text);
      cell.setCellStyle(TextCells.looksLikeFormula(text) ? styles.formulaLike() : styles.text());
    }
  }

  private static boolean isAnySplit(QuoteSheet sheet, List<QuoteColumn> columns) {
    return sheet.quotes().stream()
        .anyMatch(quote -> columns.stream().anyMatch(c -> !TextCells.fits(c.value().apply(quote))));
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

  private static void fitToWidth(SXSSFSheet page) {
    page.setFitToPage(true);
    page.getPrintSetup().setLandscape(true);
    page.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
    page.getPrintSetup().setFitWidth((short) 1);
    page.getPrintSetup().setFitHeight((short) 0);
  }

  private void addAbout(QuoteSheet sheet, ExportSettings settings) {
    SXSSFSheet page = workbook.createSheet(messages.text("sheet.about"));
    page.setColumnWidth(0, 26 * CHARACTER);
    page.setColumnWidth(1, 90 * CHARACTER);
    fitToWidth(page);
    addFact(page, "project", settings.project());
    addFact(page, "code", sheet.code() == null ? messages.text("code.all") : sheet.code());
    addFact(page, "where", sheet.where() == null ? messages.text("where.none") : sheet.where());
    addFact(page, "attribution", sheet.attribution());
    addFact(page, "quotes", String.valueOf(sheet.quotes().size()));
    addFact(
        page,
        "sources",
        String.valueOf(sheet.quotes().stream().map(Quote::sourceId).distinct().count()));
    addFact(page, "at", messages.time(settings.at()));
    addFact(page, "program", "Kodebok " + settings.version());
    int row = page.getLastRowNum() + 2;
    addText(page.createRow(row), 1, messages.text("about.edited"));
    addText(page.createRow(row + 1), 1, messages.text("about.coders"));
    addText(page.createRow(row + 2), 1, messages.text("about.drift"));
  }

  private void addFact(SXSSFSheet page, String key, String value) {
    Row row = page.createRow(page.getPhysicalNumberOfRows());
    Cell cell = row.createCell(0);
    cell.setCellValue(messages.text("about." + key));
    cell.setCellStyle(styles.label());
    addText(row, 1, TextCells.split(value).getFirst());
  }

  private void setProperties(ExportSettings settings) {
    POIXMLProperties properties = workbook.getXSSFWorkbook().getProperties();
    CoreProperties core = properties.getCoreProperties();
    Optional<Date> at = Optional.of(Date.from(settings.at().toInstant()));
    core.setCreator("");
    core.setCreated(at);
    core.setModified(at);
    core.setTitle(messages.text("title"));
    properties.getExtendedProperties().getUnderlyingProperties().setApplication("Kodebok");
  }

  private static void checkRows(int rows) {
    if (rows > SpreadsheetVersion.EXCEL2007.getMaxRows()) {
      throw new KodebokException(
          ExportReason.TOO_MANY_QUOTES.with(SpreadsheetVersion.EXCEL2007.getMaxRows()),
          "A sheet of Excel holds %,d rows, and there are more quotes. Ask for one code at a time, or write a .csv file."
              .formatted(SpreadsheetVersion.EXCEL2007.getMaxRows()));
    }
  }

  private static void checkColumns(int columns) {
    if (columns > SpreadsheetVersion.EXCEL2007.getMaxColumns()) {
      throw new KodebokException(
          ExportReason.TOO_MANY_VARIABLES.with(SpreadsheetVersion.EXCEL2007.getMaxColumns()),
          "A sheet of Excel holds %,d columns, and the cases have more variables. Write a .csv file instead."
              .formatted(SpreadsheetVersion.EXCEL2007.getMaxColumns()));
    }
  }
}
