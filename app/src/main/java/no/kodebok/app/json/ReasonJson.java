package no.kodebok.app.json;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import no.kodebok.coding.model.Because;
import no.kodebok.coding.model.KodebokException;

/**
 * Why something was turned down, for a screen that says it in its own language: the kind, what its
 * sentence names, and the reasons behind it. The sentence that comes along is English.
 */
public final class ReasonJson {
  /** The kind of what only the command line has words for. */
  public static final String REFUSED = "refused";

  private ReasonJson() {}

  /** The sentence and the reasons of a failure. */
  public static JsonObjectBuilder write(KodebokException wrong) {
    List<Because> reasons = wrong.reasons();
    // The outermost reason has to be its own: that of a cause does not say what was turned down.
    JsonObjectBuilder written =
        wrong.because().isPresent()
            ? write(reasons.getFirst(), reasons.subList(1, reasons.size()))
            : write(REFUSED, Map.of(), reasons);
    return written.add("error", wrong.getMessage());
  }

  /** A reason and those behind it. */
  public static JsonObjectBuilder write(Because because, List<Because> behind) {
    JsonObjectBuilder written = write(because.reason().id(), because.values(), behind);
    if (!because.place().isEmpty()) {
      JsonObjectBuilder place = Json.createObjectBuilder();
      because.place().forEach((part, value) -> add(place, part.id(), value));
      written.add("place", place);
    }
    return written;
  }

  private static JsonObjectBuilder write(
      String kind, Map<String, Object> values, List<Because> behind) {
    JsonObjectBuilder particulars = Json.createObjectBuilder();
    values.forEach((name, value) -> add(particulars, name, value));
    JsonObjectBuilder written =
        Json.createObjectBuilder().add("kind", kind).add("particulars", particulars);
    if (!behind.isEmpty()) {
      JsonArrayBuilder all = Json.createArrayBuilder();
      behind.forEach(because -> all.add(write(because, List.of())));
      written.add("because", all);
    }
    return written;
  }

  private static void add(JsonObjectBuilder object, String name, Object value) {
    if (value instanceof Number number) {
      object.add(name, Json.createValue(number));
    } else {
      object.add(name, value.toString());
    }
  }
}
