package no.kodebok.exports.word;

import java.util.List;
import java.util.Locale;
import no.kodebok.coding.tables.Messages;
import no.kodebok.exports.ExportSettings;
import no.kodebok.exports.figures.FigureBook;
import no.kodebok.exports.figures.FigurePage;
import no.kodebok.exports.figures.FigureValue;
import no.kodebok.exports.word.WordDocument.Style;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** Pages of figures for a report: a numbered caption, a real table, and its notes beneath. */
final class FigureDocument {
  /** A page with so many rows is a list to work through, and belongs in a workbook. */
  private static final int MOST_ROWS = 1_000;

  private final WordDocument document;
  private final Messages messages;
  private final Locale locale;

  FigureDocument(WordDocument document, ExportSettings settings) {
    this.document = document;
    this.messages = Messages.ofTables(settings.language());
    this.locale = settings.language().locale();
  }

  void write(FigureBook book) {
    document.setTitle(book.title());
    document.pages().addNumbers(messages.text("page"));
    for (int i = 0; i < book.pages().size(); i++) {
      add(book.pages().get(i), i + 1);
    }
  }

  private void add(FigurePage page, int number) {
    document.captions().add(messages.text("table"), Integer.toString(number), page.title());
    List<List<FigureValue>> rows = page.rows().subList(0, Math.min(page.rows().size(), MOST_ROWS));
    XWPFTable table = document.addTable(rows.size() + 1, page.columns().size());
    table.removeBorders();
    table.setWidth("100%");
    XWPFTableRow head = table.getRow(0);
    head.setRepeatHeader(true);
    for (int c = 0; c < page.columns().size(); c++) {
      CellText.fill(head.getCell(c), page.columns().get(c).heading(), c == 0, true);
      GridTable.rule(head.getCell(c), false);
    }
    for (int r = 0; r < rows.size(); r++) {
      XWPFTableRow row = table.getRow(r + 1);
      row.setCantSplitRow(true);
      for (int c = 0; c < rows.get(r).size(); c++) {
        FigureValue value = rows.get(r).get(c);
        boolean words = c == 0 || value instanceof FigureValue.Words;
        CellText.fill(row.getCell(c), FigureValue.text(value, locale), words, false);
        if (r == rows.size() - 1) {
          GridTable.rule(row.getCell(c), false);
        }
      }
    }
    if (rows.size() < page.rows().size()) {
      document.addParagraph(
          Style.NOTE, messages.text("rows.left", page.rows().size() - rows.size()));
    }
    page.notes().forEach(note -> document.addParagraph(Style.NOTE, note));
  }
}
