package no.kodebok.app.json;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import no.kodebok.coding.tables.chart.Chart;
import no.kodebok.coding.tables.chart.ChartPoint;
import no.kodebok.coding.tables.chart.ChartSeries;

/** A chart as the screen draws it. */
public final class ChartJson {
  private ChartJson() {}

  public static JsonObjectBuilder write(Chart chart) {
    JsonArrayBuilder series = Json.createArrayBuilder();
    chart.series().forEach(one -> series.add(write(one)));
    JsonArrayBuilder dots = Json.createArrayBuilder();
    chart
        .dots()
        .forEach(dot ->
            dots.add(
                Json.createObjectBuilder()
                    .add("x", dot.x())
                    .add("y", dot.y())
                    .add("count", dot.count())));
    return Json.createObjectBuilder()
        .add("kind", chart.kind().id())
        .add("measure", chart.measure().id())
        .add("categoryTitle", chart.categoryTitle())
        .add("valueTitle", chart.valueTitle())
        .add("categories", Json.createArrayBuilder(chart.categories()))
        .add("groups", Json.createArrayBuilder(chart.groups()))
        .add("series", series)
        .add("dots", dots)
        .add("notes", Json.createArrayBuilder(chart.notes()))
        .add("description", chart.description());
  }

  private static JsonObjectBuilder write(ChartSeries series) {
    JsonArrayBuilder points = Json.createArrayBuilder();
    for (ChartPoint point : series.points()) {
      if (point.isDrawn()) {
        points.add(write(point));
      } else {
        points.addNull();
      }
    }
    return Json.createObjectBuilder()
        .add("name", series.name())
        .add("colour", series.colour())
        .add("ink", series.ink())
        .add("points", points);
  }

  private static JsonObjectBuilder write(ChartPoint point) {
    JsonObjectBuilder object =
        Json.createObjectBuilder()
            .add("value", point.value())
            .add("text", point.text())
            .add("from", point.from())
            .add("to", point.to());
    if (point.hasInterval()) {
      object.add("low", point.low()).add("high", point.high());
    }
    return object;
  }
}
