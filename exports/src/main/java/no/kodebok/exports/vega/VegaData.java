package no.kodebok.exports.vega;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.List;
import no.kodebok.coding.tables.chart.Chart;
import no.kodebok.coding.tables.chart.ChartDot;
import no.kodebok.coding.tables.chart.ChartKind;
import no.kodebok.coding.tables.chart.ChartPoint;
import no.kodebok.coding.tables.chart.ChartSeries;

/** The rows that a chart's specification draws; figures that are not shown have none. */
final class VegaData {
  /** A part of a bar narrower than this, in percent, has no room for its figure. */
  private static final double NARROWEST = 4;

  private static final int MOST_LINES = 3;

  private VegaData() {}

  static JsonArrayBuilder of(Chart chart) {
    JsonArrayBuilder rows = Json.createArrayBuilder();
    for (ChartDot dot : chart.dots()) {
      rows.add(
          Json.createObjectBuilder().add("x", dot.x()).add("y", dot.y()).add("count", dot.count()));
    }
    for (int s = 0; s < chart.series().size(); s++) {
      ChartSeries series = chart.series().get(s);
      for (int c = 0; c < series.points().size(); c++) {
        ChartPoint point = series.points().get(c);
        if (point.isDrawn()) {
          rows.add(row(chart, s, c));
        }
      }
    }
    return rows;
  }

  private static JsonObjectBuilder row(Chart chart, int s, int c) {
    ChartSeries series = chart.series().get(s);
    ChartPoint point = series.points().get(c);
    JsonObjectBuilder row =
        Json.createObjectBuilder()
            .add("category", String.valueOf(c))
            .add("categoryLabel", chart.categoryLabel(c))
            .add("place", c)
            .add("series", String.valueOf(s))
            .add("seriesLabel", series.name())
            .add("value", point.value())
            .add("text", point.text())
            .add("label", hasRoom(chart, point) ? point.text() : "");
    if (chart.kind() == ChartKind.STACKED || chart.kind() == ChartKind.DIVERGING) {
      row.add("from", point.from())
          .add("to", point.to())
          .add("middle", (point.from() + point.to()) / 2)
          .add("ink", series.ink());
    }
    if (point.hasInterval()) {
      row.add("low", point.low()).add("high", point.high());
    }
    return row;
  }

  private static boolean hasRoom(Chart chart, ChartPoint point) {
    return switch (chart.kind()) {
      case STACKED, DIVERGING -> point.to() - point.from() >= NARROWEST;
      case HISTOGRAM -> point.value() > 0 && chart.categories().size() <= 30;
      default -> true;
    };
  }

  /** A text in lines of at most so many characters, at most three; the last one may be cut. */
  static List<String> wrapped(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split("\\s+", -1)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    if (lines.size() > MOST_LINES) {
      List<String> first = new ArrayList<>(lines.subList(0, MOST_LINES));
      first.set(MOST_LINES - 1, first.getLast() + " …");
      return first;
    }
    return lines;
  }
}
