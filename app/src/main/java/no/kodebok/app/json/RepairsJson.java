package no.kodebok.app.json;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.Locale;
import no.kodebok.app.jobs.SourceRepairs;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.model.Source;

/** The repairs of a source, each with what became of it. */
public final class RepairsJson {
  private RepairsJson() {}

  /** Numbered from 1, in the order of the import. */
  public static JsonObjectBuilder write(Source source, SourceRepairs repairs, Language language) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    for (int i = 0; i < repairs.repairs().size(); i++) {
      array.add(
          ImportJson.write(repairs.repairs().get(i), language)
              .add("number", i + 1)
              .add("state", repairs.state(i).name().toLowerCase(Locale.ROOT)));
    }
    return Json.createObjectBuilder()
        .add("source", source.name())
        .add("sourceId", source.id().toString())
        .add("repairs", array);
  }
}
