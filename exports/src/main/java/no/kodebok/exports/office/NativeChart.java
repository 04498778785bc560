package no.kodebok.exports.office;

import java.util.List;
import no.kodebok.coding.tables.chart.Chart;
import no.kodebok.coding.tables.chart.ChartKind;
import no.kodebok.coding.tables.chart.ChartMeasure;
import no.kodebok.exports.quotes.PrintableText;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.ScatterStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.apache.poi.xddf.usermodel.chart.XDDFChartAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFScatterChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;

/** Draws a chart that Excel, Word and their like can edit. */
public final class NativeChart {
  private static final MarkerStyle[] MARKERS = {
    MarkerStyle.CIRCLE,
    MarkerStyle.SQUARE,
    MarkerStyle.TRIANGLE,
    MarkerStyle.DIAMOND,
    MarkerStyle.STAR,
    MarkerStyle.X,
    MarkerStyle.PLUS,
    MarkerStyle.DASH
  };
  private static final short MARKER = 8;
  private static final double POINTS = 2.25;
  private static final String GRID = "#D9D6CE";
  private static final String LINE = "#8A867C";

  private final XDDFChart target;
  private final Chart chart;
  private final List<NativeSeries> series;
  private final ChartSource source;

  private NativeChart(
      XDDFChart target, Chart chart, List<NativeSeries> series, ChartSource source) {
    this.target = target;
    this.chart = chart;
    this.series = series;
    this.source = source;
  }

  /**
   * Draws a chart into an empty one of an office file.
   *
   * @param titled whether its title stands in it: not where a caption says it
   */
  public static void draw(
      XDDFChart target,
      Chart chart,
      List<NativeSeries> series,
      ChartSource source,
      boolean titled) {
    new NativeChart(target, chart, series, source).draw(titled);
  }

  private void draw(boolean titled) {
    if (titled) {
      target.setTitleText(PrintableText.of(chart.title()));
      target.setTitleOverlay(false);
    } else {
      target.removeTitle();
    }
    switch (chart.kind()) {
      case BARS, GROUPED, STACKED, DIVERGING, HISTOGRAM -> bars();
      case LINE, PROFILE -> lines();
      case SCATTER -> scatter();
    }
    if (chart.hasLegend()) {
      target.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
    }
    ChartDetails.finish(target, chart, series);
  }

  private void bars() {
    boolean upright = chart.kind() == ChartKind.HISTOGRAM;
    XDDFCategoryAxis names =
        target.createCategoryAxis(upright ? AxisPosition.BOTTOM : AxisPosition.LEFT);
    XDDFValueAxis values =
        target.createValueAxis(upright ? AxisPosition.LEFT : AxisPosition.BOTTOM);
    if (!upright) {
      names.setOrientation(AxisOrientation.MAX_MIN);
      values.setCrosses(AxisCrosses.MAX);
    }
    values(values);
    look(names);
    XDDFBarChartData data = (XDDFBarChartData) target.createData(ChartTypes.BAR, names, values);
    data.setBarDirection(upright ? BarDirection.COL : BarDirection.BAR);
    data.setVaryColors(false);
    data.setGapWidth(upright ? 6 : chart.kind() == ChartKind.GROUPED ? 60 : 40);
    switch (chart.kind()) {
      case STACKED, DIVERGING -> {
        // A hidden part must stay a gap: per cent stacked bars would be stretched over it.
        data.setBarGrouping(BarGrouping.STACKED);
        data.setOverlap((byte) 100);
      }
      default -> data.setBarGrouping(BarGrouping.CLUSTERED);
    }
    for (int i = 0; i < series.size(); i++) {
      XDDFChartData.Series drawn = add(data, i);
      String colour = series.get(i).colour();
      drawn.setFillProperties(colour == null ? new XDDFNoFillProperties() : fill(colour));
    }
    target.plot(data);
  }

  private void lines() {
    XDDFCategoryAxis names = target.createCategoryAxis(AxisPosition.BOTTOM);
    XDDFValueAxis values = target.createValueAxis(AxisPosition.LEFT);
    values(values);
    look(names);
    XDDFLineChartData data = (XDDFLineChartData) target.createData(ChartTypes.LINE, names, values);
    data.setVaryColors(false);
    boolean joined =
        chart.kind() == ChartKind.LINE
            || series.stream().flatMap(s -> s.points().stream()).noneMatch(p -> p.hasInterval());
    for (int i = 0; i < series.size(); i++) {
      XDDFLineChartData.Series drawn = (XDDFLineChartData.Series) add(data, i);
      drawn.setSmooth(false);
      marked(drawn, i, joined);
    }
    target.plot(data);
  }

