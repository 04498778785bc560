package no.kodebok.exports.excel;

import java.util.List;
import no.kodebok.coding.tables.Messages;
import no.kodebok.coding.tables.Table;
import no.kodebok.coding.tables.TableHead;
import no.kodebok.exports.ExportSettings;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The sheets that list the tables: contents, and what the figures rest on. */
final class ListSheets {
  private static final int TITLE_WIDTH = 44;
  private static final int BASE_WIDTH = 70;
  private static final float LINE_HEIGHT = 14;

  private final Styles styles;
  private final Cells cells;
  private final Messages words;

  ListSheets(Styles styles, Cells cells, Messages words) {
    this.styles = styles;
    this.cells = cells;
    this.words = words;
  }

  /** Number, title with a link, and number of valid answers. */
  void contents(XSSFSheet sheet, List<Table> tables, List<String> sheets) {
    cells.setText(sheet.createRow(0).createCell(0), words.text("sheet.contents"), styles.title);
    heads(sheet.createRow(2), "head.number", "head.table", "head.valid");
    for (int i = 0; i < tables.size(); i++) {
      Row row = sheet.createRow(3 + i);
      TableHead head = tables.get(i).head();
      number(row.createCell(0), i + 1L);
      link(row.createCell(1), head.title(), sheets.get(i));
      number(row.createCell(2), head.base().valid());
    }
    widths(sheet, 6, 80, 14);
    sheet.createFreezePane(0, 3);
    print(sheet);
  }

  /** Project, date and version, how figures are shown, and weight, filter and base of each. */
  void about(
      XSSFSheet sheet,
      List<Table> tables,
      List<String> sheets,
      ExportSettings settings,
      String date) {
    cells.setText(sheet.createRow(0).createCell(0), words.text("sheet.about"), styles.title);
    pair(sheet.createRow(2), "about.project", settings.project());
    pair(sheet.createRow(3), "about.date", date);
    pair(sheet.createRow(4), "about.version", "Kodebok " + settings.version());
    pair(sheet.createRow(5), "about.rounding", words.text("about.roundingText"));
    heads(
        sheet.createRow(7),
        "head.number",
        "head.table",
        "head.questionnaire",
        "head.weight",
        "head.filter",
        "head.base");
    for (int i = 0; i < tables.size(); i++) {
      Row row = sheet.createRow(8 + i);
      TableHead head = tables.get(i).head();
      number(row.createCell(0), i + 1L);
      link(row.createCell(1), head.title(), sheets.get(i));
      cells.setText(row.createCell(2), head.rows().questionnaire(), styles.text);
      String weight = head.weight() == null ? head.frequency() : head.weight();
      cells.setText(row.createCell(3), weight == null ? words.text("none") : weight, styles.text);
      cells.setText(
          row.createCell(4),
          head.filter() == null ? words.text("everybody") : head.filter(),
          styles.text);
      cells.setText(row.createCell(5), head.baseLine(), styles.text);
      int lines =
          1 + Math.max(head.baseLine().length() / BASE_WIDTH, head.title().length() / TITLE_WIDTH);
      row.setHeightInPoints(LINE_HEIGHT * lines);
    }
    widths(sheet, 12, TITLE_WIDTH, 24, 20, 30, BASE_WIDTH);
    print(sheet);
  }

  private void pair(Row row, String key, String value) {
    cells.setText(row.createCell(0), words.text(key), styles.bold);
    cells.setText(row.createCell(1), value, styles.text);
    // The explanations are longer than the column of titles is wide.
    row.getSheet().addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), 1, 5));
  }

  private void heads(Row row, String... keys) {
    for (int i = 0; i < keys.length; i++) {
      cells.setText(row.createCell(i), words.text(keys[i]), styles.bold);
    }
  }

  private void number(Cell cell, long value) {
    cell.setCellValue((double) value);
    cell.setCellStyle(styles.number);
  }

  private void link(Cell cell, String text, String sheetName) {
    cells.setText(cell, text, styles.link);
    XSSFSheet sheet = (XSSFSheet) cell.getSheet();
    XSSFHyperlink link =
        sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
    link.setAddress("'" + sheetName.replace("'", "''") + "'!A1");
    cell.setHyperlink(link);
  }

  private static void widths(XSSFSheet sheet, int... characters) {
    for (int i = 0; i < characters.length; i++) {
      sheet.setColumnWidth(i, characters[i] * 256);
    }
  }

  private static void print(XSSFSheet sheet) {
    sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
    sheet.getPrintSetup().setLandscape(true);
    sheet.getPrintSetup().setFitWidth((short) 1);
    sheet.getPrintSetup().setFitHeight((short) 0);
    sheet.setFitToPage(true);
  }
}
