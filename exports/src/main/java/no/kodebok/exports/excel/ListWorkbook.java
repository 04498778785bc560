package no.kodebok.exports.excel;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Date;
import java.util.Optional;
import no.kodebok.exports.ExportSettings;
import no.kodebok.exports.lists.ListSheet;
import no.kodebok.exports.lists.ListWords;
import no.kodebok.exports.quotes.QuoteMessages;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** A list as a workbook: its rows, and a sheet that tells what was asked for. */
final class ListWorkbook {
  private static final int ROWS_IN_MEMORY = 100;
  private static final int CHARACTER = 256;

  private ListWorkbook() {}

  /** Writes a whole workbook and leaves the stream open. */
  static void write(ListSheet sheet, ExportSettings settings, OutputStream out) throws IOException {
    try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
      QuoteCellStyles styles = new QuoteCellStyles(workbook);
      new TextRows(workbook, styles, QuoteMessages.in(settings.language()))
          .add(
              sheet.title(),
              sheet.columns().stream()
                  .map(column -> new TextRows.Column(column.heading(), column.width()))
                  .toList(),
              sheet.rows(),
              sheet.figures());
      addAbout(workbook, sheet, settings, styles);
      CoreProperties core = workbook.getXSSFWorkbook().getProperties().getCoreProperties();
      Optional<Date> at = Optional.of(Date.from(settings.at().toInstant()));
      core.setCreator("");
      core.setCreated(at);
      core.setModified(at);
      core.setTitle(sheet.title());
      workbook.write(out);
    }
  }

  private static void addAbout(
      SXSSFWorkbook workbook, ListSheet sheet, ExportSettings settings, QuoteCellStyles styles) {
    SXSSFSheet page = workbook.createSheet(ListWords.in(settings.language()).text("sheet.about"));
    page.setColumnWidth(0, 26 * CHARACTER);
    page.setColumnWidth(1, 90 * CHARACTER);
    TextRows.fitToWidth(page);
    for (ListSheet.Fact fact : sheet.about()) {
      Row row = page.createRow(page.getPhysicalNumberOfRows());
      Cell cell = row.createCell(0);
      cell.setCellValue(fact.name());
      cell.setCellStyle(styles.label());
      TextRows.addText(row, 1, TextCells.shortened(fact.value()), styles);
    }
  }
}
