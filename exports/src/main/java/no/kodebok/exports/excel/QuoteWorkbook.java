package no.kodebok.exports.excel;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import no.kodebok.coding.quotes.Quote;
import no.kodebok.coding.quotes.QuoteSheet;
import no.kodebok.exports.ExportSettings;
import no.kodebok.exports.quotes.QuoteColumn;
import no.kodebok.exports.quotes.QuoteMessages;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
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
   * @throws no.kodebok.coding.model.KodebokException if there are more quotes or variables than a
   *     sheet of Excel holds
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
    new TextRows(workbook, styles, messages)
        .add(
            messages.text("sheet.quotes"),
            columns.stream()
                .map(column -> new TextRows.Column(column.heading(), column.width()))
                .toList(),
            () ->
                sheet.quotes().stream()
                    .map(quote ->
                        columns.stream().map(column -> column.value().apply(quote)).toList())
                    .iterator());
  }

  private void addAbout(QuoteSheet sheet, ExportSettings settings) {
    SXSSFSheet page = workbook.createSheet(messages.text("sheet.about"));
    page.setColumnWidth(0, 26 * CHARACTER);
    page.setColumnWidth(1, 90 * CHARACTER);
    TextRows.fitToWidth(page);
    addFact(page, "project", settings.project());
    addFact(page, "code", sheet.code() == null ? messages.text("code.all") : sheet.code());
    addFact(page, "where", sheet.where() == null ? messages.text("where.none") : sheet.where());
    addFact(page, "attribution", sheet.attribution());
    QuoteSheet.Choices choices = sheet.choices();
    if (choices.by() != null) {
      addFact(page, "by", choices.byLabel());
    }
    if (!choices.mask().isEmpty()) {
      addFact(page, "mask", messages.masks(choices.mask()));
    }
    if (!choices.identifying().isEmpty() && choices.fewest() > 1) {
      addFact(page, "identifying", String.join(" × ", choices.identifying()));
      addFact(page, "fewest", String.valueOf(choices.fewest()));
    }
    addFact(page, "warnings", String.valueOf(sheet.warnings()));
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
    addText(page.createRow(row + 3), 1, messages.text("warned", sheet.warnings()));
    if (choices.leftOut() > 0) {
      addText(page.createRow(row + 4), 1, messages.text("leftOut", choices.leftOut()));
    }
    if (!choices.mask().isEmpty()) {
      addText(page.createRow(row + 5), 1, messages.text("masked", messages.masks(choices.mask())));
    }
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

  private void addText(Row row, int column, String text) {
    TextRows.addText(row, column, text, styles);
  }
}
