package no.kodebok.exports.excel;

import java.util.List;
import no.kodebok.coding.tables.chart.Chart;
import no.kodebok.coding.tables.chart.ChartKind;
import no.kodebok.coding.tables.layout.TableGrid;
import no.kodebok.exports.office.ChartSource;
import no.kodebok.exports.office.DataBlock;
import no.kodebok.exports.office.NativeChart;
import no.kodebok.exports.office.NativeSeries;
import no.kodebok.exports.quotes.PrintableText;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Puts charts beside tables; figures that stand in no table get a sheet of their own. */
final class ChartSheet {
  private static final int WIDTH = 9;
  private static final int LOWEST = 15;
  private static final int HIGHEST = 60;

  private final XSSFWorkbook workbook;
  private final Cells cells;
  private final Styles styles;
  private final String dataName;
  private @Nullable XSSFSheet data;
  private int dataEnd;

  ChartSheet(XSSFWorkbook workbook, Cells cells, Styles styles, String dataName) {
    this.workbook = workbook;
    this.cells = cells;
    this.styles = styles;
    this.dataName = dataName;
  }

  /**
   * Draws a chart.
   *
   * @param firstLine the row of the grid's first line
   * @return the row behind the chart
   */
  int draw(Chart chart, TableGrid grid, XSSFSheet sheet, int firstLine, int top, int left) {
    List<NativeSeries> series = NativeSeries.of(chart);
    ChartSource source = TableCells.of(chart, series, grid, sheet, firstLine).orElse(null);
    if (source == null) {
      source = block(chart, series);
    }
    int bottom = top + height(chart);
    XSSFDrawing drawing = sheet.createDrawingPatriarch();
    XSSFChart drawn =
        drawing.createChart(new XSSFClientAnchor(0, 0, 0, 0, left, top, left + WIDTH, bottom));
    NativeChart.draw(drawn, chart, series, source, true);
    var frame = drawn.getGraphicFrame().getCTGraphicalObjectFrame();
    frame.getNvGraphicFramePr().getCNvPr().setDescr(PrintableText.of(chart.description()));
    return bottom;
  }

  private DataBlock block(Chart chart, List<NativeSeries> series) {
    XSSFSheet sheet = data;
    if (sheet == null) {
      sheet = workbook.createSheet(dataName);
      sheet.setColumnWidth(0, TableSheet.LABEL_WIDTH * 256);
      data = sheet;
    }
    cells.setText(sheet.createRow(dataEnd).createCell(0), chart.title(), styles.bold);
    DataBlock block =
        DataBlock.write(
            chart,
            series,
            sheet,
            dataEnd + 1,
            (cell, text) -> cells.setText(cell, text, styles.plain));
    dataEnd = block.end() + 1;
    return block;
  }

  /** Moves the sheet with figures behind all others. */
  void finish() {
    XSSFSheet sheet = data;
    if (sheet != null) {
      workbook.setSheetOrder(sheet.getSheetName(), workbook.getNumberOfSheets() - 1);
    }
  }

  private static int height(Chart chart) {
    int bars =
        switch (chart.kind()) {
          case GROUPED -> chart.categories().size() * Math.max(2, chart.series().size());
          case BARS, STACKED, DIVERGING -> 2 * chart.categories().size();
          default -> 12;
        };
    int legend = chart.hasLegend() ? 2 : 0;
    boolean upright = chart.kind() == ChartKind.PROFILE || chart.kind() == ChartKind.LINE;
    return Math.clamp(bars + 5L + legend + (upright ? 5 : 0), LOWEST, HIGHEST);
  }
}
