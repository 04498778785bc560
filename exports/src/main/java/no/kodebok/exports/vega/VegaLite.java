package no.kodebok.exports.vega;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.stream.IntStream;
import no.kodebok.coding.tables.chart.Chart;
import no.kodebok.coding.tables.chart.ChartKind;
import no.kodebok.coding.tables.chart.ChartSeries;

/**
 * A chart as a specification of Vega-Lite 6, complete with its data, words, colours and number
 * formats. Categories and series are keyed by their place, so that two of the same name stay two.
 */
public final class VegaLite {
  private static final String SCHEMA = "https://vega.github.io/schema/vega-lite/v6.json";
  private static final String NUMBERS = ",~f";
  private static final int BAR_STEP = 26;
  private static final int GROUPED_STEP = 15;
  private static final int UPRIGHT_HEIGHT = 300;

  private final Chart chart;

  private VegaLite(Chart chart) {
    this.chart = chart;
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
    JsonObjectBuilder bar = Json.createObjectBuilder().add("y", categories()).add("x", values());
    JsonObjectBuilder label =
        Json.createObjectBuilder()
            .add("y", categories())
            .add("x", field("value", "quantitative"))
            .add("text", field("text", "nominal"));
    if (chart.kind() == ChartKind.GROUPED) {
      bar.add("yOffset", offset()).add("color", colours());
      label.add("yOffset", offset());
    }
    bar.add("tooltip", tooltip());
    JsonObjectBuilder mark = object("type", "bar");
    if (chart.kind() == ChartKind.BARS) {
      mark.add("color", chart.series().getFirst().colour());
    }
    return Json.createArrayBuilder().add(layer(mark, bar)).add(layer(text("left", 4, 0), label));
  }

