package no.kodebok.exports.word;

import java.util.List;
import java.util.stream.IntStream;
import no.kodebok.exports.ExportSettings;
import no.kodebok.exports.grid.TextGrid;
import no.kodebok.exports.grid.TextGrid.Cell;
import no.kodebok.exports.grid.TextGrid.Line;
import no.kodebok.exports.grid.TextGrid.Style;
import no.kodebok.exports.quotes.QuoteMessages;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;

/** A table of words on pages across, with headings that come again on every page. */
final class GridDocument {
  private static final int WIDTH = 14_000;

  private final WordDocument document;
  private final QuoteMessages messages;

  GridDocument(WordDocument document, ExportSettings settings) {
    this.document = document;
    this.messages = QuoteMessages.in(settings.language());
  }

  void write(TextGrid grid) {
    document.pages().turnAcross();
    document.setTitle(grid.title());
    document.addParagraph(WordDocument.Style.TITLE, grid.title());
    grid.facts().stream()
        .filter(fact -> !fact.isBlank())
        .forEach(fact -> document.addParagraph(WordDocument.Style.SUBTITLE, fact));
    document.pages().addNumbers(messages.text("page"));
    add(grid);
    grid.notes().forEach(note -> document.addParagraph(WordDocument.Style.NOTE, note));
  }

  void add(TextGrid grid) {
    int all = grid.columns().stream().mapToInt(TextGrid.Column::width).sum();
    int[] widths =
        grid.columns().stream().mapToInt(column -> WIDTH * column.width() / all).toArray();
    XWPFTable table = document.addPlainTable(grid.rows().size() + 1, widths);
    TableLines.ruleRows(table);
    IntStream.range(0, grid.columns().size())
        .forEach(i ->
            fill(table.getRow(0).getCell(i), Cell.label(grid.columns().get(i).heading()), false));
    table.getRow(0).setRepeatHeader(true);
    for (int row = 0; row < grid.rows().size(); row++) {
      List<Cell> cells = grid.rows().get(row);
      for (int i = 0; i < cells.size(); i++) {
        fill(table.getRow(row + 1).getCell(i), cells.get(i), cells.get(i).number() != null);
      }
    }
  }

  private void fill(XWPFTableCell cell, Cell content, boolean number) {
    boolean begun = false;
    for (Line line : content.lines()) {
      XWPFParagraph paragraph = begun ? cell.addParagraph() : cell.getParagraphs().getFirst();
      begun = true;
      CellText.style(paragraph, number);
      if (line.style() == Style.SMALL) {
        WordText.addPlace(paragraph, line.text());
      } else {
        WordText.add(paragraph, line.text());
        paragraph.getRuns().forEach(run -> run.setBold(line.style() == Style.LABEL));
      }
    }
    if (!begun) {
      CellText.style(cell.getParagraphs().getFirst(), number);
    }
  }
}
