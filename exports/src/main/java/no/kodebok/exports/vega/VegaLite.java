package no.kodebok.exports.vega;

import static no.kodebok.exports.vega.VegaJson.NUMBERS;
import static no.kodebok.exports.vega.VegaJson.field;
import static no.kodebok.exports.vega.VegaJson.layer;
import static no.kodebok.exports.vega.VegaJson.lines;
import static no.kodebok.exports.vega.VegaJson.numeric;
import static no.kodebok.exports.vega.VegaJson.object;
import static no.kodebok.exports.vega.VegaJson.text;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import no.kodebok.coding.tables.chart.Chart;
import no.kodebok.coding.tables.chart.ChartKind;
import no.kodebok.coding.tables.chart.ChartSeries;

/**
 * A chart as a specification of Vega-Lite 6, complete with its data, words, colours and number
 * formats. Categories and series are keyed by their place, so that two of the same name stay two.
 */
public final class VegaLite {
  private static final String SCHEMA = "https://vega.github.io/schema/vega-lite/v6.json";
  private static final int BAR_STEP = 26;
  private static final int GROUPED_STEP = 15;
  private static final int UPRIGHT_HEIGHT = 300;

  private final Chart chart;
  private final VegaEncodings encodings;

  private VegaLite(Chart chart) {
    this.chart = chart;
    this.encodings = new VegaEncodings(chart);
  }

  /** The specification. Its width is that of the element that it is put into. */
  public static JsonObject of(Chart chart) {
    return new VegaLite(chart).specification();
  }

  private JsonObject specification() {
    JsonObjectBuilder made =
        Json.createObjectBuilder()
            .add("$schema", SCHEMA)
            .add("description", chart.description())
            .add("title", title())
            .add("width", "container");
    height(made);
    made.add("autosize", object("type", "fit-x").add("contains", "padding"))
        .add("data", object("values", VegaData.of(chart)))
        .add("layer", layers())
        .add("config", VegaConfig.of(chart.language()));
    return made.build();
  }

  private JsonObjectBuilder title() {
    JsonObjectBuilder title =
        Json.createObjectBuilder()
            .add("text", lines(VegaData.wrapped(chart.title(), 70)))
            .add("anchor", "start")
            .add("frame", "bounds");
    if (chart.question() != null) {
      title.add("subtitle", lines(VegaData.wrapped(chart.question(), 90)));
    }
    return title;
  }

  private void height(JsonObjectBuilder made) {
    switch (chart.kind()) {
      case BARS, STACKED, DIVERGING, PROFILE -> made.add("height", object("step", BAR_STEP));
      case GROUPED -> made.add("height", object("step", GROUPED_STEP).add("for", "offset"));
      case HISTOGRAM, LINE, SCATTER -> made.add("height", UPRIGHT_HEIGHT);
    }
  }

  private JsonArrayBuilder layers() {
    return switch (chart.kind()) {
      case BARS, GROUPED -> bars();
      case STACKED, DIVERGING -> divided();
      case PROFILE -> profile();
      case HISTOGRAM -> histogram();
      case LINE -> line();
      case SCATTER -> scatter();
    };
  }

  private JsonArrayBuilder bars() {
    JsonObjectBuilder bar =
        Json.createObjectBuilder().add("y", encodings.categories()).add("x", encodings.values());
    JsonObjectBuilder label =
        Json.createObjectBuilder()
            .add("y", encodings.categories())
            .add("x", field("value", "quantitative"))
            .add("text", field("text", "nominal"));
    if (chart.kind() == ChartKind.GROUPED) {
      bar.add("yOffset", encodings.offset()).add("color", encodings.colours());
      label.add("yOffset", encodings.offset());
    }
    bar.add("tooltip", encodings.tooltip());
    JsonObjectBuilder mark = object("type", "bar");
    if (chart.kind() == ChartKind.BARS) {
      mark.add("color", chart.series().getFirst().colour());
    }
    return Json.createArrayBuilder().add(layer(mark, bar)).add(layer(text("left", 4, 0), label));
  }

  private JsonArrayBuilder divided() {
    JsonObjectBuilder bar =
        Json.createObjectBuilder()
            .add("y", encodings.categories())
            .add(
                "x",
                field("from", "quantitative")
                    .add("axis", encodings.axis(chart.valueTitle()))
                    .add("scale", wide()))
            .add("x2", object("field", "to"))
            .add("color", encodings.colours())
            .add("tooltip", encodings.tooltip());
    JsonObjectBuilder label =
        Json.createObjectBuilder()
            .add("y", encodings.categories())
            .add("x", field("middle", "quantitative"))
            .add("text", field("label", "nominal"))
            .add("color", field("ink", "nominal").addNull("scale"));
    JsonArrayBuilder layers =
        Json.createArrayBuilder()
            .add(layer(object("type", "bar"), bar))
            .add(layer(text("center", 0, 0), label));
    if (chart.kind() == ChartKind.DIVERGING) {
      layers.add(
          layer(
              object("type", "rule").add("color", "#555555"),
              Json.createObjectBuilder().add("x", object("datum", 0))));
    }
    return layers;
  }

