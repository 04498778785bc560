package no.kodebok.exports.picture;

import java.util.ArrayList;
import java.util.List;
import no.kodebok.coding.tables.chart.Chart;
import no.kodebok.coding.tables.chart.ChartKind;
import no.kodebok.coding.tables.chart.ChartPoint;
import no.kodebok.coding.tables.chart.ChartSeries;
import no.kodebok.exports.picture.Canvas.Anchor;

/** Bars or points that lie: categories down, values across. */
final class LyingPlot implements Plot {
  private static final Canvas.Type LABEL = Canvas.Type.of(12.5);
  private static final Canvas.Type FIGURE = Canvas.Type.of(11.5);
  private static final Canvas.Type TICK = new Canvas.Type(11.5, false, false, "#333333");
  private static final String GRID = "#DDDAD2";
  private static final String AXIS = "#55524A";
  private static final double BAR = 20;
  private static final double GROUPED_BAR = 14;
  private static final double GAP = 10;
  private static final double AXIS_HEIGHT = 40;
  private static final double LINE = 15;
  private static final double FIGURE_ROOM = 34;

  private final Chart chart;
  private final double width;
  private final AxisRange range;
  private final List<List<String>> labels = new ArrayList<>();
  private final double labelWidth;

  LyingPlot(Chart chart, double width) {
    this.chart = chart;
    this.width = width;
    this.range = AxisRange.of(chart);
    double most = width * 0.4;
    double widest = 40;
    for (int i = 0; i < chart.categories().size(); i++) {
      List<String> lines = TextWidth.wrapped(chart.categoryLabel(i), LABEL.size(), most, 3);
      labels.add(lines);
      for (String line : lines) {
        widest = Math.max(widest, TextWidth.of(line, LABEL.size()));
      }
    }
    this.labelWidth = Math.min(most, widest) + 10;
  }

  private double band(int category) {
    double bars = chart.kind() == ChartKind.GROUPED ? chart.series().size() * GROUPED_BAR : BAR;
    return Math.max(bars, labels.get(category).size() * LINE) + GAP;
  }

  @Override
  public double height() {
    double height = AXIS_HEIGHT + 6;
    for (int i = 0; i < labels.size(); i++) {
      height += band(i);
    }
    return height;
  }

  @Override
  public void draw(Canvas canvas, double left, double top) {
    double start = left + labelWidth;
    boolean outside = chart.kind() != ChartKind.STACKED && chart.kind() != ChartKind.DIVERGING;
    double length = width - labelWidth - (outside ? FIGURE_ROOM : 14);
    double bottom = top + height() - AXIS_HEIGHT;
    grid(canvas, start, length, top, bottom);
    double at = top + 4;
    List<double[]> path = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      double middle = at + band(i) / 2;
      label(canvas, labels.get(i), start - 8, middle);
      if (chart.kind() == ChartKind.PROFILE) {
        point(canvas, chart.series().getFirst(), i, start, length, middle, path);
      } else {
        bars(canvas, i, start, length, middle);
      }
      at += band(i);
    }
    double zero = start + length * Math.clamp(range.place(0), 0, 1);
    if (chart.kind() != ChartKind.PROFILE) {
      canvas.line(zero, top, zero, bottom, AXIS, 1);
    }
  }

  private void grid(Canvas canvas, double start, double length, double top, double bottom) {
    for (double tick : range.ticks()) {
      double x = start + length * range.place(tick);
      canvas.line(x, top, x, bottom, GRID, 1);
      double shown = chart.kind() == ChartKind.DIVERGING ? Math.abs(tick) : tick;
      canvas.text(x, bottom + 15, Plot.number(shown, chart.language()), TICK, Anchor.MIDDLE);
    }
    canvas.text(start + length / 2, bottom + 33, chart.valueTitle(), TICK, Anchor.MIDDLE);
  }

  private static void label(Canvas canvas, List<String> lines, double x, double middle) {
    double y = middle - lines.size() * LINE / 2 + LABEL.size() - 1;
    for (String line : lines) {
      canvas.text(x, y, line, LABEL, Anchor.END);
      y += LINE;
    }
  }

  private void bars(Canvas canvas, int category, double start, double length, double middle) {
    boolean grouped = chart.kind() == ChartKind.GROUPED;
    boolean divided = chart.kind() == ChartKind.STACKED || chart.kind() == ChartKind.DIVERGING;
    double thick = grouped ? GROUPED_BAR : BAR;
    double y = middle - (grouped ? chart.series().size() * GROUPED_BAR : BAR) / 2;
    for (ChartSeries series : chart.series()) {
      ChartPoint point = series.points().get(category);
      if (point.isDrawn()) {
        double x1 = start + length * range.place(Math.min(point.from(), point.to()));
        double x2 = start + length * range.place(Math.max(point.from(), point.to()));
        canvas.rectangle(
            x1, y + (grouped ? 0.5 : 0), x2 - x1, thick - (grouped ? 1 : 0), series.colour());
        double base = y + thick / 2 + FIGURE.size() * 0.36;
        if (!divided) {
          canvas.text(x2 + 4, base, point.text(), FIGURE, Anchor.START);
        } else if (x2 - x1 > TextWidth.of(point.text(), FIGURE.size()) + 2) {
          canvas.text((x1 + x2) / 2, base, point.text(), FIGURE.in(series.ink()), Anchor.MIDDLE);
        }
      }
      y += grouped ? GROUPED_BAR : 0;
    }
  }

  private void point(
      Canvas canvas,
      ChartSeries series,
      int category,
      double start,
      double length,
      double middle,
      List<double[]> path) {
    ChartPoint point = series.points().get(category);
    if (!point.isDrawn()) {
      path.clear();
      return;
    }
    double x = start + length * range.place(point.value());
    if (point.hasInterval()) {
      double low = start + length * range.place(point.low());
      double high = start + length * range.place(point.high());
      canvas.line(low, middle, high, middle, series.colour(), 2);
    } else if (!path.isEmpty()) {
      double[] last = path.getLast();
      canvas.line(last[0], last[1], x, middle, series.colour(), 1.5);
    }
    path.add(new double[] {x, middle});
    canvas.dot(x, middle, 5, series.colour(), 1);
    canvas.text(x, middle - 8, point.text(), FIGURE, Anchor.MIDDLE);
  }
}
