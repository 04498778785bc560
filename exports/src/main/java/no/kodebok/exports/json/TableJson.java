package no.kodebok.exports.json;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import no.kodebok.coding.tables.Base;
import no.kodebok.coding.tables.BatteryTable;
import no.kodebok.coding.tables.BatteryTable.BatteryCell;
import no.kodebok.coding.tables.BatteryTable.BatteryItem;
import no.kodebok.coding.tables.Category;
import no.kodebok.coding.tables.ColumnTest;
import no.kodebok.coding.tables.CrossTable;
import no.kodebok.coding.tables.CrossTable.ColumnBlock;
import no.kodebok.coding.tables.CrossTable.CrossCell;
import no.kodebok.coding.tables.Estimate;
import no.kodebok.coding.tables.FrequencyTable;
import no.kodebok.coding.tables.FrequencyTable.FrequencyCell;
import no.kodebok.coding.tables.FrequencyTable.FrequencyTotal;
import no.kodebok.coding.tables.Mean;
import no.kodebok.coding.tables.MeansTable;
import no.kodebok.coding.tables.MeansTable.MeanBlock;
import no.kodebok.coding.tables.MissingCount;
import no.kodebok.coding.tables.Net;
import no.kodebok.coding.tables.PercentMode;
import no.kodebok.coding.tables.SetTable;
import no.kodebok.coding.tables.SetTable.SetBlock;
import no.kodebok.coding.tables.SetTable.SetCell;
import no.kodebok.coding.tables.SetTable.SetColumn;
import no.kodebok.coding.tables.Statistic;
import no.kodebok.coding.tables.Summary;
import no.kodebok.coding.tables.Table;
import no.kodebok.coding.tables.TableHead;
import no.kodebok.coding.tables.TableVariable;
import no.kodebok.coding.tables.statistics.Adjustment;
import no.kodebok.coding.tables.statistics.Measure;
import no.kodebok.coding.tables.statistics.ProportionTest;
import no.kodebok.coding.tables.statistics.Reliability;
import org.jspecify.annotations.Nullable;

/**
 * Tables in the shape that outside programs rely on. Numbers are not rounded; what does not apply
 * is absent, and what is undefined is null.
 */
public final class TableJson {
  public JsonObject toJson(Table table) {
    JsonObjectBuilder json = head(table.head());
    switch (table) {
      case FrequencyTable frequency ->
          json.add("base", base(frequency.head().base()))
              .add("cells", cells(frequency))
              .add("nets", nets(frequency.summary()));
      case SetTable set -> json.add("base", base(set)).add("cells", cells(set));
      case CrossTable cross -> cross(cross, json);
      case MeansTable means -> means(means, json);
      case BatteryTable battery -> battery(battery, json);
    }
    JsonArrayBuilder notes = Json.createArrayBuilder();
    table.head().notes().forEach(notes::add);
    return json.add("baseLine", table.head().baseLine()).add("notes", notes).build();
  }

  private static JsonObjectBuilder head(TableHead head) {
    JsonObjectBuilder json =
        Json.createObjectBuilder().add("title", head.title()).add("rows", variable(head.rows()));
    JsonArrayBuilder columns = Json.createArrayBuilder();
    head.columns().forEach(column -> columns.add(variable(column)));
    json.add("columns", columns);
    addText(json, "weight", head.weight());
    addText(json, "frequency", head.frequency());
    addText(json, "filter", head.filter());
    return json;
  }

  private static void addText(JsonObjectBuilder json, String name, @Nullable String text) {
    if (text != null) {
      json.add(name, text);
    }
  }

  private static JsonObjectBuilder variable(TableVariable variable) {
    JsonObjectBuilder json =
        Json.createObjectBuilder().add("name", variable.name()).add("label", variable.label());
    addText(json, "question", variable.question());
    return json.add("questionnaire", variable.questionnaire());
  }

