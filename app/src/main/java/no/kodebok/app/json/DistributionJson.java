package no.kodebok.app.json;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import no.kodebok.coding.tables.Distribution;

/** How the answers to a variable are spread. */
public final class DistributionJson {
  private DistributionJson() {}

  public static JsonObjectBuilder write(Distribution distribution) {
    JsonArrayBuilder bars = Json.createArrayBuilder();
    for (Distribution.Bar bar : distribution.bars()) {
      bars.add(
          Json.createObjectBuilder()
              .add("code", bar.code())
              .add("label", bar.label())
              .add("count", bar.count()));
    }
    JsonArrayBuilder missing = Json.createArrayBuilder();
    distribution
        .missing()
        .forEach(one ->
            missing.add(
                Json.createObjectBuilder()
                    .add("code", one.code())
                    .add("kind", one.kind().id())
                    .add("label", one.label())
                    .add("count", one.count())));
    return Json.createObjectBuilder()
        .add("respondents", distribution.respondents())
        .add("asked", distribution.asked())
        .add("answered", distribution.answered())
        .add("valid", distribution.valid())
        .add("values", distribution.values())
        .add("binned", distribution.binned())
        .add("bars", bars)
        .add("missing", missing);
  }
}
