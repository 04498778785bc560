package no.kodebok.exports.office;

import java.util.ArrayList;
import java.util.List;
import no.kodebok.coding.tables.chart.Chart;
import no.kodebok.coding.tables.chart.ChartKind;
import no.kodebok.coding.tables.chart.ChartMeasure;
import no.kodebok.coding.tables.chart.ChartPoint;
import no.kodebok.coding.tables.chart.ChartSeries;
import org.jspecify.annotations.Nullable;

/**
 * A series as an office program draws it. Percents are fractions there, as they are in cells.
 *
 * @param colour as {@code #RRGGBB}; null for a series that only takes room
 * @param values NaN where nothing is drawn
 * @param labelled whether the figure has room for its label
 * @param points where the values stand in the table; none for a series that only takes room
 */
public record NativeSeries(
    String name,
    @Nullable String colour,
    List<Double> values,
    List<Boolean> labelled,
    List<ChartPoint> points) {
  /** A part of a bar narrower than this, in percent, has no room for its label. */
  private static final double NARROWEST = 4;

  public NativeSeries {
    values = List.copyOf(values);
    labelled = List.copyOf(labelled);
    points = List.copyOf(points);
  }

  /**
   * The series of a chart. Bars on both sides of a middle begin with one that nobody sees: it takes
   * the room from the left edge to where the first answer begins, so that the others keep their
   * order and their figures.
   */
  public static List<NativeSeries> of(Chart chart) {
    List<NativeSeries> all = new ArrayList<>();
    double unit = chart.measure() == ChartMeasure.PERCENT ? 100 : 1;
    if (chart.kind() == ChartKind.DIVERGING) {
      double reach = reach(chart);
      List<Double> room = new ArrayList<>();
      List<Boolean> silent = new ArrayList<>();
      for (ChartPoint point : chart.series().getFirst().points()) {
        room.add((reach + point.from()) / unit);
        silent.add(false);
      }
      all.add(new NativeSeries(" ", null, room, silent, List.of()));
    }
    for (ChartSeries series : chart.series()) {
      List<Double> values = new ArrayList<>();
      List<Boolean> labelled = new ArrayList<>();
      for (ChartPoint point : series.points()) {
        values.add(point.isDrawn() ? point.value() / unit : Double.NaN);
        labelled.add(hasRoom(chart, point));
      }
      all.add(new NativeSeries(series.name(), series.colour(), values, labelled, series.points()));
    }
    return all;
  }

  /** The longer side of a chart with bars on both sides of a middle, in percent. */
  static double reach(Chart chart) {
    double reach = 10;
    for (ChartSeries series : chart.series()) {
      for (ChartPoint point : series.points()) {
        reach = Math.max(reach, Math.max(Math.abs(point.from()), Math.abs(point.to())));
      }
    }
    return 10 * Math.ceil(reach / 10 - 1e-9);
  }

  private static boolean hasRoom(Chart chart, ChartPoint point) {
    return switch (chart.kind()) {
      case STACKED, DIVERGING -> point.isDrawn() && point.value() >= NARROWEST;
      case HISTOGRAM -> point.isDrawn() && point.value() > 0 && chart.categories().size() <= 30;
      default -> point.isDrawn();
    };
  }
}