  private static JsonObjectBuilder base(Base base) {
    JsonArrayBuilder missing = Json.createArrayBuilder();
    for (MissingCount count : base.missing()) {
      JsonObjectBuilder json =
          Json.createObjectBuilder()
              .add("variable", count.variable())
              .add("code", count.code())
              .add("kind", count.kind().id())
              .add("label", count.label())
              .add("count", count.count())
              .add("weighted", count.weighted());
      if (!Double.isNaN(count.percent())) {
        json.add("percent", count.percent());
      }
      missing.add(json);
    }
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("asked", base.asked())
            .add("answered", base.answered())
            .add("valid", base.valid())
            .add("missing", missing)
            .add("weighted", base.weighted());
    number(json, "effective", base.effective());
    return json.add("excludedByWeight", base.excludedByWeight());
  }

  private static JsonObjectBuilder base(SetTable set) {
    return base(set.head().base())
        .add("answeredWeighted", set.answeredWeighted())
        .add("responses", set.responses())
        .add("responsesWeighted", set.responsesWeighted());
  }

  private static JsonObjectBuilder place(@Nullable Category row, @Nullable Category column) {
    JsonObjectBuilder json = Json.createObjectBuilder();
    place(json, "row", row);
    place(json, "column", column);
    return json;
  }

  private static void place(JsonObjectBuilder json, String name, @Nullable Category category) {
    if (category == null) {
      json.addNull(name);
      return;
    }
    json.add(name, category.code()).add(name + "Label", category.label());
    if (category.missing() != null) {
      json.add(name + "Missing", category.missing().id());
    }
  }

  private static void number(JsonObjectBuilder json, String name, double value) {
    if (Double.isFinite(value)) {
      json.add(name, value);
    } else {
      json.addNull(name);
    }
  }

  private static JsonArrayBuilder cells(FrequencyTable table) {
    JsonArrayBuilder cells = Json.createArrayBuilder();
    for (FrequencyCell cell : table.cells()) {
      JsonObjectBuilder json = frequency(cell);
      number(json, "validPercent", cell.validPercent());
      number(json, "cumulativePercent", cell.cumulativePercent());
      estimate(json, cell.estimate());
      cells.add(json);
    }
    table.missing().forEach(cell -> cells.add(frequency(cell)));
    FrequencyTotal total = table.total();
    JsonObjectBuilder json =
        place(null, null).add("count", total.count()).add("weighted", total.weighted());
    number(json, "percent", total.percent());
    number(json, "validPercent", total.count() == 0 ? Double.NaN : 100);
    table.summary().means().forEach(mean -> mean(json, mean));
    return cells.add(json);
  }

  private static JsonObjectBuilder frequency(FrequencyCell cell) {
    JsonObjectBuilder json =
        place(cell.row(), null).add("count", cell.count()).add("weighted", cell.weighted());
    number(json, "percent", cell.percent());
    return json;
  }

  private static JsonArrayBuilder cells(SetTable table) {
    JsonArrayBuilder cells = Json.createArrayBuilder();
    for (SetBlock block : table.blocks()) {
      for (SetColumn column : block.columns()) {
        for (SetCell cell : column.cells()) {
          cells.add(set(cell, column.column()).add("columnVariable", block.variable().name()));
        }
        cells.add(
            place(null, column.column())
                .add("columnVariable", block.variable().name())
                .add("count", column.cases())
                .add("weighted", column.casesWeighted())
                .add("answered", column.answered())
                .add("answeredWeighted", column.answeredWeighted())
                .add("responses", column.responses())
                .add("responsesWeighted", column.responsesWeighted()));
      }
    }
    table.cells().forEach(cell -> cells.add(set(cell, null)));
    return cells;
  }

  private static JsonObjectBuilder set(SetCell cell, @Nullable Category column) {
    JsonObjectBuilder json =
        place(cell.row(), column).add("count", cell.count()).add("weighted", cell.weighted());
    number(json, "percentOfCases", cell.percentOfCases());
    number(json, "percentOfAnswered", cell.percentOfAnswered());
    number(json, "percentOfResponses", cell.percentOfResponses());
    return json;
  }

