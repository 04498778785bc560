package no.kodebok.exports.picture;

import java.util.List;
import no.kodebok.coding.tables.chart.Chart;
import no.kodebok.coding.tables.chart.ChartKind;
import no.kodebok.coding.tables.chart.ChartNumbers;
import no.kodebok.coding.tables.chart.ChartPoint;
import no.kodebok.coding.tables.chart.ChartSeries;

/**
 * The values along an axis.
 *
 * @param ticks round numbers, of which the first and last are its ends
 */
record AxisRange(List<Double> ticks) {
  private static final int ABOUT = 6;

  AxisRange {
    ticks = List.copyOf(ticks);
  }

  static AxisRange over(double low, double high) {
    double end = high > low ? high : low + 1;
    return new AxisRange(ChartNumbers.ticks(low, end, ABOUT));
  }

  /** The range of a chart's values; bars begin at zero, means need not. */
  static AxisRange of(Chart chart) {
    if (chart.kind() == ChartKind.STACKED) {
      return new AxisRange(List.of(0.0, 20.0, 40.0, 60.0, 80.0, 100.0));
    }
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (ChartSeries series : chart.series()) {
      for (ChartPoint point : series.points()) {
        if (point.isDrawn()) {
          low = Math.min(low, Math.min(point.from(), point.to()));
          high = Math.max(high, Math.max(point.from(), point.to()));
        }
        if (point.isDrawn() && point.hasInterval()) {
          low = Math.min(low, point.low());
          high = Math.max(high, point.high());
        }
      }
    }
    if (!(low <= high)) {
      return over(0, 1);
    }
    return switch (chart.kind()) {
      case DIVERGING -> {
        double reach = Math.max(Math.abs(low), Math.abs(high));
        double step = ChartNumbers.niceStep(reach / 3);
        double end = step * Math.ceil(reach / step - 1e-9);
        yield over(-end, end);
      }
      case PROFILE -> over(low - (high - low) * 0.05, high + (high - low) * 0.05);
      default -> over(Math.min(0, low), Math.max(0, high));
    };
  }

  double low() {
    return ticks.getFirst();
  }

  double high() {
    return ticks.getLast();
  }

  /** Where a value stands between both ends, 0–1. */
  double place(double value) {
    return (value - low()) / (high() - low());
  }
}
