package no.kodebok.exports.excel;

import java.util.EnumMap;
import java.util.Map;
import no.kodebok.exports.lists.ListSheet.Format;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** The cell styles of a quote sheet, made once a workbook. */
final class QuoteCellStyles {
  private final CellStyle head;
  private final CellStyle label;
  private final CellStyle text;
  private final CellStyle formulaLike;

  private final Workbook workbook;
  private final Map<Format, CellStyle> figures = new EnumMap<>(Format.class);

  QuoteCellStyles(Workbook workbook) {
    this.workbook = workbook;
    Font bold = workbook.createFont();
    bold.setFontName(workbook.getFontAt(0).getFontName());
    bold.setFontHeightInPoints(workbook.getFontAt(0).getFontHeightInPoints());
    bold.setBold(true);
    text = workbook.createCellStyle();
    text.setWrapText(true);
    text.setVerticalAlignment(VerticalAlignment.TOP);
    formulaLike = workbook.createCellStyle();
    formulaLike.cloneStyleFrom(text);
    formulaLike.setQuotePrefixed(true);
    label = workbook.createCellStyle();
    label.setFont(bold);
    label.setVerticalAlignment(VerticalAlignment.TOP);
    head = workbook.createCellStyle();
    head.cloneStyleFrom(label);
    head.setWrapText(true);
    head.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
    head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    head.setBorderBottom(BorderStyle.THIN);
  }

  /** For a number, at the top. */
  CellStyle figure(Format format) {
    return figures.computeIfAbsent(
        format,
        wanted -> {
          CellStyle style = workbook.createCellStyle();
          style.setVerticalAlignment(VerticalAlignment.TOP);
          style.setDataFormat(workbook.createDataFormat().getFormat(wanted.pattern()));
          return style;
        });
  }

  CellStyle head() {
    return head;
  }

  CellStyle label() {
    return label;
  }

  /** Wrapped, at the top. */
  CellStyle text() {
    return text;
  }

  /** As text, and kept from becoming a formula when somebody edits the cell. */
  CellStyle formulaLike() {
    return formulaLike;
  }
}
