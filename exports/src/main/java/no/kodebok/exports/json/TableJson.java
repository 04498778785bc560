package no.kodebok.exports.json;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.SequencedMap;
import no.kodebok.coding.tables.Base;
import no.kodebok.coding.tables.Category;
import no.kodebok.coding.tables.CrossTable;
import no.kodebok.coding.tables.CrossTable.ColumnBlock;
import no.kodebok.coding.tables.CrossTable.CrossCell;
import no.kodebok.coding.tables.FrequencyTable;
import no.kodebok.coding.tables.FrequencyTable.FrequencyCell;
import no.kodebok.coding.tables.FrequencyTable.FrequencyTotal;
import no.kodebok.coding.tables.MissingCount;
import no.kodebok.coding.tables.PercentMode;
import no.kodebok.coding.tables.SetTable;
import no.kodebok.coding.tables.SetTable.SetCell;
import no.kodebok.coding.tables.Statistic;
import no.kodebok.coding.tables.Table;
import no.kodebok.coding.tables.TableHead;
import no.kodebok.coding.tables.TableVariable;
import no.kodebok.coding.tables.statistics.Measure;
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
          json.add("base", base(frequency.head().base())).add("cells", cells(frequency));
      case SetTable set -> json.add("base", base(set)).add("cells", cells(set));
      case CrossTable cross -> cross(cross, json);
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
      cells.add(json);
    }
    table.missing().forEach(cell -> cells.add(frequency(cell)));
    FrequencyTotal total = table.total();
    JsonObjectBuilder json =
        place(null, null).add("count", total.count()).add("weighted", total.weighted());
    number(json, "percent", total.percent());
    number(json, "validPercent", total.count() == 0 ? Double.NaN : 100);
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
    for (SetCell cell : table.cells()) {
      JsonObjectBuilder json =
          place(cell.row(), null).add("count", cell.count()).add("weighted", cell.weighted());
      number(json, "percentOfCases", cell.percentOfCases());
      number(json, "percentOfAnswered", cell.percentOfAnswered());
      number(json, "percentOfResponses", cell.percentOfResponses());
      cells.add(json);
    }
    return cells;
  }

  private static void cross(CrossTable table, JsonObjectBuilder json) {
    json.add("base", base(table.head().base()));
    PercentMode mode = table.head().percent();
    JsonArrayBuilder cells = Json.createArrayBuilder();
    for (ColumnBlock block : table.blocks()) {
      for (CrossCell cell : block.cells()) {
        cells.add(cross(cell, mode).add("columnVariable", block.variable().name()));
      }
    }
    if (table.blocks().size() == 1) {
      statistics(json, table.blocks().getFirst());
    } else {
      table.totals().forEach(cell -> cells.add(cross(cell, mode).addNull("columnVariable")));
      JsonArrayBuilder blocks = Json.createArrayBuilder();
      for (ColumnBlock block : table.blocks()) {
        JsonObjectBuilder entry =
            Json.createObjectBuilder()
                .add("columnVariable", block.variable().name())
                .add("base", base(block.base()));
        statistics(entry, block);
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
    return json;
  }

  private static void statistics(JsonObjectBuilder json, ColumnBlock block) {
    SequencedMap<Statistic, Measure> statistics = block.statistics();
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
        json.add(name, values);
      }
    }
  }
}
