package no.kodebok.coding.tables.chart;

import java.util.ArrayList;
import java.util.List;

/** Puts the parts of bars one behind the other. */
final class Stack {
  private Stack() {}

  /** From 0 on. What is not shown takes no room: a bar with hidden parts ends before 100 %. */
  static List<List<ChartPoint>> whole(List<List<ChartPoint>> parts) {
    double[] starts = new double[parts.isEmpty() ? 0 : parts.getFirst().size()];
    return from(starts, parts);
  }

  /** So that 0 lies between both halves of the parts, in the middle of one that is neither. */
  static List<List<ChartPoint>> diverging(List<List<ChartPoint>> parts) {
    double[] starts = new double[parts.isEmpty() ? 0 : parts.getFirst().size()];
    int half = parts.size() / 2;
    for (int bar = 0; bar < starts.length; bar++) {
      for (int part = 0; part < half; part++) {
        starts[bar] -= width(parts.get(part).get(bar));
      }
      if (parts.size() % 2 == 1) {
        starts[bar] -= width(parts.get(half).get(bar)) / 2;
      }
    }
    return from(starts, parts);
  }

  private static List<List<ChartPoint>> from(double[] ends, List<List<ChartPoint>> parts) {
    List<List<ChartPoint>> placed = new ArrayList<>();
    for (List<ChartPoint> part : parts) {
      List<ChartPoint> points = new ArrayList<>();
      for (int bar = 0; bar < part.size(); bar++) {
        double start = ends[bar];
        ends[bar] += width(part.get(bar));
        points.add(part.get(bar).between(start, ends[bar]));
      }
      placed.add(points);
    }
    return placed;
  }

  private static double width(ChartPoint point) {
    return point.isDrawn() ? point.value() : 0;
  }
}
