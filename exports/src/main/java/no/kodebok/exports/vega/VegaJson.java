package no.kodebok.exports.vega;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.stream.IntStream;

/** The small pieces of JSON that a specification is made of. */
final class VegaJson {
  /** How numbers are written, with the separators of the chart's language. */
  static final String NUMBERS = ",~f";

  private VegaJson() {}

  static JsonObjectBuilder numeric(String name, String title) {
    return field(name, "quantitative").add("title", title).add("format", NUMBERS);
  }

  static JsonObjectBuilder text(String align, int dx, int dy) {
    return object("type", "text")
        .add("align", align)
        .add("baseline", "middle")
        .add("dx", dx)
        .add("dy", dy)
        .add("fontSize", 11);
  }

  static JsonObjectBuilder layer(JsonObjectBuilder mark, JsonObjectBuilder encoding) {
    return Json.createObjectBuilder().add("mark", mark).add("encoding", encoding);
  }

  static JsonObjectBuilder field(String name, String type) {
    return Json.createObjectBuilder().add("field", name).add("type", type);
  }

  static JsonArrayBuilder keys(int number) {
    JsonArrayBuilder keys = Json.createArrayBuilder();
    IntStream.range(0, number).forEach(i -> keys.add(String.valueOf(i)));
    return keys;
  }

  static JsonArrayBuilder lines(List<String> lines) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    lines.forEach(array::add);
    return array;
  }

  static JsonObjectBuilder object(String key, String value) {
    return Json.createObjectBuilder().add(key, value);
  }

  static JsonObjectBuilder object(String key, int value) {
    return Json.createObjectBuilder().add(key, value);
  }

  static JsonObjectBuilder object(String key, boolean value) {
    return Json.createObjectBuilder().add(key, value);
  }

  static JsonObjectBuilder object(String key, JsonArrayBuilder value) {
    return Json.createObjectBuilder().add(key, value);
  }
}
