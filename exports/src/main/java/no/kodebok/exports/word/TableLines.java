package no.kodebok.exports.word;

import java.math.BigInteger;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;

/** The widths and lines of tables. */
final class TableLines {
  private TableLines() {}

  /** Takes the lines away, and lays the columns out; widths are in twentieths of a point. */
  static void layPlain(XWPFTable table, int... widths) {
    table.removeBorders();
    table.setWidthType(TableWidthType.DXA);
    table.setWidth(IntStream.of(widths).sum());
    CTTblGrid grid = table.getCTTbl().getTblGrid();
    if (grid == null) {
      grid = table.getCTTbl().addNewTblGrid();
    }
    while (grid.sizeOfGridColArray() > 0) {
      grid.removeGridCol(0);
    }
    for (int width : widths) {
      grid.addNewGridCol().setW(BigInteger.valueOf(width));
    }
    for (XWPFTableRow row : table.getRows()) {
      for (int i = 0; i < widths.length; i++) {
        row.getCell(i).setWidthType(TableWidthType.DXA);
        row.getCell(i).setWidth(String.valueOf(widths[i]));
      }
    }
  }

  /** Puts a thin line under every row of a table. */
  static void ruleRows(XWPFTable table) {
    table.setInsideHBorder(XWPFTable.XWPFBorderType.SINGLE, 4, 0, "C9CDD3");
    table.setTopBorder(XWPFTable.XWPFBorderType.SINGLE, 8, 0, "1F2328");
    table.setBottomBorder(XWPFTable.XWPFBorderType.SINGLE, 8, 0, "1F2328");
  }
}
