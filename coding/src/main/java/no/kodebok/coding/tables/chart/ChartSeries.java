package no.kodebok.coding.tables.chart;

import java.util.List;

/**
 * Figures that share a name and a colour.
 *
 * @param colour as {@code #RRGGBB}
 * @param points one for each category of the chart
 */
public record ChartSeries(String name, String colour, List<ChartPoint> points) {
  public ChartSeries {
    points = List.copyOf(points);
  }

  /** Black or white, whichever can be read upon its colour. */
  public String ink() {
    return Palette.ink(colour);
  }
}
