package no.kodebok.app.json;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObjectBuilder;
import no.kodebok.coding.model.LineRange;
import org.jspecify.annotations.Nullable;

/** Pieces that many answers are made of. */
public final class JsonParts {
  private JsonParts() {}

  public static JsonArray lines(LineRange lines) {
    return Json.createArrayBuilder().add(lines.first()).add(lines.last()).build();
  }

  /** Adds the text, or null where there is none. */
  public static JsonObjectBuilder addOrNull(
      JsonObjectBuilder object, String name, @Nullable String value) {
    return value == null ? object.addNull(name) : object.add(name, value);
  }
}
