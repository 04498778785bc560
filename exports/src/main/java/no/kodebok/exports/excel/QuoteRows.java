package no.kodebok.exports.excel;

import java.util.ArrayList;
import java.util.List;
import no.kodebok.coding.quotes.Quote;
import no.kodebok.coding.report.QuoteGroup;
import no.kodebok.coding.tables.Messages;
import no.kodebok.exports.quotes.QuoteColumn;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Writes groups of quotes below each other: group, quote, whose words they are, and where. */
final class QuoteRows {
  private static final float LINE_HEIGHT = 13;
  private static final int[] WIDTHS = {22, 80, 30, 26};

  /** Excel shows no row that is higher, in points. */
  private static final float HIGHEST = 409;

  private final XSSFSheet sheet;
  private final Styles styles;
  private final Cells cells;
  private final Messages words;

  QuoteRows(XSSFSheet sheet, Styles styles, Cells cells, Messages words) {
    this.sheet = sheet;
    this.styles = styles;
    this.cells = cells;
    this.words = words;
  }

  /**
   * Writes the groups.
   *
   * @param left the first column
   * @return the row behind the last one
   */
  int write(List<QuoteGroup> groups, int top, int left) {
    boolean grouped = groups.size() > 1 || !groups.getFirst().label().isEmpty();
    int shift = grouped ? 0 : 1;
    int first = left - shift;
    Row heads = row(top);
    String[] keys = {"head.group", "head.quote", "head.attribution", "head.source"};
    for (int i = shift; i < keys.length; i++) {
      cells.setText(heads.createCell(first + i), words.text(keys[i]), styles.leftHead);
      sheet.setColumnWidth(first + i, WIDTHS[i] * 256);
    }
    int at = top + 1;
    for (QuoteGroup group : groups) {
      boolean isFirst = true;
      for (Quote quote : group.quotes()) {
        for (String part : TextCells.split(quote.edited().strip())) {
          Row row = row(at++);
          if (grouped && isFirst) {
            cells.setText(row.createCell(first), label(group), styles.text);
          }
          isFirst = false;
          cells.setText(row.createCell(first + 1), part, styles.text);
          cells.setText(row.createCell(first + 2), quote.attribution(), styles.text);
          cells.setText(
              row.createCell(first + 3),
              quote.source() + ", " + QuoteColumn.lines(quote.lines()),
              styles.text);
          float height = LINE_HEIGHT * TextCells.lines(part, WIDTHS[1]);
          row.setHeightInPoints(Math.min(HIGHEST, Math.max(row.getHeightInPoints(), height)));
        }
      }
    }
    return at;
  }

  private String label(QuoteGroup group) {
    return group.quotes().size() < group.total()
        ? words.text("group.some", group.label(), group.quotes().size(), group.total())
        : group.label();
  }

  private Row row(int at) {
    Row there = sheet.getRow(at);
    return there == null ? sheet.createRow(at) : there;
  }

  /** How many quotes of each group are shown, where not all are. */
  static List<String> shares(List<QuoteGroup> groups, Messages words) {
    List<String> notes = new ArrayList<>();
    int shown = groups.stream().mapToInt(group -> group.quotes().size()).sum();
    int all = groups.stream().mapToInt(QuoteGroup::total).sum();
    if (shown < all) {
      notes.add(words.text("quotes.some", shown, all));
    }
    return notes;
  }
}
