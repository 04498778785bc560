package no.kodebok.exports.excel;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import no.kodebok.exports.ExportSettings;
import no.kodebok.exports.grid.TextGrid;
import no.kodebok.exports.grid.TextGrid.Cell;
import no.kodebok.exports.quotes.PrintableText;
import no.kodebok.exports.quotes.QuoteMessages;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * A table of words as a workbook: filters, labels and headings that stay in sight, exact numbers as
 * numbers, and a sheet that tells what was asked. A text that is longer than a cell holds goes on
 * in the following rows.
 */
final class GridWorkbook {
  private static final int CHARACTER = 256;
  private static final float LINE = 14.5f;
  private static final float HIGHEST = 409;

  private GridWorkbook() {}

  /** Writes a whole workbook and leaves the stream open. */
  static void write(TextGrid grid, ExportSettings settings, OutputStream out) throws IOException {
    try (SXSSFWorkbook workbook = new SXSSFWorkbook()) {
      QuoteCellStyles styles = new QuoteCellStyles(workbook);
      QuoteMessages messages = QuoteMessages.in(settings.language());
      SXSSFSheet page = workbook.createSheet(new SheetNames().name(grid.title()));
      TextRows.checkColumns(grid.columns().size());
      Row head = page.createRow(0);
      for (int i = 0; i < grid.columns().size(); i++) {
        page.setColumnWidth(i, grid.columns().get(i).width() * CHARACTER);
        var cell = head.createCell(i);
        cell.setCellValue(TextCells.shortened(grid.columns().get(i).heading()));
        cell.setCellStyle(styles.head());
      }
      CellStyle[] numbers = numbers(workbook);
      int next = 1;
      for (List<Cell> row : grid.rows()) {
        next += addRow(page, next, row, grid, styles, numbers);
      }
      page.createFreezePane(grid.labels(), 1);
      page.setAutoFilter(new CellRangeAddress(0, next - 1, 0, grid.columns().size() - 1));
      page.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
      TextRows.fitToWidth(page);
      addAbout(workbook.createSheet(messages.text("sheet.about")), grid, styles);
      CoreProperties core = workbook.getXSSFWorkbook().getProperties().getCoreProperties();
      Optional<Date> at = Optional.of(Date.from(settings.at().toInstant()));
      core.setCreator("");
      core.setCreated(at);
      core.setModified(at);
      core.setTitle(PrintableText.of(grid.title()));
      workbook.write(out);
    }
  }

  private static CellStyle[] numbers(SXSSFWorkbook workbook) {
    CellStyle[] styles = new CellStyle[4];
    String[] formats = {"#,##0", "#,##0.0", "#,##0.00", "#,##0.000"};
    for (int i = 0; i < styles.length; i++) {
      styles[i] = workbook.createCellStyle();
      styles[i].setDataFormat(workbook.createDataFormat().getFormat(formats[i]));
      styles[i].setVerticalAlignment(org.apache.poi.ss.usermodel.VerticalAlignment.TOP);
    }
    return styles;
  }

  private static int addRow(
      SXSSFSheet page,
      int first,
      List<Cell> cells,
      TextGrid grid,
      QuoteCellStyles styles,
      CellStyle[] numbers) {
    List<List<String>> texts = new ArrayList<>();
    cells.forEach(cell -> texts.add(TextCells.split(cell.text())));
    int parts = texts.stream().mapToInt(List::size).max().orElse(1);
    TextRows.checkRows(first + parts);
    for (int part = 0; part < parts; part++) {
      Row row = page.createRow(first + part);
      int lines = 1;
      for (int i = 0; i < cells.size(); i++) {
        Double number = cells.get(i).number();
        int shown = texts.get(i).size() == 1 ? 0 : part;
        if (number != null && part == 0) {
          var cell = row.createCell(i);
          cell.setCellValue(number);
          cell.setCellStyle(numbers[Math.min(numbers.length - 1, cells.get(i).decimals())]);
        } else if (number == null && shown < texts.get(i).size()) {
          String text = texts.get(i).get(shown);
          TextRows.addText(row, i, text, styles);
          lines = Math.max(lines, TextCells.lines(text, grid.columns().get(i).width()));
        }
      }
      row.setHeightInPoints(Math.min(HIGHEST, lines * LINE + 2));
    }
    return parts;
  }

  private static void addAbout(SXSSFSheet page, TextGrid grid, QuoteCellStyles styles) {
    page.setColumnWidth(0, 110 * CHARACTER);
    TextRows.fitToWidth(page);
    List<String> all = new ArrayList<>();
    all.add(grid.title());
    all.addAll(grid.facts());
    all.addAll(grid.notes());
    for (String text : all) {
      TextRows.addText(
          page.createRow(page.getPhysicalNumberOfRows()), 0, TextCells.shortened(text), styles);
    }
  }
}
