package no.kodebok.exports.vega;

import static no.kodebok.exports.vega.VegaJson.NUMBERS;
import static no.kodebok.exports.vega.VegaJson.field;
import static no.kodebok.exports.vega.VegaJson.keys;
import static no.kodebok.exports.vega.VegaJson.lines;
import static no.kodebok.exports.vega.VegaJson.object;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import no.kodebok.coding.tables.chart.Chart;
import no.kodebok.coding.tables.chart.ChartKind;
import no.kodebok.coding.tables.chart.ChartSeries;

/** How categories, values and series of a chart are shown: by place, length, colour and shape. */
final class VegaEncodings {
  private final Chart chart;

  VegaEncodings(Chart chart) {
    this.chart = chart;
  }

  JsonObjectBuilder categories() {
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

  /** The same with narrow gaps between them. */
  JsonObjectBuilder spacedCategories() {
    return categories().add("scale", scale().add("padding", 0.04));
  }

  private JsonObjectBuilder scale() {
    return object("domain", keys(chart.categories().size()));
  }

  JsonObjectBuilder values() {
    boolean points = chart.kind() == ChartKind.PROFILE;
    return field("value", "quantitative")
        .add("axis", axis(chart.valueTitle()))
        .add("scale", object("zero", !points).add("nice", true));
  }

  JsonObjectBuilder axis(String title) {
    JsonObjectBuilder axis = object("title", title).add("tickCount", 6);
    return chart.kind() == ChartKind.DIVERGING
        ? axis.add("labelExpr", "format(abs(datum.value), '" + NUMBERS + "')")
        : axis.add("labelExpr", "format(datum.value, '" + NUMBERS + "')");
  }

  JsonObjectBuilder offset() {
    return field("series", "nominal")
        .addNull("sort")
        .add("scale", object("domain", keys(chart.series().size())));
  }

  JsonObjectBuilder colours() {
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
  JsonObjectBuilder shapes() {
    return field("series", "nominal")
        .addNull("sort")
        .add("scale", object("domain", keys(chart.series().size())))
        .add("legend", legend());
  }

  JsonArrayBuilder tooltip() {
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
}
