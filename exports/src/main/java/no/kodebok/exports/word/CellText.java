package no.kodebok.exports.word;

import no.kodebok.exports.word.WordDocument.Style;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;

/** The text of cells of tables. */
final class CellText {
  private CellText() {}

  /** Fills a cell of a table. */
  static void fill(XWPFTableCell cell, String text, boolean isLabel, boolean isHeavy) {
    XWPFParagraph paragraph = cell.getParagraphs().getFirst();
    paragraph.setStyle(Style.TABLE.id());
    paragraph.setAlignment(isLabel ? ParagraphAlignment.LEFT : ParagraphAlignment.RIGHT);
    cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.BOTTOM);
    if (!text.isEmpty()) {
      WordText.add(paragraph, text);
      paragraph.getRuns().forEach(run -> run.setBold(isHeavy));
    }
  }

  /** Fills a cell with a label behind a square of this colour, {@code #rrggbb}. */
  static void fillMarked(XWPFTableCell cell, String text, String colour, boolean isHeavy) {
    XWPFParagraph paragraph = cell.getParagraphs().getFirst();
    paragraph.setStyle(Style.TABLE.id());
    WordText.addMark(paragraph, colour);
    WordText.add(paragraph, text);
    paragraph.getRuns().getLast().setBold(isHeavy);
  }

  /** Adds a paragraph to a cell. */
  static void add(XWPFTableCell cell, Style style, String text, boolean isHeavy, boolean isFirst) {
    XWPFParagraph paragraph = isFirst ? cell.getParagraphs().getFirst() : cell.addParagraph();
    paragraph.setStyle(style.id());
    WordText.add(paragraph, text);
    paragraph.getRuns().forEach(run -> run.setBold(isHeavy));
  }

  static void style(XWPFParagraph paragraph, boolean number) {
    paragraph.setStyle(Style.TABLE.id());
    paragraph.setAlignment(number ? ParagraphAlignment.RIGHT : ParagraphAlignment.LEFT);
  }
}
