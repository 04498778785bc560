package no.kodebok.importers.questionnaire;

import java.util.LinkedHashMap;
import java.util.Map;
import no.kodebok.coding.model.Because;
import no.kodebok.coding.model.PlacePart;

/**
 * Where something stands in a file that describes a questionnaire.
 *
 * @param text how a sentence about it begins, with the file's name
 */
record SpecPlace(String text, Map<PlacePart, Object> parts) {
  SpecPlace {
    parts = Map.copyOf(parts);
  }

  static SpecPlace of(String file) {
    return new SpecPlace(file, Map.of());
  }

  /**
   * A line of a table.
   *
   * @param line from 1
   */
  SpecPlace line(int line) {
    return with(", line " + line, PlacePart.LINE, line);
  }

  SpecPlace variable(String name) {
    return with(", variable \"" + name + "\"", PlacePart.VARIABLE, name);
  }

  SpecPlace set(String name) {
    return with(", set \"" + name + "\"", PlacePart.SET, name);
  }

  /** A list of JSON, by its key; or an entry of one, {@code variables[2]}. */
  SpecPlace list(String key) {
    return with(", " + key, PlacePart.KEY, key);
  }

  /** A value of JSON, by its key. */
  SpecPlace key(String key) {
    return with(", \"" + key + "\"", PlacePart.KEY, key);
  }

  /** The reason, at this place. */
  Because of(Because reason) {
    Because placed = reason;
    for (Map.Entry<PlacePart, Object> part : parts.entrySet()) {
      placed = placed.at(part.getKey(), part.getValue());
    }
    return placed;
  }

  private SpecPlace with(String more, PlacePart part, Object value) {
    Map<PlacePart, Object> all = new LinkedHashMap<>(parts);
    all.put(part, value);
    return new SpecPlace(text + more, all);
  }

  @Override
  public String toString() {
    return text;
  }
}
