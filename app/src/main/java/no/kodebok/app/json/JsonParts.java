package no.kodebok.app.json;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObjectBuilder;
import java.util.OptionalInt;
import no.kodebok.coding.model.LineMap;
import no.kodebok.coding.model.LineRange;
import no.kodebok.coding.model.TimeMarks;
import org.jspecify.annotations.Nullable;

/** Pieces that many answers are made of. */
public final class JsonParts {
  private JsonParts() {}

  public static JsonArray lines(LineRange lines) {
    return Json.createArrayBuilder().add(lines.first()).add(lines.last()).build();
  }

  /**
   * Adds when a passage was spoken, where its original says it: the times of its first and last
   * line, as a recording's clock shows them.
   */
  public static JsonObjectBuilder addTime(JsonObjectBuilder object, LineMap map, LineRange lines) {
    OptionalInt first = map.times().at(lines.first());
    OptionalInt last = map.times().at(lines.last());
    if (first.isPresent() && last.isPresent()) {
      object.add(
          "times",
          Json.createArrayBuilder()
              .add(TimeMarks.written(first.getAsInt()))
              .add(TimeMarks.written(last.getAsInt())));
    }
    return object;
  }

  /** Adds the text, or null where there is none. */
  public static JsonObjectBuilder addOrNull(
      JsonObjectBuilder object, String name, @Nullable String value) {
    return value == null ? object.addNull(name) : object.add(name, value);
  }
}
