package no.kodebok.exports.excel;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/**
 * How cells look. Percents are stored as fractions and shown as {@code 12 %}: the cell keeps the
 * exact share, and a reader can show more decimals. Zero is shown as an en dash.
 */
final class Styles {
  private static final String PERCENT = "0 %;-0 %;\"–\"";
  private static final String COUNT = "#,##0;-#,##0;\"–\"";
  private static final String WEIGHTED = "#,##0.0;-#,##0.0;\"–\"";

  final CellStyle title;
  final CellStyle question;
  final CellStyle head;
  final CellStyle group;
  final CellStyle number;
  final CellStyle label;
  final CellStyle note;
  final CellStyle text;
  final CellStyle link;
  final CellStyle bold;
  final CellStyle plain;
  final CellStyle leftHead;
  final CellStyle noteLine;
  final CellStyle mono;
  private final Workbook workbook;
  private final CellStyle[] figures = new CellStyle[12];
  private final CellStyle totalLabel;
  private final Map<String, CellStyle> lettered = new HashMap<>();

  Styles(Workbook workbook) {
    this.workbook = workbook;
    title = style(font(14, true, false));
    question = style(font(11, false, true));
    question.setWrapText(true);
    question.setVerticalAlignment(VerticalAlignment.TOP);
    head = style(font(10, true, false));
    head.setWrapText(true);
    head.setAlignment(HorizontalAlignment.RIGHT);
    head.setVerticalAlignment(VerticalAlignment.BOTTOM);
    head.setBorderBottom(BorderStyle.THIN);
    group = style(font(10, true, false));
    group.setAlignment(HorizontalAlignment.CENTER);
    group.setBorderBottom(BorderStyle.THIN);
    label = style(font(10, false, false));
    label.setWrapText(true);
    label.setVerticalAlignment(VerticalAlignment.CENTER);
    totalLabel = style(font(10, true, false));
    totalLabel.setVerticalAlignment(VerticalAlignment.CENTER);
    totalLabel.setBorderTop(BorderStyle.THIN);
    Font small = font(9, false, false);
    small.setColor(IndexedColors.GREY_80_PERCENT.getIndex());
    note = style(small);
    note.setWrapText(true);
    note.setVerticalAlignment(VerticalAlignment.TOP);
    text = style(font(10, false, false));
    text.setWrapText(true);
    text.setVerticalAlignment(VerticalAlignment.TOP);
    number = style(font(10, false, false));
    number.setAlignment(HorizontalAlignment.LEFT);
    number.setVerticalAlignment(VerticalAlignment.TOP);
    bold = style(font(10, true, false));
    plain = style(font(10, false, false));
    leftHead = style(font(10, true, false));
    leftHead.setBorderBottom(BorderStyle.THIN);
    noteLine = style(small);
    Font typewriter = font(9, false, false);
    typewriter.setFontName("Consolas");
    mono = style(typewriter);
    Font underlined = font(10, false, false);
    underlined.setUnderline(Font.U_SINGLE);
    underlined.setColor(IndexedColors.DARK_BLUE.getIndex());
    link = style(underlined);
    link.setWrapText(true);
    link.setVerticalAlignment(VerticalAlignment.TOP);
    String[] formats = {COUNT, WEIGHTED, PERCENT, "#,##0", "#,##0.0", "#,##0.00"};
    for (int i = 0; i < formats.length; i++) {
      figures[2 * i] = figure(formats[i], false);
      figures[2 * i + 1] = figure(formats[i], true);
    }
  }

  CellStyle count(boolean total) {
    return figures[total ? 1 : 0];
  }

  CellStyle weighted(boolean total) {
    return figures[total ? 3 : 2];
  }

  CellStyle percent(boolean total) {
    return figures[total ? 5 : 4];
  }

  /**
   * For a share that is larger than those of the columns with these letters, which the format says:
   * the cell itself is a number.
   */
  CellStyle percent(boolean total, String letters) {
    return letters.isEmpty()
        ? percent(total)
        : lettered.computeIfAbsent(
            (total ? "1" : "0") + letters, key -> figure("0 % \"" + letters + "\"", total));
  }

  /** For something measured, with up to two decimals; zero is a value like others. */
  CellStyle measured(boolean total, int decimals) {
    return figures[6 + 2 * decimals + (total ? 1 : 0)];
  }

  CellStyle label(boolean total) {
    return total ? totalLabel : label;
  }

  private CellStyle figure(String format, boolean total) {
    CellStyle style = style(font(10, total, false));
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    style.setAlignment(HorizontalAlignment.RIGHT);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    if (total) {
      style.setBorderTop(BorderStyle.THIN);
    }
    return style;
  }

  private CellStyle style(Font font) {
    CellStyle style = workbook.createCellStyle();
    style.setFont(font);
    return style;
  }

  private Font font(int points, boolean heavy, boolean italic) {
    Font font = workbook.createFont();
    font.setFontName("Calibri");
    font.setFontHeightInPoints((short) points);
    font.setBold(heavy);
    font.setItalic(italic);
    return font;
  }
}
