package no.kodebok.exports.excel;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.kodebok.coding.report.ReportDocument;
import no.kodebok.coding.report.ReportPart;
import no.kodebok.coding.report.ReportPart.JointPart;
import no.kodebok.coding.report.ReportPart.MatrixPart;
import no.kodebok.coding.report.ReportPart.Numbered;
import no.kodebok.coding.report.ReportPart.TablePart;
import no.kodebok.coding.tables.Messages;
import no.kodebok.coding.tables.TableHead;
import no.kodebok.exports.ExportSettings;
import no.kodebok.exports.excel.TableWorkbook.Address;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/** The sheets that list the tables: contents, and what the figures rest on. */
final class ListSheets {
  private static final int TITLE_WIDTH = 44;
  private static final int BASE_WIDTH = 70;
  private static final int CHANGE_WIDTH = 120;
  private static final float LINE_HEIGHT = 14;

  private final Styles styles;
  private final Cells cells;
  private final Messages words;

  ListSheets(Styles styles, Cells cells, Messages words) {
    this.styles = styles;
    this.cells = cells;
    this.words = words;
  }

  /** Number, title with a link, and number of valid answers; headings between. */
  void contents(XSSFSheet sheet, ReportDocument report, Map<Numbered, Address> places) {
    cells.setText(sheet.createRow(0).createCell(0), report.title(), styles.title);
    heads(sheet.createRow(2), "head.number", "head.table", "head.valid");
    int at = 3;
    for (ReportPart part : report.parts()) {
      switch (part) {
        case ReportPart.Heading(String text, int level) ->
            cells.setText(sheet.createRow(at++).createCell(level == 1 ? 0 : 1), text, styles.bold);
        case ReportPart.Paragraph(String text) -> {
          Row row = sheet.createRow(at++);
          cells.setText(row.createCell(1), text, styles.text);
          row.setHeightInPoints(LINE_HEIGHT * (1 + text.length() / 80));
        }
        case Numbered numbered -> {
          Row row = sheet.createRow(at++);
          number(row.createCell(0), numbered.number());
          link(row.createCell(1), numbered.title(), places.get(numbered));
          head(numbered)
              .ifPresent(head -> {
                row.createCell(2).setCellValue((double) head.base().valid());
                row.getCell(2).setCellStyle(styles.count(false));
              });
        }
      }
    }
    widths(sheet, 8, 80, 14);
    sheet.createFreezePane(0, 3);
    print(sheet);
  }

  private static Optional<TableHead> head(Numbered part) {
    return switch (part) {
      case TablePart table -> Optional.of(table.table().head());
      case JointPart joint -> Optional.of(joint.table().table().head());
      default -> Optional.empty();
    };
  }

  /** What is different from the report before. */
  void changes(XSSFSheet sheet, List<String> changes) {
    cells.setText(sheet.createRow(0).createCell(0), words.text("sheet.changes"), styles.title);
    int at = 2;
    for (String change : changes) {
      Row row = sheet.createRow(at++);
      cells.setText(row.createCell(0), change, styles.text);
      row.setHeightInPoints(LINE_HEIGHT * TextCells.lines(change, CHANGE_WIDTH));
    }
    widths(sheet, CHANGE_WIDTH);
    print(sheet);
  }

  /**
   * Project, date and version, how figures are shown, weight, filter and base of each table, and
   * the plan that they were made from.
   */
  void about(
      XSSFSheet sheet,
      ReportDocument report,
      Map<Numbered, Address> places,
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
    int at = 8;
    for (Numbered part : report.numbered()) {
      Row row = sheet.createRow(at++);
      number(row.createCell(0), part.number());
      link(row.createCell(1), part.title(), places.get(part));
      if (part instanceof MatrixPart matrix) {
        base(row, part, matrix.matrix().baseLine());
      }
      head(part).ifPresent(head -> basis(row, part, head));
    }
    widths(sheet, 12, TITLE_WIDTH, 24, 20, 30, BASE_WIDTH);
    if (!report.plan().isEmpty()) {
      plan(sheet, report.plan(), at + 1);
    }
    print(sheet);
  }

  private void basis(Row row, Numbered part, TableHead head) {
    cells.setText(row.createCell(2), head.rows().questionnaire(), styles.text);
    String weight = head.weight() == null ? head.frequency() : head.weight();
    cells.setText(row.createCell(3), weight == null ? words.text("none") : weight, styles.text);
    cells.setText(
        row.createCell(4),
        head.filter() == null ? words.text("everybody") : head.filter(),
        styles.text);
    base(row, part, head.baseLine());
  }

  private void base(Row row, Numbered part, String line) {
    cells.setText(row.createCell(5), line, styles.text);
    int lines = 1 + Math.max(line.length() / BASE_WIDTH, part.title().length() / TITLE_WIDTH);
    row.setHeightInPoints(LINE_HEIGHT * lines);
  }

  /** The plan, a line a row, so that it can be copied out and run again. */
  private void plan(XSSFSheet sheet, String plan, int top) {
    cells.setText(sheet.createRow(top).createCell(0), words.text("about.plan"), styles.bold);
    int at = top + 1;
    for (String line : plan.strip().lines().toList()) {
      cells.setText(sheet.createRow(at++).createCell(0), line, styles.mono);
    }
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

  /** A whole number as a number; one of a chapter is a text. */
  private void number(Cell cell, String value) {
    if (value.contains(".")) {
      cells.setText(cell, value, styles.number);
    } else {
      cell.setCellValue(Double.parseDouble(value));
      cell.setCellStyle(styles.number);
    }
  }

  private void link(Cell cell, String text, @Nullable Address to) {
    cells.setText(cell, text, styles.link);
    if (to == null) {
      return;
    }
    XSSFSheet sheet = (XSSFSheet) cell.getSheet();
    XSSFHyperlink link =
        sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
    link.setAddress(to.link());
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
