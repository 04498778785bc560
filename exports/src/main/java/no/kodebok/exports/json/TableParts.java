package no.kodebok.exports.json;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.SequencedMap;
import no.kodebok.coding.tables.Base;
import no.kodebok.coding.tables.Category;
import no.kodebok.coding.tables.ColumnTest;
import no.kodebok.coding.tables.Estimate;
import no.kodebok.coding.tables.Mean;
import no.kodebok.coding.tables.MissingCount;
import no.kodebok.coding.tables.Nesting;
import no.kodebok.coding.tables.Net;
import no.kodebok.coding.tables.Sampling;
import no.kodebok.coding.tables.Statistic;
import no.kodebok.coding.tables.Summary;
import no.kodebok.coding.tables.TableVariable;
import no.kodebok.coding.tables.Withheld;
import no.kodebok.coding.tables.statistics.Adjustment;
import no.kodebok.coding.tables.statistics.Measure;
import no.kodebok.coding.tables.statistics.ProportionTest;
import no.kodebok.coding.tables.statistics.Quartiles;
import org.jspecify.annotations.Nullable;

/** What the JSON of all kinds of tables is made of. */
final class TableParts {
  private TableParts() {}

  static void addText(JsonObjectBuilder json, String name, @Nullable String text) {
    if (text != null) {
      json.add(name, text);
    }
  }

  static JsonObjectBuilder variable(TableVariable variable) {
    JsonObjectBuilder json =
        Json.createObjectBuilder().add("name", variable.name()).add("label", variable.label());
    addText(json, "question", variable.question());
    return json.add("questionnaire", variable.questionnaire());
  }

  static JsonObjectBuilder base(Base base) {
    JsonArrayBuilder missing = Json.createArrayBuilder();
    for (MissingCount count : base.missing()) {
      JsonObjectBuilder json =
          Json.createObjectBuilder()
              .add("variable", count.variable())
              .add("code", count.code())
              .add("kind", count.kind().id())
              .add("label", count.label());
      counts(json, count.count(), count.weighted());
      if (!Double.isNaN(count.percent())) {
        number(json, "percent", count.percent());
      }
      missing.add(json);
    }
    JsonObjectBuilder json = Json.createObjectBuilder();
    whole(json, "asked", base.asked());
    whole(json, "answered", base.answered());
    whole(json, "valid", base.valid());
    json.add("missing", missing);
    number(json, "weighted", base.weighted());
    number(json, "effective", base.effective());
    whole(json, "excludedByWeight", base.excludedByWeight());
    return json;
  }

  static JsonObjectBuilder place(@Nullable Category row, @Nullable Category column) {
    JsonObjectBuilder json = Json.createObjectBuilder();
    place(json, "row", row);
    place(json, "column", column);
    return json;
  }

  static void place(JsonObjectBuilder json, String name, @Nullable Category category) {
    if (category == null) {
      json.addNull(name);
      return;
    }
    json.add(name, category.code()).add(name + "Label", category.label());
    if (category.missing() != null) {
      json.add(name + "Missing", category.missing().id());
    }
    Nesting nesting = category.nesting();
    if (nesting != null) {
      JsonArrayBuilder parts = Json.createArrayBuilder();
      for (int level = 0; level < nesting.depth(); level++) {
        if (level < nesting.parts().size()) {
          parts.add(nesting.parts().get(level).code());
        } else {
          parts.addNull();
        }
      }
      json.add(name + "Parts", parts);
    }
  }

  /** Respondents and the sum of their weights; says whether they are kept back. */
  static JsonObjectBuilder counts(JsonObjectBuilder json, long count, double weighted) {
    whole(json, "count", count);
    number(json, "weighted", weighted);
    return json.add("suppressed", Withheld.is(count));
  }

  static void whole(JsonObjectBuilder json, String name, long count) {
    if (Withheld.is(count)) {
      json.addNull(name);
    } else {
      json.add(name, count);
    }
  }

  static void number(JsonObjectBuilder json, String name, double value) {
    if (Double.isFinite(value)) {
      json.add(name, value);
    } else {
      json.addNull(name);
    }
  }

