package no.kodebok.exports.json;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import no.kodebok.coding.tables.Category;
import no.kodebok.coding.tables.WaveComparison;
import no.kodebok.coding.tables.WaveComparison.Change;
import no.kodebok.coding.tables.WaveComparison.Pair;

/** The changes between waves: of shares in percentage points, and of the mean. */
final class WaveJson {
  private WaveJson() {}

  static JsonObjectBuilder of(WaveComparison waves) {
    JsonArrayBuilder pairs = Json.createArrayBuilder();
    waves.pairs().forEach(pair -> pairs.add(of(pair)));
    boolean same = waves.pairs().stream().allMatch(Pair::sameCases);
    return Json.createObjectBuilder()
        .add("variable", waves.variable().name())
        .add("sameCases", same)
        .add("comparisons", pairs);
  }

  private static JsonObjectBuilder of(Pair pair) {
    JsonArrayBuilder changes = Json.createArrayBuilder();
    for (Change change : pair.changes()) {
      Category row = change.row();
      if (row != null) {
        changes.add(
            change(
                change,
                Json.createObjectBuilder().add("row", row.code()).add("rowLabel", row.label())));
      }
    }
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("from", pair.from().code())
            .add("to", pair.to().code())
            .add("sameCases", pair.sameCases())
            .add("matched", pair.matched())
            .add("fromCases", pair.fromCases())
            .add("toCases", pair.toCases())
            .add("changes", changes);
    if (pair.mean() != null) {
      json.add("mean", change(pair.mean(), Json.createObjectBuilder()));
    }
    return json;
  }

  private static JsonObjectBuilder change(Change change, JsonObjectBuilder json) {
    TableParts.number(json, "change", change.value());
    if (change.tests().isEmpty()) {
      return json;
    }
    TableParts.number(json, "se", change.error());
    TableParts.number(json, "ciLow", change.interval().low());
    TableParts.number(json, "ciHigh", change.interval().high());
    change.tests().forEach((name, test) -> TableParts.measure(json, name, test));
    return json;
  }
}
