package no.kodebok.exports.word;

import java.io.IOException;
import java.util.List;
import no.kodebok.coding.tables.chart.Chart;
import no.kodebok.exports.office.DataBlock;
import no.kodebok.exports.office.NativeChart;
import no.kodebok.exports.office.NativeSeries;
import no.kodebok.exports.quotes.PrintableText;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;

/** Draws charts that can be edited in the document. */
final class WordChart {
  private static final int EMU_PER_TWIP = 635;

  private WordChart() {}

  /**
   * Adds a chart that can be edited, with its figures in a workbook of its own.
   *
   * @param width in twentieths of a point
   */
  static void add(XWPFDocument document, Chart chart, int width) {
    int bars =
        switch (chart.kind()) {
          case GROUPED -> chart.categories().size() * Math.max(2, chart.series().size());
          case BARS, STACKED, DIVERGING -> 2 * chart.categories().size();
          default -> 16;
        };
    int height = Math.clamp(1_400 + bars * 250L + (chart.hasLegend() ? 500 : 0), 3_600, 11_000);
    try {
      XWPFChart drawn = document.createChart(width * EMU_PER_TWIP, height * EMU_PER_TWIP);
      List<NativeSeries> series = NativeSeries.of(chart);
      XSSFSheet sheet = drawn.getWorkbook().getSheetAt(0);
      DataBlock block = DataBlock.write(chart, series, sheet, 0, WordChart::plain);
      NativeChart.draw(drawn, chart, series, block, false);
    } catch (InvalidFormatException | IOException e) {
      throw new IllegalStateException("A chart in memory cannot fail to be written", e);
    }
    XWPFParagraph paragraph = document.getParagraphs().getLast();
    paragraph.setSpacingBefore(160);
    paragraph.setKeepNext(true);
    CTNonVisualDrawingProps properties =
        paragraph.getRuns().getLast().getCTR().getDrawingArray(0).getInlineArray(0).getDocPr();
    properties.setDescr(PrintableText.of(chart.description()));
    properties.setTitle(PrintableText.of(chart.title()));
  }

  /** A text that begins with a sign of a formula stays a text in the chart's workbook too. */
  private static void plain(XSSFCell cell, String text) {
    cell.setCellValue(PrintableText.of(text));
    XSSFCellStyle style = cell.getSheet().getWorkbook().createCellStyle();
    style.setQuotePrefixed(true);
    cell.setCellStyle(style);
  }
}