  private static void cross(CrossTable table, JsonObjectBuilder json) {
    json.add("base", base(table.head().base()));
    PercentMode mode = table.head().percent();
    JsonArrayBuilder cells = Json.createArrayBuilder();
    for (ColumnBlock block : table.blocks()) {
      for (CrossCell cell : block.cells()) {
        JsonObjectBuilder entry = cross(cell, mode).add("columnVariable", block.variable().name());
        meanOf(block.summary(), cell).ifPresent(mean -> mean(entry, mean));
        Double effective = cell.row() == null ? effective(block.summary(), cell) : null;
        if (effective != null) {
          entry.add("effective", effective);
        }
        cells.add(entry);
      }
    }
    if (table.blocks().size() == 1) {
      ColumnBlock only = table.blocks().getFirst();
      statistics(json, only.statistics());
      json.add("nets", nets(only.summary()));
      json.add("columnTests", tests(only.summary(), table.adjustment()));
    } else {
      for (CrossCell cell : table.totals()) {
        JsonObjectBuilder entry = cross(cell, mode).addNull("columnVariable");
        meanOf(table.summary(), cell).ifPresent(mean -> mean(entry, mean));
        cells.add(entry);
      }
      json.add("nets", nets(table.summary()));
      JsonArrayBuilder blocks = Json.createArrayBuilder();
      for (ColumnBlock block : table.blocks()) {
        JsonObjectBuilder entry =
            Json.createObjectBuilder()
                .add("columnVariable", block.variable().name())
                .add("base", base(block.base()));
        statistics(entry, block.statistics());
        entry.add("nets", nets(block.summary()));
        entry.add("columnTests", tests(block.summary(), table.adjustment()));
        blocks.add(entry);
      }
      json.add("blocks", blocks);
    }
    json.add("cells", cells);
  }

  private static JsonObjectBuilder cross(CrossCell cell, PercentMode mode) {
    JsonObjectBuilder json =
        place(cell.row(), cell.column())
            .add("count", cell.count())
            .add("weighted", cell.weighted());
    if (cell.inBase()) {
      if (mode != PercentMode.NONE) {
        number(json, "percent", cell.percent(mode));
      }
      number(json, "rowPercent", cell.rowPercent());
      number(json, "columnPercent", cell.columnPercent());
      number(json, "totalPercent", cell.totalPercent());
    }
    if (cell.inBody()) {
      number(json, "expected", cell.expected());
      number(json, "adjustedResidual", cell.adjustedResidual());
    }
    if (mode != PercentMode.NONE && cell.inBase() && cell.row() != null) {
      estimate(json, cell.estimate());
    }
    return json;
  }

  /** Only the cell that holds all rows has the mean of its column. */
  private static Optional<Mean> meanOf(Summary summary, CrossCell cell) {
    return cell.row() != null
        ? Optional.empty()
        : summary.means().stream()
            .filter(mean -> Objects.equals(mean.column(), cell.column()))
            .findFirst();
  }

  private static @Nullable Double effective(Summary summary, CrossCell cell) {
    return cell.column() == null ? null : summary.effective().get(cell.column());
  }

  private static void estimate(JsonObjectBuilder json, Estimate estimate) {
    number(json, "se", estimate.error());
    number(json, "ciLow", estimate.interval().low());
    number(json, "ciHigh", estimate.interval().high());
  }

  private static void mean(JsonObjectBuilder json, Mean mean) {
    json.add("n", mean.n());
    number(json, "mean", mean.value());
    number(json, "sd", mean.deviation());
    number(json, "median", mean.median());
    number(json, "se", mean.error());
    number(json, "ciLow", mean.interval().low());
    number(json, "ciHigh", mean.interval().high());
  }

  private static JsonObjectBuilder meanCell(Mean mean) {
    JsonObjectBuilder json =
        place(null, mean.column()).add("count", mean.n()).add("weighted", mean.weighted());
    mean(json, mean);
    return json;
  }

