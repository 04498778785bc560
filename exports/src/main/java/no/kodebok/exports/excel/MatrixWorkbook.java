package no.kodebok.exports.excel;

import java.io.IOException;
import java.io.OutputStream;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import no.kodebok.coding.matrix.CodeMatrix;
import no.kodebok.coding.matrix.MatrixCell;
import no.kodebok.coding.matrix.MatrixLayout;
import no.kodebok.coding.tables.Messages;
import no.kodebok.coding.tables.layout.TableGrid;
import no.kodebok.exports.ExportSettings;
import no.kodebok.exports.quotes.PrintableText;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A matrix of codes as a workbook of one sheet: numbers, base, and what they mean. */
final class MatrixWorkbook {
  private static final int CHARACTER = 256;
  private static final int NARROWEST = 6;
  private static final int WIDEST = 12;
  private static final float LINE_HEIGHT = 13;

  private final ExportSettings settings;

  MatrixWorkbook(ExportSettings settings) {
    this.settings = settings;
  }

  /** Writes the workbook; the stream stays open. */
  void write(CodeMatrix matrix, OutputStream out) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      properties(workbook, matrix);
      XSSFSheet sheet = workbook.createSheet(new SheetNames().name(matrix.title()));
      fill(matrix, sheet, new Styles(workbook), new Cells(workbook));
      workbook.write(out);
    }
  }

  private void fill(CodeMatrix matrix, XSSFSheet sheet, Styles styles, Cells cells) {
    MatrixLayout layout = new MatrixLayout(matrix, settings.language());
    TableGrid counts = layout.counts();
    GridWriter grids = new GridWriter(sheet, styles, cells);
    cells.setText(sheet.createRow(0).createCell(0), matrix.title(), styles.title);
    int top = 2;
    int at = grids.write(counts, top);
    if (matrix.percents()) {
      at++;
      cells.setText(sheet.createRow(at++).createCell(0), layout.percentHead(), styles.bold);
      at = grids.write(layout.percents(), at);
    }
    if (matrix.words() != null) {
      at = words(matrix, counts, sheet, styles, cells, at + 1);
    }
    at++;
    List<String> beneath = new ArrayList<>();
    beneath.add(matrix.baseLine());
    beneath.addAll(matrix.notes());
    beneath.add(source());
    int width = Math.clamp(counts.columns(), NARROWEST, WIDEST);
    for (String sentence : beneath) {
      wide(cells, sheet.createRow(at), sentence, width, styles.note);
      at++;
    }
    sheet.setColumnWidth(0, TableSheet.LABEL_WIDTH * CHARACTER);
    for (int column = 1; column <= Math.max(counts.columns(), width); column++) {
      sheet.setColumnWidth(column, TableSheet.FIGURE_WIDTH * CHARACTER);
    }
    int firstLine = top + counts.heads().size();
    sheet.createFreezePane(1, firstLine);
    print(sheet, top, firstLine - 1);
  }

  /** The numbers in words, in a table of the same form. */
  private static int words(
      CodeMatrix matrix, TableGrid counts, XSSFSheet sheet, Styles styles, Cells cells, int top) {
    int at = top;
    Row head = sheet.createRow(at++);
    List<TableGrid.HeadCell> heads = counts.heads().getLast();
    for (int c = 0; c < heads.size(); c++) {
      cells.setText(head.createCell(c), heads.get(c).text(), styles.head);
    }
    for (int r = 0; r < matrix.rows().size(); r++) {
      Row row = sheet.createRow(at++);
      cells.setText(row.createCell(0), matrix.rows().get(r).key(), styles.label(false));
      List<MatrixCell> own = matrix.row(r);
      for (int c = 0; c < own.size(); c++) {
        cells.setText(row.createCell(c + 1), matrix.word(own.get(c)), styles.count(false));
      }
    }
    return at;
  }

  /** A text over the width of the matrix, as high as it needs. */
  private static void wide(Cells cells, Row row, String text, int width, CellStyle style) {
    cells.setText(row.createCell(0), text, style);
    row.getSheet()
        .addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), 0, width));
    int characters = TableSheet.LABEL_WIDTH + width * TableSheet.FIGURE_WIDTH;
    row.setHeightInPoints(LINE_HEIGHT * (1 + text.length() / characters));
  }

  private String source() {
    Messages words = Messages.of(MatrixWorkbook.class, "tables", settings.language());
    String date =
        settings
            .at()
            .format(
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                    .withLocale(settings.language().locale()));
    return words.text("source.project", settings.project(), date, settings.version());
  }

  private static void print(XSSFSheet sheet, int firstHead, int lastHead) {
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

  /** Says what made the file, but not who: names of users do not belong in shared files. */
  private void properties(XSSFWorkbook workbook, CodeMatrix matrix) {
    CoreProperties core = workbook.getProperties().getCoreProperties();
    Optional<Date> at = Optional.of(Date.from(settings.at().toInstant()));
    core.setCreator("Kodebok " + settings.version());
    core.setLastModifiedByUser("Kodebok");
    core.setTitle(PrintableText.of(matrix.title()));
    core.setCreated(at);
    core.setModified(at);
    workbook.getProperties().getExtendedProperties().setApplication("Kodebok");
  }
}