  private void marked(XDDFLineChartData.Series drawn, int number, boolean joined) {
    String colour = String.valueOf(series.get(number).colour());
    XDDFLineProperties line = new XDDFLineProperties(joined ? fill(colour) : null);
    if (joined) {
      line.setWidth(POINTS);
    } else {
      line.setFillProperties(new XDDFNoFillProperties());
    }
    drawn.setLineProperties(line);
    drawn.setMarkerStyle(MARKERS[number % MARKERS.length]);
    drawn.setMarkerSize(MARKER);
    XDDFShapeProperties shape = new XDDFShapeProperties();
    shape.setFillProperties(fill(colour));
    shape.setLineProperties(new XDDFLineProperties(fill(colour)));
    ChartDetails.marker(drawn, shape);
  }

  private void scatter() {
    XDDFValueAxis along = target.createValueAxis(AxisPosition.BOTTOM);
    XDDFValueAxis values = target.createValueAxis(AxisPosition.LEFT);
    title(along, chart.categoryTitle());
    title(values, chart.valueTitle());
    along.setNumberFormat("#,##0.##");
    values.setNumberFormat("#,##0.##");
    grid(values);
    grid(along);
    along.setCrosses(AxisCrosses.MIN);
    values.setCrosses(AxisCrosses.MIN);
    XDDFScatterChartData data =
        (XDDFScatterChartData) target.createData(ChartTypes.SCATTER, along, values);
    data.setVaryColors(false);
    data.setStyle(ScatterStyle.LINE_MARKER);
    DataBlock block = (DataBlock) source;
    XDDFScatterChartData.Series drawn =
        (XDDFScatterChartData.Series) data.addSeries(block.numbers(), block.values(0));
    drawn.setTitle(PrintableText.of(chart.valueTitle()), block.name(0));
    drawn.setMarkerStyle(MarkerStyle.CIRCLE);
    drawn.setMarkerSize((short) 6);
    XDDFLineProperties none = new XDDFLineProperties();
    none.setFillProperties(new XDDFNoFillProperties());
    drawn.setLineProperties(none);
    XDDFShapeProperties shape = new XDDFShapeProperties();
    shape.setFillProperties(fill("#0072B2"));
    ChartDetails.marker(drawn, shape);
    target.plot(data);
  }

  private XDDFChartData.Series add(XDDFChartData data, int number) {
    XDDFChartData.Series drawn = data.addSeries(source.categories(), source.values(number));
    drawn.setTitle(PrintableText.of(series.get(number).name()), source.name(number));
    return drawn;
  }

  private void values(XDDFValueAxis axis) {
    axis.setNumberFormat(format());
    switch (chart.kind()) {
      case STACKED -> {
        axis.setMinimum(0);
        axis.setMaximum(1);
      }
      case DIVERGING -> {
        double reach = NativeSeries.reach(chart) / 100;
        axis.setMinimum(0);
        axis.setMaximum(2 * reach);
        // The one line between both ends is the middle.
        axis.setMajorUnit(reach);
        axis.setVisible(false);
      }
      case PROFILE -> {
        // A mean has no zero to begin at.
      }
      default -> axis.setMinimum(0);
    }
    if (chart.kind() == ChartKind.PROFILE
        || chart.kind() == ChartKind.HISTOGRAM
        || chart.measure() == ChartMeasure.VALUE) {
      title(axis, chart.valueTitle());
    }
    grid(axis);
  }

  private String format() {
    return switch (chart.measure()) {
      case PERCENT -> "0 %";
      case COUNT -> "#,##0";
      case VALUE -> "#,##0.0";
    };
  }

  private void look(XDDFChartAxis axis) {
    if (chart.kind() == ChartKind.HISTOGRAM || chart.kind() == ChartKind.LINE) {
      title(axis, chart.categoryTitle());
    }
    axis.getOrAddShapeProperties().setLineProperties(new XDDFLineProperties(fill(LINE)));
  }

  private static void title(XDDFChartAxis axis, String title) {
    if (!title.isEmpty()) {
      axis.setTitle(PrintableText.of(title));
    }
  }

  private static void grid(XDDFChartAxis axis) {
    axis.getOrAddMajorGridProperties().setLineProperties(new XDDFLineProperties(fill(GRID)));
    axis.getOrAddShapeProperties().setLineProperties(new XDDFLineProperties(fill(GRID)));
  }

  static XDDFSolidFillProperties fill(String colour) {
    int rgb = Integer.parseInt(colour.substring(1), 16);
    return new XDDFSolidFillProperties(
        XDDFColor.from(new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb}));
  }
}