  private static void means(MeansTable table, JsonObjectBuilder json) {
    JsonArrayBuilder cells = Json.createArrayBuilder();
    for (MeanBlock block : table.blocks()) {
      for (Mean mean : block.means()) {
        cells.add(meanCell(mean).add("columnVariable", block.variable().name()));
      }
    }
    json.add("base", base(table.head().base()));
    if (table.blocks().size() == 1) {
      statistics(json, table.blocks().getFirst().statistics());
    } else {
      cells.add(meanCell(table.total()));
      if (!table.blocks().isEmpty()) {
        JsonArrayBuilder blocks = Json.createArrayBuilder();
        for (MeanBlock block : table.blocks()) {
          JsonObjectBuilder entry =
              Json.createObjectBuilder()
                  .add("columnVariable", block.variable().name())
                  .add("base", base(block.base()));
          statistics(entry, block.statistics());
          blocks.add(entry);
        }
        json.add("blocks", blocks);
      }
    }
    json.add("cells", cells);
  }

  private static void battery(BatteryTable table, JsonObjectBuilder json) {
    JsonArrayBuilder cells = Json.createArrayBuilder();
    JsonArrayBuilder items = Json.createArrayBuilder();
    JsonArrayBuilder nets = Json.createArrayBuilder();
    for (int i = 0; i < table.items().size(); i++) {
      BatteryItem item = table.items().get(i);
      for (int j = 0; j < table.values().size(); j++) {
        BatteryCell cell = item.cells().get(j);
        JsonObjectBuilder entry =
            place(item.item(), table.values().get(j))
                .add("count", cell.count())
                .add("weighted", cell.weighted());
        number(entry, "percent", cell.percent());
        number(entry, "rowPercent", cell.percent());
        estimate(entry, cell.estimate());
        cells.add(entry);
      }
      JsonObjectBuilder total =
          place(item.item(), null)
              .add("count", item.base().valid())
              .add("weighted", item.base().weighted());
      JsonObjectBuilder listed =
          Json.createObjectBuilder()
              .add("name", item.item().code())
              .add("label", item.item().label())
              .add("base", base(item.base()));
      if (item.mean() != null) {
        mean(total, item.mean());
        mean(listed, item.mean());
      }
      if (table.reliability() != null) {
        Reliability.Item reliable = table.reliability().items().get(i);
        number(listed, "itemRestCorrelation", reliable.restCorrelation());
        number(listed, "alphaIfDeleted", reliable.alphaWithout());
      }
      cells.add(total);
      items.add(listed);
      item.nets().forEach(net -> nets.add(net(net).add("item", item.item().code())));
    }
    json.add("base", base(table.head().base()))
        .add("items", items)
        .add("cells", cells)
        .add("nets", nets);
    if (table.reliability() != null) {
      json.add("listwise", table.reliability().n());
    }
    statistics(json, table.statistics());
  }

  private static JsonArrayBuilder nets(Summary summary) {
    JsonArrayBuilder nets = Json.createArrayBuilder();
    summary.nets().forEach(net -> nets.add(net(net)));
    return nets;
  }

  private static JsonObjectBuilder net(Net net) {
    JsonObjectBuilder json = Json.createObjectBuilder().add("net", net.kind().id());
    JsonArrayBuilder rows = Json.createArrayBuilder();
    net.rows().forEach(row -> rows.add(row.code()));
    json.add("rows", rows);
    place(json, "column", net.column());
    json.add("count", net.count()).add("weighted", net.weighted());
    number(json, "percent", net.percent());
    return json;
  }

  private static JsonArrayBuilder tests(Summary summary, Adjustment adjustment) {
    JsonArrayBuilder tests = Json.createArrayBuilder();
    for (ColumnTest test : summary.tests()) {
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

  private static void statistics(
      JsonObjectBuilder json, @Nullable SequencedMap<Statistic, Measure> statistics) {
    if (statistics == null) {
      json.addNull("statistics");
      return;
    }
    JsonObjectBuilder values = Json.createObjectBuilder();
    statistics.forEach((statistic, measure) -> add(values, statistic.id(), measure));
    json.add("statistics", values);
  }

  private static void add(JsonObjectBuilder json, String name, Measure measure) {
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
