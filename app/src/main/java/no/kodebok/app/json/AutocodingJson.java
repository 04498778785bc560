package no.kodebok.app.json;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.change.HistoryEntry;
import no.kodebok.coding.codebook.Autocoding;

/** What coding the hits of a search does. */
public final class AutocodingJson {
  private AutocodingJson() {}

  public static JsonObjectBuilder write(int hits, Autocoding.Plan plan) {
    JsonArrayBuilder missing = Json.createArrayBuilder();
    plan.missing().forEach(path -> missing.add(path.toString()));
    return Json.createObjectBuilder()
        .add("hits", hits)
        .add("passages", plan.passages().size())
        .add("sources", plan.passages().stream().map(Autocoding.Passage::source).distinct().count())
        .add("skipped", plan.skipped())
        .add("missing", missing);
  }

  /** How many passages a step coded. */
  public static long coded(HistoryEntry entry) {
    return entry.changes().stream().filter(Change.PassageCoded.class::isInstance).count();
  }
}
