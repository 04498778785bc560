package no.kodebok.exports.word;

import java.math.BigInteger;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import no.kodebok.coding.tables.Messages;
import no.kodebok.coding.tables.Table;
import no.kodebok.coding.tables.TableHead;
import no.kodebok.coding.tables.layout.FigureText;
import no.kodebok.coding.tables.layout.StatisticsLines;
import no.kodebok.coding.tables.layout.TableGrid;
import no.kodebok.coding.tables.layout.TableGrid.HeadCell;
import no.kodebok.coding.tables.layout.TableGrid.Kind;
import no.kodebok.coding.tables.layout.TableGrid.Line;
import no.kodebok.coding.tables.layout.TableLayout;
import no.kodebok.exports.ExportSettings;
import no.kodebok.exports.word.WordDocument.Style;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcBorders;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;

/**
 * Tables for a report: a numbered caption, a real table with rules only where a reader needs them,
 * and beneath it the base, the statistics, the notes and the source.
 */
final class TableDocument {
  private static final int LABEL_SHARE = 30;
  private static final int NARROW_LABEL_SHARE = 20;
  private static final int MANY_COLUMNS = 8;
  private static final int WIDTH = 9_060;

  private final WordDocument document;
  private final Messages messages;
  private final FigureText figures;
  private final String source;

  TableDocument(WordDocument document, ExportSettings settings) {
    this.document = document;
    this.messages = Messages.ofTables(settings.language());
    this.figures = new FigureText(settings.language());
    this.source =
        messages.text(
            "source",
            settings.project(),
            DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(settings.language().locale())
                .format(settings.at()),
            settings.version());
  }

  void write(List<Table> tables) {
    document.setTitle(
        tables.size() == 1 ? tables.getFirst().head().title() : messages.text("tables"));
    document.addPageNumbers(messages.text("page"));
    for (int i = 0; i < tables.size(); i++) {
      add(tables.get(i), i + 1);
    }
  }

  private void add(Table table, int number) {
    TableHead head = table.head();
    document.addCaption(messages.text("table"), number, head.title());
    String question = head.rows().question();
    // A file that has only one wording for both gives no reason to say it twice.
    if (question != null && !question.isBlank() && !question.equals(head.title())) {
      document.addParagraph(Style.TABLE, question);
    }
    grid(TableLayout.of(table, messages));
    document.addParagraph(Style.NOTE, head.baseLine());
    StatisticsLines.of(table, messages).forEach(line -> document.addParagraph(Style.NOTE, line));
    head.notes().forEach(note -> document.addParagraph(Style.NOTE, note));
    document.addParagraph(Style.NOTE, source);
  }

  private void grid(TableGrid grid) {
    int columns = grid.columns() + 1;
    XWPFTable table = document.addTable(grid.heads().size() + grid.lines().size(), columns);
    table.removeBorders();
    table.setWidth(WIDTH);
    int row = 0;
    for (List<HeadCell> heads : grid.heads()) {
      boolean isLast = row == grid.heads().size() - 1;
      head(heads, table.getRow(row), isLast);
      row++;
    }
    for (Line line : grid.lines()) {
      line(line, table.getRow(row), row == table.getNumberOfRows() - 1);
      row++;
    }
    widths(table, columns);
  }

  private void head(List<HeadCell> heads, XWPFTableRow row, boolean isLast) {
    row.setRepeatHeader(true);
    row.setCantSplitRow(true);
    int at = 0;
    for (HeadCell head : heads) {
      XWPFTableCell cell = row.getCell(at);
      document.fill(cell, head.text(), at == 0, true);
      if (head.span() > 1) {
        properties(cell).addNewGridSpan().setVal(BigInteger.valueOf(head.span()));
        for (int i = 1; i < head.span(); i++) {
          row.removeCell(at + 1);
        }
      }
      if (isLast || (head.span() > 1 && !head.text().isEmpty())) {
        rule(cell, false);
      }
      at++;
    }
  }

  private void line(Line line, XWPFTableRow row, boolean isLast) {
    row.setCantSplitRow(true);
    boolean isTotal = line.kind() == Kind.TOTAL;
    document.fill(row.getCell(0), line.label(), true, isTotal);
    for (int c = 0; c < line.figures().size(); c++) {
      document.fill(row.getCell(c + 1), figures.of(line.figures().get(c)), false, isTotal);
    }
    for (XWPFTableCell cell : row.getTableCells()) {
      if (isTotal) {
        rule(cell, true);
      }
      if (isLast) {
        rule(cell, false);
      }
    }
  }

  /** Labels have a third, or less where there are many columns; the figures share the rest. */
  private static void widths(XWPFTable table, int columns) {
    int share = columns > MANY_COLUMNS ? NARROW_LABEL_SHARE : LABEL_SHARE;
    int label = columns == 1 ? WIDTH : WIDTH * share / 100;
    int figure = columns == 1 ? 0 : (WIDTH - label) / (columns - 1);
    var grid =
        table.getCTTbl().getTblGrid() == null
            ? table.getCTTbl().addNewTblGrid()
            : table.getCTTbl().getTblGrid();
    for (int c = 0; c < columns; c++) {
      grid.addNewGridCol().setW(BigInteger.valueOf(c == 0 ? label : figure));
    }
    for (XWPFTableRow row : table.getRows()) {
      int at = 0;
      for (XWPFTableCell cell : row.getTableCells()) {
        CTTcPr properties = properties(cell);
        int span = properties.isSetGridSpan() ? properties.getGridSpan().getVal().intValue() : 1;
        cell.setWidth(String.valueOf(at == 0 ? label : figure * span));
        at += span;
      }
    }
  }

  private static CTTcPr properties(XWPFTableCell cell) {
    CTTcPr properties = cell.getCTTc().getTcPr();
    return properties == null ? cell.getCTTc().addNewTcPr() : properties;
  }

  static void rule(XWPFTableCell cell, boolean above) {
    CTTcPr properties = properties(cell);
    CTTcBorders borders =
        properties.isSetTcBorders() ? properties.getTcBorders() : properties.addNewTcBorders();
    CTBorder border = above ? borders.addNewTop() : borders.addNewBottom();
    border.setVal(STBorder.SINGLE);
    border.setSz(BigInteger.valueOf(6));
    border.setColor("495057");
  }
}
