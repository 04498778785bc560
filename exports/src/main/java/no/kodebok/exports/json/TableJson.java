package no.kodebok.exports.json;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import no.kodebok.coding.tables.BatteryTable;
import no.kodebok.coding.tables.CrossTable;
import no.kodebok.coding.tables.FrequencyTable;
import no.kodebok.coding.tables.MeansTable;
import no.kodebok.coding.tables.SetTable;
import no.kodebok.coding.tables.Table;
import no.kodebok.coding.tables.TableHead;
import no.kodebok.coding.tables.WaveComparison;

/**
 * Tables in the shape that outside programs rely on. Numbers are not rounded; what does not apply
 * is absent, and what is undefined is null.
 */
public final class TableJson {
  public JsonObject toJson(Table table) {
    JsonObjectBuilder json = head(table.head());
    switch (table) {
      case FrequencyTable frequency -> FrequencyJson.write(frequency, json);
      case SetTable set -> SetJson.write(set, json);
      case CrossTable cross -> CrossJson.write(cross, json);
      case MeansTable means -> MeansJson.write(means, json);
      case BatteryTable battery -> BatteryJson.write(battery, json);
    }
    WaveComparison waves =
        switch (table) {
          case CrossTable cross -> cross.waves();
          case MeansTable means -> means.waves();
          case SetTable set -> set.waves();
          case FrequencyTable frequency -> null;
          case BatteryTable battery -> null;
        };
    if (waves != null) {
      json.add("waves", WaveJson.of(waves));
    }
    JsonArrayBuilder notes = Json.createArrayBuilder();
    table.head().notes().forEach(notes::add);
    return json.add("baseLine", table.head().baseLine()).add("notes", notes).build();
  }

  private static JsonObjectBuilder head(TableHead head) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("title", head.title())
            .add("rows", TableParts.variable(head.rows()));
    JsonArrayBuilder columns = Json.createArrayBuilder();
    head.columns().forEach(column -> columns.add(TableParts.variable(column)));
    json.add("columns", columns);
    json.add("sampling", head.sampling().id());
    TableParts.addText(json, "weight", head.weight());
    TableParts.addText(json, "frequency", head.frequency());
    TableParts.addText(json, "filter", head.filter());
    return json;
  }
}
