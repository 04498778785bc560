package no.kodebok.exports.picture;

import java.util.List;
import no.kodebok.coding.tables.chart.Chart;
import no.kodebok.coding.tables.chart.ChartDot;
import no.kodebok.coding.tables.chart.ChartKind;
import no.kodebok.coding.tables.chart.ChartPoint;
import no.kodebok.coding.tables.chart.ChartSeries;
import no.kodebok.exports.picture.Canvas.Anchor;

/** Columns, lines and dots: categories or values across, values up. */
final class UprightPlot implements Plot {
  private static final Canvas.Type LABEL = Canvas.Type.of(12);
  private static final Canvas.Type FIGURE = Canvas.Type.of(11.5);
  private static final Canvas.Type TICK = new Canvas.Type(11.5, false, false, "#333333");
  private static final String GRID = "#DDDAD2";
  private static final String AXIS = "#55524A";
  private static final double AREA = 300;
  private static final double LINE = 14;
  private static final double ABOVE = 34;

  private final Chart chart;
  private final double width;
  private final AxisRange up;
  private final AxisRange along;
  private final double tickWidth;

  UprightPlot(Chart chart, double width) {
    this.chart = chart;
    this.width = width;
    boolean dots = chart.kind() == ChartKind.SCATTER;
    this.up =
        dots
            ? AxisRange.over(
                chart.dots().stream().mapToDouble(ChartDot::y).min().orElse(0),
                chart.dots().stream().mapToDouble(ChartDot::y).max().orElse(1))
            : AxisRange.of(chart);
    this.along =
        dots
            ? AxisRange.over(
                chart.dots().stream().mapToDouble(ChartDot::x).min().orElse(0),
                chart.dots().stream().mapToDouble(ChartDot::x).max().orElse(1))
            : AxisRange.over(0, 1);
    double widest = 10;
    for (double tick : up.ticks()) {
      widest = Math.max(widest, TextWidth.of(Plot.number(tick, chart.language()), TICK.size()));
    }
    tickWidth = widest + 12;
  }

  private double bottom() {
    return 3 * LINE + 26;
  }

  @Override
  public double height() {
    return ABOVE + AREA + bottom();
  }

  @Override
  public void draw(Canvas canvas, double left, double top) {
    double start = left + tickWidth;
    double length = width - tickWidth - 10;
    double floor = top + ABOVE + AREA;
    canvas.text(left, top + 12, chart.valueTitle(), TICK, Anchor.START);
    for (double tick : up.ticks()) {
      double y = floor - AREA * up.place(tick);
      canvas.line(start, y, start + length, y, GRID, 1);
      canvas.text(start - 6, y + 4, Plot.number(tick, chart.language()), TICK, Anchor.END);
    }
    canvas.line(start, floor, start + length, floor, AXIS, 1);
    switch (chart.kind()) {
      case SCATTER -> dots(canvas, start, length, floor);
      case HISTOGRAM -> {
        names(canvas, start, length, floor);
        columns(canvas, start, length, floor);
      }
      default -> {
        names(canvas, start, length, floor);
        chart.series().forEach(series -> line(canvas, series, start, length, floor));
      }
    }
    canvas.text(
        start + length / 2, floor + bottom() - 6, chart.categoryTitle(), TICK, Anchor.MIDDLE);
  }

  private void names(Canvas canvas, double start, double length, double floor) {
    int number = chart.categories().size();
    double band = length / number;
    double widest = 1;
    for (int i = 0; i < number; i++) {
      widest = Math.max(widest, longestWord(chart.categoryLabel(i)));
    }
    // Where names would run into each other only every so many stand.
    int every = (int) Math.max(1, Math.ceil((Math.min(widest, 90) + 6) / band));
    for (int i = 0; i < number; i += every) {
      double y = floor + LINE + 1;
      List<String> lines =
          TextWidth.wrapped(chart.categoryLabel(i), LABEL.size(), band * every - 4, 3);
      for (String line : lines) {
        canvas.text(start + band * (i + 0.5), y, line, LABEL, Anchor.MIDDLE);
        y += LINE;
      }
    }
  }

  private static double longestWord(String text) {
    double widest = 0;
    for (String word : text.split("\\s+", -1)) {
      widest = Math.max(widest, TextWidth.of(word, LABEL.size()));
    }
    return widest;
  }

  private void columns(Canvas canvas, double start, double length, double floor) {
    ChartSeries series = chart.series().getFirst();
    double band = length / chart.categories().size();
    for (int i = 0; i < series.points().size(); i++) {
      ChartPoint point = series.points().get(i);
      if (point.isDrawn()) {
        double y = floor - AREA * up.place(point.value());
        canvas.rectangle(start + band * i + 1, y, band - 2, floor - y, series.colour());
        boolean room = band > TextWidth.of(point.text(), FIGURE.size());
        if (room && point.value() > 0) {
          canvas.text(start + band * (i + 0.5), y - 4, point.text(), FIGURE, Anchor.MIDDLE);
        }
      }
    }
  }

  /** A figure that is not shown breaks the line. */
  private void line(Canvas canvas, ChartSeries series, double start, double length, double floor) {
    double band = length / chart.categories().size();
    double lastX = Double.NaN;
    double lastY = Double.NaN;
    for (int i = 0; i < series.points().size(); i++) {
      ChartPoint point = series.points().get(i);
      double x = start + band * (i + 0.5);
      double y = point.isDrawn() ? floor - AREA * up.place(point.value()) : Double.NaN;
      if (point.isDrawn()) {
        if (!Double.isNaN(lastY)) {
          canvas.line(lastX, lastY, x, y, series.colour(), 2.5);
        }
        canvas.dot(x, y, 4, series.colour(), 1);
        canvas.text(x, y - 8, point.text(), FIGURE, Anchor.MIDDLE);
      }
      lastX = x;
      lastY = y;
    }
  }

  private void dots(Canvas canvas, double start, double length, double floor) {
    for (double tick : along.ticks()) {
      double x = start + length * along.place(tick);
      canvas.line(x, floor - AREA, x, floor, GRID, 1);
      canvas.text(x, floor + LINE + 1, Plot.number(tick, chart.language()), TICK, Anchor.MIDDLE);
    }
    long most = chart.dots().stream().mapToLong(ChartDot::count).max().orElse(1);
    for (ChartDot dot : chart.dots()) {
      // The area, not the radius, stands for the number.
      double radius = most == 1 ? 4 : 3 + 9 * Math.sqrt((double) dot.count() / most);
      canvas.dot(
          start + length * along.place(dot.x()),
          floor - AREA * up.place(dot.y()),
          radius,
          "#0072B2",
          0.65);
    }
  }
}
