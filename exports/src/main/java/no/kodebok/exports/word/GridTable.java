package no.kodebok.exports.word;

import java.math.BigInteger;
import java.util.List;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.quotes.Quote;
import no.kodebok.coding.report.QuoteGroup;
import no.kodebok.coding.tables.layout.FigureText;
import no.kodebok.coding.tables.layout.TableGrid;
import no.kodebok.coding.tables.layout.TableGrid.HeadCell;
import no.kodebok.coding.tables.layout.TableGrid.Kind;
import no.kodebok.coding.tables.layout.TableGrid.Line;
import no.kodebok.exports.word.WordDocument.Style;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcBorders;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/**
 * A grid as a real table, with rules only where a reader needs them and heads that are repeated on
 * every page; quotes may stand in a column of their own beside it.
 */
final class GridTable {
  /** Twentieths of a point between the margins of an upright A4 page. */
  static final int WIDTH = 9_060;

  /** The same of one that lies. */
  static final int LYING_WIDTH = 14_000;

  private static final int LABEL_SHARE = 30;
  private static final int NARROW_LABEL_SHARE = 20;
  private static final int MANY_COLUMNS = 8;
  private static final int QUOTES_SHARE = 45;

  private final WordDocument document;
  private final FigureText figures;
  private final int width;

  GridTable(WordDocument document, Language language, int width) {
    this.document = document;
    this.figures = new FigureText(language);
    this.width = width;
  }

  void add(TableGrid grid) {
    add(grid, "", List.of());
  }

  /**
   * Adds the grid.
   *
   * @param beside head of the column with quotes; empty for none
   */
  void add(TableGrid grid, String beside, List<QuoteGroup> quotes) {
    int columns = grid.columns() + 1;
    int all = columns + (beside.isEmpty() ? 0 : 1);
    XWPFTable table = document.addTable(grid.heads().size() + grid.lines().size(), all);
    table.removeBorders();
    table.setWidth(width);
    int row = 0;
    for (List<HeadCell> heads : grid.heads()) {
      boolean isLast = row == grid.heads().size() - 1;
      head(heads, table.getRow(row), isLast, beside);
      row++;
    }
    int first = row;
    for (Line line : grid.lines()) {
      line(line, table.getRow(row), row == table.getNumberOfRows() - 1);
      row++;
    }
    if (!beside.isEmpty()) {
      beside(table, first, columns, quotes);
    }
    widths(table, columns, !beside.isEmpty());
  }

  private void head(List<HeadCell> heads, XWPFTableRow row, boolean isLast, String beside) {
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
    if (!beside.isEmpty()) {
      document.fill(row.getCell(at), isLast ? beside : "", true, true);
      if (isLast) {
        rule(row.getCell(at), false);
      }
    }
  }

  private void line(Line line, XWPFTableRow row, boolean isLast) {
    row.setCantSplitRow(true);
    boolean isTotal = line.kind() == Kind.TOTAL;
    document.fill(row.getCell(0), line.label(), true, isTotal);
    for (int c = 0; c < line.figures().size(); c++) {
      document.fill(row.getCell(c + 1), figures.of(line.figures().get(c)), false, isTotal);
    }
    for (int c = 0; c <= line.figures().size(); c++) {
      if (isTotal) {
        rule(row.getCell(c), true);
      }
      if (isLast) {
        rule(row.getCell(c), false);
      }
    }
  }

  /** One cell along all lines. */
  private void beside(XWPFTable table, int first, int column, List<QuoteGroup> groups) {
    for (int row = first; row < table.getNumberOfRows(); row++) {
      properties(table.getRow(row).getCell(column))
          .addNewVMerge()
          .setVal(row == first ? STMerge.RESTART : STMerge.CONTINUE);
    }
    rule(table.getRow(table.getNumberOfRows() - 1).getCell(column), false);
    XWPFTableCell cell = table.getRow(first).getCell(column);
    boolean isFirst = true;
    for (QuoteGroup group : groups) {
      if (!group.label().isEmpty() && !group.quotes().isEmpty()) {
        document.addToCell(cell, Style.TABLE, group.label(), true, isFirst);
        isFirst = false;
      }
      for (Quote quote : group.quotes()) {
        document.addToCell(cell, Style.TABLE, document.quoted(quote.edited()), false, isFirst);
        isFirst = false;
        String who = quote.attribution().isBlank() ? quote.source() : quote.attribution().strip();
        document.addToCell(cell, Style.NOTE, "– " + who, false, false);
      }
    }
  }

  /** Labels have a third, or less where there are many columns; the figures share the rest. */
  private void widths(XWPFTable table, int columns, boolean quotes) {
    int room = quotes ? width * (100 - QUOTES_SHARE) / 100 : width;
    int share = columns > MANY_COLUMNS ? NARROW_LABEL_SHARE : LABEL_SHARE;
    int label = columns == 1 ? room : room * share / 100;
    int figure = columns == 1 ? 0 : (room - label) / (columns - 1);
    int all = columns + (quotes ? 1 : 0);
    var grid =
        table.getCTTbl().getTblGrid() == null
            ? table.getCTTbl().addNewTblGrid()
            : table.getCTTbl().getTblGrid();
    for (int c = 0; c < all; c++) {
      int own = c == 0 ? label : c < columns ? figure : width - room;
      grid.addNewGridCol().setW(BigInteger.valueOf(own));
    }
    for (XWPFTableRow row : table.getRows()) {
      int at = 0;
      for (XWPFTableCell cell : row.getTableCells()) {
        CTTcPr properties = properties(cell);
        int span = properties.isSetGridSpan() ? properties.getGridSpan().getVal().intValue() : 1;
        int own = at == 0 ? label : at < columns ? figure * span : width - room;
        cell.setWidth(String.valueOf(own));
        at += span;
      }
    }
  }

  static CTTcPr properties(XWPFTableCell cell) {
    CTTcPr properties = cell.getCTTc().getTcPr();
    return properties == null ? cell.getCTTc().addNewTcPr() : properties;
  }

  static void rule(XWPFTableCell cell, boolean above) {
    CTTcPr properties = properties(cell);
    CTTcBorders borders =
        properties.isSetTcBorders() ? properties.getTcBorders() : properties.addNewTcBorders();
    CTBorder border =
        above
            ? borders.isSetTop() ? borders.getTop() : borders.addNewTop()
            : borders.isSetBottom() ? borders.getBottom() : borders.addNewBottom();
    border.setVal(STBorder.SINGLE);
    border.setSz(BigInteger.valueOf(6));
    border.setColor("495057");
  }
}
