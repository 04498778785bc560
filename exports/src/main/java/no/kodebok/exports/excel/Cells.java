package no.kodebok.exports.excel;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Workbook;

/**
 * Writes texts into cells so that they stay texts: one that begins with a sign of a formula is
 * marked as text (Excel's leading apostrophe) and is not evaluated, not even after editing.
 */
final class Cells {
  /** More characters than this no cell can hold. */
  static final int LONGEST = SpreadsheetVersion.EXCEL2007.getMaxTextLength();

  private static final String FORMULA_SIGNS = "=+-@\t\r\n";

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
    String clean = clean(text);
    String fitting = clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST - 1) + "…";
    cell.setCellValue(fitting);
    cell.setCellStyle(looksLikeFormula(fitting) ? marked(style) : style);
  }

  /** Sets a text in the cell's present style. */
  void setText(Cell cell, String text) {
    setText(cell, text, cell.getCellStyle());
  }

  static boolean looksLikeFormula(String text) {
    return !text.isEmpty() && FORMULA_SIGNS.indexOf(text.charAt(0)) >= 0;
  }

  /** Without characters that XML, and so a workbook, cannot hold. */
  private static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> c >= ' ' || c == '\n' || c == '\t' || c == '\r')
        .filter(c -> c < 0xD800 || c > 0xDFFF)
        .filter(c -> c != 0xFFFE && c != 0xFFFF)
        .forEach(clean::appendCodePoint);
    return clean.toString();
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