  private JsonObjectBuilder wide() {
    if (chart.kind() == ChartKind.STACKED) {
      return object("domain", Json.createArrayBuilder().add(0).add(100));
    }
    double reach = 10;
    for (ChartSeries series : chart.series()) {
      for (var point : series.points()) {
        reach = Math.max(reach, Math.max(Math.abs(point.from()), Math.abs(point.to())));
      }
    }
    double end = 10 * Math.ceil(reach / 10 - 1e-9);
    return object("domain", Json.createArrayBuilder().add(-end).add(end));
  }

  private JsonArrayBuilder profile() {
    String colour = chart.series().getFirst().colour();
    JsonArrayBuilder layers = Json.createArrayBuilder();
    boolean intervals =
        chart.series().stream().flatMap(s -> s.points().stream()).anyMatch(p -> p.hasInterval());
    if (intervals) {
      layers.add(
          layer(
              object("type", "rule").add("color", colour).add("strokeWidth", 2),
              Json.createObjectBuilder()
                  .add("y", encodings.categories())
                  .add("x", field("low", "quantitative"))
                  .add("x2", object("field", "high"))));
    } else {
      layers.add(
          layer(
              object("type", "line").add("color", colour).add("opacity", 0.5),
              Json.createObjectBuilder()
                  .add("y", encodings.categories())
                  .add("x", encodings.values())
                  .add("order", field("place", "quantitative"))));
    }
    return layers
        .add(
            layer(
                object("type", "point").add("filled", true).add("size", 70).add("color", colour),
                Json.createObjectBuilder()
                    .add("y", encodings.categories())
                    .add("x", encodings.values())
                    .add("tooltip", encodings.tooltip())))
        .add(
            layer(
                text("center", 0, -10),
                Json.createObjectBuilder()
                    .add("y", encodings.categories())
                    .add("x", field("value", "quantitative"))
                    .add("text", field("text", "nominal"))));
  }

  private JsonArrayBuilder histogram() {
    return Json.createArrayBuilder()
        .add(
            layer(
                object("type", "bar").add("color", chart.series().getFirst().colour()),
                Json.createObjectBuilder()
                    .add("x", encodings.spacedCategories())
                    .add("y", encodings.values())
                    .add("tooltip", encodings.tooltip())))
        .add(
            layer(
                text("center", 0, -7),
                Json.createObjectBuilder()
                    .add("x", encodings.categories())
                    .add("y", field("value", "quantitative"))
                    .add("text", field("label", "nominal"))));
  }

  private JsonArrayBuilder line() {
    return Json.createArrayBuilder()
        .add(
            layer(
                object("type", "line").add("strokeWidth", 2.5),
                Json.createObjectBuilder()
                    .add("x", encodings.categories())
                    .add("y", encodings.values())
                    .add("order", field("place", "quantitative"))
                    .add("color", encodings.colours())))
        .add(
            layer(
                object("type", "point").add("filled", true).add("size", 60),
                Json.createObjectBuilder()
                    .add("x", encodings.categories())
                    .add("y", encodings.values())
                    .add("color", encodings.colours())
                    .add("shape", encodings.shapes())
                    .add("tooltip", encodings.tooltip())))
        .add(
            layer(
                text("center", 0, -11),
                Json.createObjectBuilder()
                    .add("x", encodings.categories())
                    .add("y", field("value", "quantitative"))
                    .add("text", field("text", "nominal"))));
  }

  private JsonArrayBuilder scatter() {
    JsonObjectBuilder size;
    if (chart.dots().stream().allMatch(dot -> dot.count() == 1)) {
      size = Json.createObjectBuilder().add("value", 50);
    } else {
      size =
          field("count", "quantitative")
              .add(
                  "scale",
                  object("range", Json.createArrayBuilder().add(25).add(500)).add("zero", true))
              .add(
                  "legend",
                  object("title", "N").add("labelExpr", "format(datum.value, '" + NUMBERS + "')"));
    }
    return Json.createArrayBuilder()
        .add(
            layer(
                object("type", "point")
                    .add("filled", true)
                    .add("opacity", 0.7)
                    .add("color", "#0072B2"),
                Json.createObjectBuilder()
                    .add(
                        "x",
                        field("x", "quantitative")
                            .add("scale", object("zero", false))
                            .add("axis", encodings.axis(chart.categoryTitle())))
                    .add(
                        "y",
                        field("y", "quantitative")
                            .add("scale", object("zero", false))
                            .add("axis", encodings.axis(chart.valueTitle())))
                    .add("size", size)
                    .add(
                        "tooltip",
                        Json.createArrayBuilder()
                            .add(numeric("x", chart.categoryTitle()))
                            .add(numeric("y", chart.valueTitle()))
                            .add(numeric("count", "N")))));
  }
}
