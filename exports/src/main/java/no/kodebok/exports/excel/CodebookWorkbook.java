package no.kodebok.exports.excel;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import no.kodebok.coding.model.Code;
import no.kodebok.exports.ExportSettings;
import no.kodebok.exports.codebook.CodebookColumn;
import no.kodebok.exports.codebook.CodebookSheet;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A codebook as a workbook: one row a code, in tree order, as the import reads it. */
final class CodebookWorkbook {
  private static final int CHARACTER = 256;

  // In points. Rows are given heights, since not every spreadsheet fits them to wrapped text.
  private static final float LINE = 14.5f;
  private static final float PADDING = 2;
  private static final float HIGHEST = 409;

  private CodebookWorkbook() {}

  /** Writes a whole workbook and leaves the stream open. */
  static void write(CodebookSheet codes, ExportSettings settings, OutputStream out)
      throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      QuoteCellStyles styles = new QuoteCellStyles(workbook);
      Cells cells = new Cells(workbook);
      List<CodebookColumn> columns = CodebookColumn.of(codes, settings.language());
      XSSFSheet sheet = workbook.createSheet(CodebookColumn.title(settings.language()));
      Row head = sheet.createRow(0);
      for (int i = 0; i < columns.size(); i++) {
        sheet.setColumnWidth(i, columns.get(i).width() * CHARACTER);
        cells.setText(head.createCell(i), columns.get(i).heading(), styles.head());
      }
      int rows = 1;
      for (Code code : codes.codebook().codes()) {
        addCode(sheet.createRow(rows++), codes, code, columns, cells, styles);
      }
      sheet.createFreezePane(1, 1);
      sheet.setAutoFilter(new CellRangeAddress(0, rows - 1, 0, columns.size() - 1));
      sheet.setFitToPage(true);
      sheet.getPrintSetup().setLandscape(true);
      sheet.getPrintSetup().setFitHeight((short) 0);
      workbook.getProperties().getCoreProperties().setCreator("");
      workbook.getProperties().getCoreProperties().setTitle(settings.project());
      workbook.write(out);
    }
  }

  private static void addCode(
      Row row,
      CodebookSheet codes,
      Code code,
      List<CodebookColumn> columns,
      Cells cells,
      QuoteCellStyles styles) {
    int lines = 1;
    for (int i = 0; i < columns.size(); i++) {
      Cell cell = row.createCell(i);
      Object value = columns.get(i).value().apply(codes, code);
      if (value instanceof Integer number) {
        cell.setCellValue(number);
        cell.setCellStyle(styles.text());
      } else {
        String text = value.toString();
        cells.setText(cell, text, styles.text());
        lines = Math.max(lines, TextCells.lines(text, columns.get(i).width()));
      }
    }
    row.setHeightInPoints(Math.min(HIGHEST, lines * LINE + PADDING));
  }
}
