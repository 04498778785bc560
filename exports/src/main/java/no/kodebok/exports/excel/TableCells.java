package no.kodebok.exports.excel;

import java.util.List;
import java.util.Optional;
import no.kodebok.coding.tables.chart.Chart;
import no.kodebok.coding.tables.chart.ChartKind;
import no.kodebok.coding.tables.chart.ChartPoint;
import no.kodebok.coding.tables.layout.TableGrid;
import no.kodebok.exports.office.ChartSource;
import no.kodebok.exports.office.NativeSeries;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The cells of a table as what its chart draws: who changes a figure sees its bar change. */
final class TableCells implements ChartSource {
  private final XSSFSheet sheet;
  private final int firstLine;
  private final boolean byColumn;
  private final List<NativeSeries> series;

  private TableCells(XSSFSheet sheet, int firstLine, boolean byColumn, List<NativeSeries> series) {
    this.sheet = sheet;
    this.firstLine = firstLine;
    this.byColumn = byColumn;
    this.series = series;
  }

  /**
   * The table's cells, where each series of the chart is a run of them.
   *
   * @param firstLine the row of the grid's first line
   */
  static Optional<ChartSource> of(
      Chart chart, List<NativeSeries> series, TableGrid grid, XSSFSheet sheet, int firstLine) {
    boolean own = chart.kind() == ChartKind.DIVERGING || !chart.groups().isEmpty();
    if (own || series.isEmpty() || grid.heads().isEmpty()) {
      return Optional.empty();
    }
    boolean down = series.stream().allMatch(s -> isRun(s.points(), true));
    boolean across = series.stream().allMatch(s -> isRun(s.points(), false));
    return down || across
        ? Optional.of(new TableCells(sheet, firstLine, down, series))
        : Optional.empty();
  }

  private static boolean isRun(List<ChartPoint> points, boolean down) {
    if (points.isEmpty() || points.getFirst().line() < 0) {
      return false;
    }
    ChartPoint first = points.getFirst();
    for (int i = 0; i < points.size(); i++) {
      ChartPoint point = points.get(i);
      if (point.line() != first.line() + (down ? i : 0)
          || point.column() != first.column() + (down ? 0 : i)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public XDDFDataSource<?> categories() {
    ChartPoint first = series.getFirst().points().getFirst();
    ChartPoint last = series.getFirst().points().getLast();
    return XDDFDataSourcesFactory.fromStringCellRange(
        sheet,
        byColumn
            ? new CellRangeAddress(firstLine + first.line(), firstLine + last.line(), 0, 0)
            : new CellRangeAddress(
                firstLine - 1, firstLine - 1, first.column() + 1, last.column() + 1));
  }

  @Override
  public XDDFNumericalDataSource<Double> values(int number) {
    List<ChartPoint> points = series.get(number).points();
    return XDDFDataSourcesFactory.fromNumericCellRange(
        sheet,
        new CellRangeAddress(
            firstLine + points.getFirst().line(),
            firstLine + points.getLast().line(),
            points.getFirst().column() + 1,
            points.getLast().column() + 1));
  }

  @Override
  public CellReference name(int number) {
    ChartPoint first = series.get(number).points().getFirst();
    return byColumn
        ? new CellReference(sheet.getSheetName(), firstLine - 1, first.column() + 1, true, true)
        : new CellReference(sheet.getSheetName(), firstLine + first.line(), 0, true, true);
  }
}
