package no.kodebok.importers.rtf;

import java.util.ArrayList;
import java.util.List;
import no.kodebok.importers.document.DocumentText;
import no.kodebok.importers.document.Paragraph;

/** A row of a table, gathered cell by cell. */
final class TableRow {
  private final List<String> cells = new ArrayList<>();
  private final List<Paragraph> paragraphs = new ArrayList<>();
  private final StringBuilder cell = new StringBuilder();

  /** Adds a paragraph to the cell that is open. */
  void add(Paragraph paragraph) {
    String words = paragraph.text().replaceAll("[\\n\\t]+", " ").strip();
    if (!words.isEmpty()) {
      cell.append(cell.isEmpty() ? "" : " ").append(words);
    }
    paragraphs.add(paragraph);
  }

  void endCell() {
    cells.add(cell.toString());
    cell.setLength(0);
  }

  /** Ends the row, and gives it to the text if it has cells. */
  void end(DocumentText text) {
    if (!cell.isEmpty()) {
      endCell();
    }
    if (!cells.isEmpty()) {
      text.row(List.copyOf(cells), List.copyOf(paragraphs));
    }
    cells.clear();
    paragraphs.clear();
  }
}
