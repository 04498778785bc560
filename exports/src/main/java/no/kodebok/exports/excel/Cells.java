package no.kodebok.exports.excel;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Workbook;

/**
 * Writes texts into cells so that they stay texts: one that begins with a sign of a formula is
 * marked as text (Excel's leading apostrophe) and is not evaluated, not even after editing.
 */
final class Cells {
  private final Workbook workbook;
  private final Map<Short, CellStyle> marked = new HashMap<>();

  Cells(Workbook workbook) {
    this.workbook = workbook;
  }

  /**
   * Sets a text in a style. What is too long for a cell is cut, with an ellipsis for its last
   * character.
   */
  void setText(Cell cell, String text, CellStyle style) {
    String fitting = TextCells.shortened(text);
    cell.setCellValue(fitting);
    cell.setCellStyle(TextCells.looksLikeFormula(fitting) ? marked(style) : style);
  }

  /** Sets a text in the cell's present style. */
  void setText(Cell cell, String text) {
    setText(cell, text, cell.getCellStyle());
  }

  private CellStyle marked(CellStyle style) {
    return marked.computeIfAbsent(
        style.getIndex(),
        index -> {
          CellStyle copy = workbook.createCellStyle();
          copy.cloneStyleFrom(style);
          copy.setQuotePrefixed(true);
          return copy;
        });
  }
}