  private JsonArrayBuilder divided() {
    JsonObjectBuilder bar =
        Json.createObjectBuilder()
            .add("y", categories())
            .add(
                "x",
                field("from", "quantitative").add("axis", axis(valueTitle())).add("scale", wide()))
            .add("x2", object("field", "to"))
            .add("color", colours())
            .add("tooltip", tooltip());
    JsonObjectBuilder label =
        Json.createObjectBuilder()
            .add("y", categories())
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
                  .add("y", categories())
                  .add("x", field("low", "quantitative"))
                  .add("x2", object("field", "high"))));
    } else {
      layers.add(
          layer(
              object("type", "line").add("color", colour).add("opacity", 0.5),
              Json.createObjectBuilder()
                  .add("y", categories())
                  .add("x", values())
                  .add("order", field("place", "quantitative"))));
    }
    return layers
        .add(
            layer(
                object("type", "point").add("filled", true).add("size", 70).add("color", colour),
                Json.createObjectBuilder()
                    .add("y", categories())
                    .add("x", values())
                    .add("tooltip", tooltip())))
        .add(
            layer(
                text("center", 0, -10),
                Json.createObjectBuilder()
                    .add("y", categories())
                    .add("x", field("value", "quantitative"))
                    .add("text", field("text", "nominal"))));
  }

  private JsonArrayBuilder histogram() {
    return Json.createArrayBuilder()
        .add(
            layer(
                object("type", "bar").add("color", chart.series().getFirst().colour()),
                Json.createObjectBuilder()
                    .add("x", categories().add("scale", scale().add("padding", 0.04)))
                    .add("y", values())
                    .add("tooltip", tooltip())))
        .add(
            layer(
                text("center", 0, -7),
                Json.createObjectBuilder()
                    .add("x", categories())
                    .add("y", field("value", "quantitative"))
                    .add("text", field("label", "nominal"))));
  }

  private JsonArrayBuilder line() {
    return Json.createArrayBuilder()
        .add(
            layer(
                object("type", "line").add("strokeWidth", 2.5),
                Json.createObjectBuilder()
                    .add("x", categories())
                    .add("y", values())
                    .add("order", field("place", "quantitative"))
                    .add("color", colours())))
        .add(
            layer(
                object("type", "point").add("filled", true).add("size", 60),
                Json.createObjectBuilder()
                    .add("x", categories())
                    .add("y", values())
                    .add("color", colours())
                    .add("shape", shapes())
                    .add("tooltip", tooltip())))
        .add(
            layer(
                text("center", 0, -11),
                Json.createObjectBuilder()
                    .add("x", categories())
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
                            .add("axis", axis(chart.categoryTitle())))
                    .add(
                        "y",
                        field("y", "quantitative")
                            .add("scale", object("zero", false))
                            .add("axis", axis(chart.valueTitle())))
                    .add("size", size)
                    .add(
                        "tooltip",
                        Json.createArrayBuilder()
                            .add(numeric("x", chart.categoryTitle()))
                            .add(numeric("y", chart.valueTitle()))
                            .add(numeric("count", "N")))));
  }

  private JsonObjectBuilder categories() {
    boolean upright = chart.kind() == ChartKind.HISTOGRAM || chart.kind() == ChartKind.LINE;
    int width = upright ? 16 : 34;
    JsonArrayBuilder labels = Json.createArrayBuilder();
    for (int i = 0; i < chart.categories().size(); i++) {
      labels.add(lines(VegaData.wrapped(chart.categoryLabel(i), width)));
    }
    JsonObjectBuilder axis =
        object("labelExpr", labels.build() + "[datum.value]")
            .add("labelLimit", 320)
            .add("ticks", false)
            .add("domain", upright)
            .add("grid", false);
    if (upright) {
      axis.add("labelAngle", 0).add("labelOverlap", "greedy").add("title", chart.categoryTitle());
    } else {
      axis.addNull("title");
    }
    return field("category", upright ? "ordinal" : "nominal")
        .addNull("sort")
        .add("scale", scale())
        .add("axis", axis);
  }

  private JsonObjectBuilder scale() {
    return object("domain", keys(chart.categories().size()));
  }

  private JsonObjectBuilder values() {
    boolean points = chart.kind() == ChartKind.PROFILE;
    return field("value", "quantitative")
        .add("axis", axis(valueTitle()))
        .add("scale", object("zero", !points).add("nice", true));
  }

  private String valueTitle() {
    return chart.valueTitle();
  }

  private JsonObjectBuilder axis(String title) {
    JsonObjectBuilder axis = object("title", title).add("tickCount", 6);
    return chart.kind() == ChartKind.DIVERGING
        ? axis.add("labelExpr", "format(abs(datum.value), '" + NUMBERS + "')")
        : axis.add("labelExpr", "format(datum.value, '" + NUMBERS + "')");
  }

  private JsonObjectBuilder offset() {
    return field("series", "nominal")
        .addNull("sort")
        .add("scale", object("domain", keys(chart.series().size())));
  }

  private JsonObjectBuilder colours() {
    JsonArrayBuilder range = Json.createArrayBuilder();
    chart.series().forEach(series -> range.add(series.colour()));
    JsonObjectBuilder colour =
        field("series", "nominal")
            .addNull("sort")
            .add("scale", object("domain", keys(chart.series().size())).add("range", range));
    if (chart.hasLegend()) {
      colour.add("legend", legend());
    } else {
      colour.addNull("legend");
    }
    return colour;
  }

  private JsonObjectBuilder legend() {
    JsonArrayBuilder names = Json.createArrayBuilder();
    int longest = 1;
    for (ChartSeries series : chart.series()) {
      names.add(series.name());
      longest = Math.max(longest, series.name().length());
    }
    JsonObjectBuilder legend = object("labelExpr", names.build() + "[datum.value]");
    if (chart.kind() != ChartKind.LINE) {
      legend.add("symbolType", "square");
    }
    return legend
        .addNull("title")
        .add("orient", "bottom")
        .add("labelLimit", 400)
        .add("columns", Math.clamp(64 / (longest + 6), 1, chart.series().size()));
  }

  /** Shapes tell the lines apart where the colours do not. */
  private JsonObjectBuilder shapes() {
    return field("series", "nominal")
        .addNull("sort")
        .add("scale", object("domain", keys(chart.series().size())))
        .add("legend", legend());
  }

  private JsonArrayBuilder tooltip() {
    JsonArrayBuilder shown =
        Json.createArrayBuilder()
            .add(
                field("categoryLabel", "nominal")
                    .add("title", chart.categoryTitle().isEmpty() ? " " : chart.categoryTitle()));
    if (chart.hasLegend()) {
      shown.add(field("seriesLabel", "nominal").add("title", " "));
    }
    return shown.add(field("text", "nominal").add("title", chart.valueTitle()));
  }

  private static JsonObjectBuilder numeric(String name, String title) {
    return field(name, "quantitative").add("title", title).add("format", NUMBERS);
  }

  private static JsonObjectBuilder text(String align, int dx, int dy) {
    return object("type", "text")
        .add("align", align)
        .add("baseline", "middle")
        .add("dx", dx)
        .add("dy", dy)
        .add("fontSize", 11);
  }

  private static JsonObjectBuilder layer(JsonObjectBuilder mark, JsonObjectBuilder encoding) {
    return Json.createObjectBuilder().add("mark", mark).add("encoding", encoding);
  }

  private static JsonObjectBuilder field(String name, String type) {
    return Json.createObjectBuilder().add("field", name).add("type", type);
  }

  private static JsonArrayBuilder keys(int number) {
    JsonArrayBuilder keys = Json.createArrayBuilder();
    IntStream.range(0, number).forEach(i -> keys.add(String.valueOf(i)));
    return keys;
  }

  private static JsonArrayBuilder lines(List<String> lines) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    lines.forEach(array::add);
    return array;
  }

  private static JsonObjectBuilder object(String key, String value) {
    return Json.createObjectBuilder().add(key, value);
  }

  private static JsonObjectBuilder object(String key, int value) {
    return Json.createObjectBuilder().add(key, value);
  }

  private static JsonObjectBuilder object(String key, boolean value) {
    return Json.createObjectBuilder().add(key, value);
  }

  private static JsonObjectBuilder object(String key, JsonArrayBuilder value) {
    return Json.createObjectBuilder().add(key, value);
  }
}
