package no.kodebok.exports.word;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
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
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
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
  private static final int NARROWEST = 560;

  /** Of a bold letter of nine points, and both sides of a cell, in twentieths of a point. */
  private static final int CHARACTER = 112;

  private static final int DIGIT = 105;

  private static final int MARGINS = 220;
  private static final int QUOTES_SHARE = 45;

  private final WordDocument document;
  private final FigureText figures;
  private final int width;

  GridTable(WordDocument document, Language language, int width) {
    this.document = document;
    this.figures = new FigureText(language);
    this.width = width;
  }

  /** Adds the grid; one that is wider than the page is continued beneath, with its labels. */
  void add(TableGrid grid) {
    for (TableGrid part : parts(grid)) {
      add(part, "", List.of());
      document.addParagraph(Style.TABLE, "");
    }
  }

  private List<TableGrid> parts(TableGrid grid) {
    List<Integer> needs = needs(grid);
    int room = width * (100 - NARROW_LABEL_SHARE) / 100;
    List<TableGrid> parts = new ArrayList<>();
    int from = 0;
    int used = 0;
    for (int column = 0; column < needs.size(); column++) {
      if (column > from && used + needs.get(column) > room) {
        parts.add(GridColumns.of(grid, from, column));
        from = column;
        used = 0;
      }
      used += needs.get(column);
    }
    parts.add(from == 0 ? grid : GridColumns.of(grid, from, needs.size()));
    return parts;
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
    widths(table, grid, !beside.isEmpty());
  }

  private void head(List<HeadCell> heads, XWPFTableRow row, boolean isLast, String beside) {
    row.setRepeatHeader(true);
    row.setCantSplitRow(true);
    int at = 0;
    for (HeadCell head : heads) {
      XWPFTableCell cell = row.getCell(at);
      CellText.fill(cell, head.text(), at == 0, true);
      if (head.span() > 1) {
        cell.getParagraphs().getFirst().setAlignment(ParagraphAlignment.CENTER);
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
      CellText.fill(row.getCell(at), isLast ? beside : "", true, true);
      if (isLast) {
        rule(row.getCell(at), false);
      }
    }
  }

  private void line(Line line, XWPFTableRow row, boolean isLast) {
    row.setCantSplitRow(true);
    boolean isTotal = line.kind() == Kind.TOTAL;
    CellText.fill(row.getCell(0), line.label(), true, isTotal);
    for (int c = 0; c < line.figures().size(); c++) {
      CellText.fill(row.getCell(c + 1), figures.of(line.figures().get(c)), false, isTotal);
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
        CellText.add(cell, Style.TABLE, group.label(), true, isFirst);
        isFirst = false;
      }
      for (Quote quote : group.quotes()) {
        CellText.add(cell, Style.TABLE, document.quoted(quote.edited()), false, isFirst);
        isFirst = false;
        String who = quote.attribution().isBlank() ? quote.source() : quote.attribution().strip();
        CellText.add(cell, Style.NOTE, "– " + who, false, false);
      }
    }
  }

  /** Figures have the room that their longest word needs; labels have the rest. */
  private void widths(XWPFTable table, TableGrid grid, boolean quotes) {
    int room = room(quotes);
    List<Integer> columns = columns(grid, room);
    if (quotes) {
      columns.add(width - room);
    }
    var layout =
        table.getCTTbl().getTblGrid() == null
            ? table.getCTTbl().addNewTblGrid()
            : table.getCTTbl().getTblGrid();
    columns.forEach(column -> layout.addNewGridCol().setW(BigInteger.valueOf(column)));
    for (XWPFTableRow row : table.getRows()) {
      int at = 0;
      for (XWPFTableCell cell : row.getTableCells()) {
        CTTcPr properties = properties(cell);
        int span = properties.isSetGridSpan() ? properties.getGridSpan().getVal().intValue() : 1;
        int own = columns.subList(at, at + span).stream().mapToInt(Integer::intValue).sum();
        cell.setWidth(String.valueOf(own));
        at += span;
      }
    }
  }

  private int room(boolean quotes) {
    return quotes ? width * (100 - QUOTES_SHARE) / 100 : width;
  }

  /** The label's width, then those of the figures; together they fill the room. */
  private List<Integer> columns(TableGrid grid, int room) {
    List<Integer> needs = needs(grid);
    int sum = needs.stream().mapToInt(Integer::intValue).sum();
    int label =
        Math.max(room * NARROW_LABEL_SHARE / 100, Math.min(room - sum, room * LABEL_SHARE / 100));
    List<Integer> columns = new ArrayList<>();
    int figures = needs.isEmpty() ? 0 : room - label;
    columns.add(needs.isEmpty() ? room : label);
    needs.forEach(need -> columns.add((int) ((long) need * figures / Math.max(1, sum))));
    return columns;
  }

  private List<Integer> needs(TableGrid grid) {
    List<Integer> needs = new ArrayList<>(Collections.nCopies(grid.columns(), NARROWEST));
    for (Line line : grid.lines()) {
      for (int column = 0; column < needs.size(); column++) {
        int length = figures.of(line.figures().get(column)).length();
        needs.set(column, Math.max(needs.get(column), MARGINS + DIGIT * length));
      }
    }
    for (List<HeadCell> heads : grid.heads()) {
      int at = 0;
      for (HeadCell head : heads.subList(1, heads.size())) {
        if (head.span() == 1) {
          for (String word : head.text().split("[\\s-]+", -1)) {
            needs.set(at, Math.max(needs.get(at), MARGINS + CHARACTER * word.length()));
          }
        }
        at += head.span();
      }
    }
    return needs;
  }

  /** Whether the grid fits a page that stands without breaking a word. */
  boolean fitsUpright(TableGrid grid) {
    int sum = needs(grid).stream().mapToInt(Integer::intValue).sum();
    return sum <= WIDTH * (100 - NARROW_LABEL_SHARE) / 100;
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
