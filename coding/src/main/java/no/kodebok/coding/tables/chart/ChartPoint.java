package no.kodebok.coding.tables.chart;

/**
 * One figure of a chart.
 *
 * @param value exact; NaN where it is suppressed or not defined, and nothing is drawn then
 * @param text the figure as the table shows it
 * @param from where its mark begins on the value axis
 * @param to where its mark ends; equal to {@code from} for a point
 * @param low lower bound of its interval; NaN where there is none
 * @param high upper bound
 * @param line of the laid-out table in which the figure stands, from 0; −1 where it stands nowhere
 * @param column of figures in which it stands, from 0; −1 where it stands nowhere
 */
public record ChartPoint(
    double value,
    String text,
    double from,
    double to,
    double low,
    double high,
    int line,
    int column) {
  /** A figure of which it is not yet said where it stands. */
  static ChartPoint of(double value, String text) {
    return new ChartPoint(value, text, 0, value, Double.NaN, Double.NaN, -1, -1);
  }

  ChartPoint between(double start, double end) {
    return new ChartPoint(value, text, start, end, low, high, line, column);
  }

  ChartPoint at(int gridLine, int gridColumn) {
    return new ChartPoint(value, text, from, to, low, high, gridLine, gridColumn);
  }

  /** Whether there is anything to draw. */
  public boolean isDrawn() {
    return Double.isFinite(value);
  }

  /** Whether an interval belongs to it. */
  public boolean hasInterval() {
    return Double.isFinite(low) && Double.isFinite(high);
  }
}
