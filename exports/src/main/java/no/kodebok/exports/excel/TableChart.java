package no.kodebok.exports.excel;

import java.util.List;
import no.kodebok.coding.model.Scale;
import no.kodebok.coding.tables.BatteryTable;
import no.kodebok.coding.tables.CrossTable;
import no.kodebok.coding.tables.MeansTable;
import no.kodebok.coding.tables.PercentMode;
import no.kodebok.coding.tables.Table;
import no.kodebok.coding.tables.layout.TableGrid;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Draws an editable bar chart that refers to the cells of a grid. */
final class TableChart {
  private static final int MOST_BARS = 40;
  private static final int WIDTH = 9;

  private final XSSFSheet sheet;
  private final TableGrid grid;
  private final int firstLine;

  /**
   * A chart of a grid in a sheet.
   *
   * @param firstLine the row of the grid's first line
   */
  TableChart(XSSFSheet sheet, TableGrid grid, int firstLine) {
    this.sheet = sheet;
    this.grid = grid;
    this.firstLine = firstLine;
  }

  /** Draws it at a place beside the grid, unless there is nothing to see or too much. */
  void draw(Table table, int top, int left) {
    int lines = grid.bodyLines();
    int columns = runOfColumns();
    if (lines == 0
        || columns == 0
        || lines > MOST_BARS
        || columns > MOST_BARS
        || table.head().base().valid() == 0) {
      return;
    }
    boolean cross = table instanceof CrossTable;
    PercentMode mode = table.head().percent();
    boolean battery = table instanceof BatteryTable;
    boolean stacked = battery || (cross && (mode == PercentMode.COLUMN || mode == PercentMode.ROW));
    boolean linesAreSeries = cross && mode != PercentMode.ROW;
    int bars = linesAreSeries ? columns : lines;
    XSSFChart chart =
        sheet
            .createDrawingPatriarch()
            .createChart(
                new XSSFClientAnchor(
                    0, 0, 0, 0, left, top, left + WIDTH, top + Math.max(14, 2 * bars + 7)));
    chart.setTitleText(table.head().title());
    chart.setTitleOverlay(false);
    XDDFCategoryAxis names = chart.createCategoryAxis(AxisPosition.LEFT);
    names.setOrientation(AxisOrientation.MAX_MIN);
    XDDFValueAxis values = chart.createValueAxis(AxisPosition.TOP);
    values.setCrosses(AxisCrosses.MAX);
    values.setMinimum(0);
    boolean numbers = table instanceof MeansTable || (mode == PercentMode.NONE && cross);
    values.setNumberFormat(numbers ? "#,##0.##" : "0 %");
    if (stacked) {
      values.setMaximum(1);
    }
    XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, names, values);
    data.setBarDirection(BarDirection.BAR);
    data.setGapWidth(50);
    data.setVaryColors(false);
    if (stacked) {
      data.setBarGrouping(BarGrouping.PERCENT_STACKED);
      data.setOverlap((byte) 100);
    } else {
      data.setBarGrouping(BarGrouping.CLUSTERED);
    }
    series(data, linesAreSeries, lines, columns, battery || ordered(table, linesAreSeries));
    if (data.getSeriesCount() > 1) {
      chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
    }
    chart.plot(data);
  }

  private static boolean ordered(Table table, boolean linesAreSeries) {
    Scale scale =
        linesAreSeries || table.head().columns().isEmpty()
            ? table.head().rows().scale()
            : table.head().columns().getFirst().scale();
    return linesAreSeries && scale == Scale.ORDINAL;
  }

  /** Columns side by side from the first charted one: the next variable's do not belong to it. */
  private int runOfColumns() {
    int run = 0;
    while (run < grid.charted().size()
        && grid.charted().get(run) == grid.charted().getFirst() + run) {
      run++;
    }
    return run;
  }

  private void series(
      XDDFBarChartData data, boolean linesAreSeries, int lines, int columns, boolean ordered) {
    int left = grid.charted().getFirst() + 1;
    int headRow = firstLine - 1;
    int number = linesAreSeries ? lines : columns;
    List<byte[]> colours = Palette.colours(number, ordered);
    XDDFCategoryDataSource names =
        XDDFDataSourcesFactory.fromStringCellRange(
            sheet,
            linesAreSeries
                ? new CellRangeAddress(headRow, headRow, left, left + columns - 1)
                : new CellRangeAddress(firstLine, firstLine + lines - 1, 0, 0));
    for (int i = 0; i < number; i++) {
      CellRangeAddress range =
          linesAreSeries
              ? new CellRangeAddress(firstLine + i, firstLine + i, left, left + columns - 1)
              : new CellRangeAddress(firstLine, firstLine + lines - 1, left + i, left + i);
      XDDFNumericalDataSource<Double> values =
          XDDFDataSourcesFactory.fromNumericCellRange(sheet, range);
      XDDFChartData.Series series = data.addSeries(names, values);
      int nameRow = linesAreSeries ? firstLine + i : headRow;
      int nameColumn = linesAreSeries ? 0 : left + i;
      series.setTitle(
          sheet.getRow(nameRow).getCell(nameColumn).getStringCellValue(),
          new CellReference(sheet.getSheetName(), nameRow, nameColumn, true, true));
      series.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(colours.get(i))));
    }
  }
}