  /** Nothing where there are no others to infer to. */
  static void estimate(JsonObjectBuilder json, Estimate estimate, Sampling sampling) {
    if (!sampling.isTested()) {
      return;
    }
    number(json, "se", estimate.error());
    number(json, "ciLow", estimate.interval().low());
    number(json, "ciHigh", estimate.interval().high());
    designEffect(json, estimate.designEffect());
  }

  /** Only where there is a weight or a design. */
  private static void designEffect(JsonObjectBuilder json, double effect) {
    if (Double.isFinite(effect)) {
      json.add("designEffect", effect);
    }
  }

  static void mean(JsonObjectBuilder json, Mean mean, Sampling sampling) {
    whole(json, "n", mean.n());
    number(json, "mean", mean.value());
    number(json, "sd", mean.deviation());
    number(json, "median", mean.median());
    Quartiles quartiles = mean.quartiles();
    if (quartiles != null) {
      json.add("quartiles", quartiles(quartiles));
    }
    if (sampling.isTested()) {
      number(json, "se", mean.error());
      number(json, "ciLow", mean.interval().low());
      number(json, "ciHigh", mean.interval().high());
      designEffect(json, mean.designEffect());
    }
  }

  private static JsonObjectBuilder quartiles(Quartiles quartiles) {
    JsonArrayBuilder type6 = Json.createArrayBuilder();
    quartiles.type6().forEach(type6::add);
    JsonArrayBuilder type7 = Json.createArrayBuilder();
    quartiles.type7().forEach(type7::add);
    return Json.createObjectBuilder().add("type6", type6).add("type7", type7);
  }

  static void letters(JsonObjectBuilder json, List<String> letters) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    letters.forEach(array::add);
    json.add("letters", array);
  }

  /** Every two columns compared, row by row. */
  static JsonArrayBuilder tests(List<ColumnTest> compared, Adjustment adjustment) {
    JsonArrayBuilder tests = Json.createArrayBuilder();
    for (ColumnTest test : compared) {
      JsonObjectBuilder json =
          Json.createObjectBuilder()
              .add("row", test.row().code())
              .add(
                  "columns",
                  Json.createArrayBuilder().add(test.first().code()).add(test.second().code()));
      number(json, "z", test.test().z());
      number(json, "p", test.test().p());
      number(json, "pAdjusted", test.adjusted());
      ProportionTest effective = test.effective();
      if (effective != null) {
        number(json, "zEffective", effective.z());
        number(json, "pEffective", effective.p());
        number(json, "pEffectiveAdjusted", test.effectiveAdjusted());
      }
      tests.add(json.add("method", adjustment.id()));
    }
    return tests;
  }

  static JsonArrayBuilder nets(Summary summary) {
    JsonArrayBuilder nets = Json.createArrayBuilder();
    summary.nets().forEach(net -> nets.add(net(net)));
    return nets;
  }

  static JsonObjectBuilder net(Net net) {
    JsonObjectBuilder json = Json.createObjectBuilder().add("net", net.kind().id());
    JsonArrayBuilder rows = Json.createArrayBuilder();
    net.rows().forEach(row -> rows.add(row.code()));
    json.add("rows", rows);
    place(json, "column", net.column());
    counts(json, net.count(), net.weighted());
    number(json, "percent", net.percent());
    return json;
  }

  static void statistics(
      JsonObjectBuilder json, @Nullable SequencedMap<Statistic, Measure> statistics) {
    if (statistics == null) {
      json.addNull("statistics");
      return;
    }
    JsonObjectBuilder values = Json.createObjectBuilder();
    statistics.forEach((statistic, measure) -> measure(values, statistic.id(), measure));
    json.add("statistics", values);
  }

  static void measure(JsonObjectBuilder json, String name, Measure measure) {
    switch (measure) {
      case Measure.Undefined undefined -> json.addNull(name);
      case Measure.Single(double value) -> json.add(name, value);
      case Measure.Figures(var figures) -> {
        JsonObjectBuilder values = Json.createObjectBuilder();
        figures.forEach((key, value) -> number(values, key, value.orElse(Double.NaN)));
        if (name.equals(Statistic.T_TEST.id())) {
          values.add("variant", "pooled");
        }
        json.add(name, values);
      }
    }
  }
}
