package no.kodebok.coding.model;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A reason with what its sentence names, and with its place in a file where it has one.
 *
 * @param values texts and numbers by {@link Reason#names}
 * @param place texts and numbers; empty where it has none
 */
public record Because(Reason reason, Map<String, Object> values, Map<PlacePart, Object> place) {
  public Because {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    Map<PlacePart, Object> ordered = new EnumMap<>(PlacePart.class);
    ordered.putAll(place);
    place = Collections.unmodifiableMap(ordered);
  }

  /**
   * A reason with its values and no place.
   *
   * @throws IllegalArgumentException if there are not as many values as the reason has names
   */
  public static Because of(Reason reason, Object... values) {
    List<String> names = reason.names();
    if (names.size() != values.length) {
      throw new IllegalArgumentException(reason.id() + " is told with the values " + names);
    }
    Map<String, Object> named = new LinkedHashMap<>();
    for (int i = 0; i < values.length; i++) {
      named.put(names.get(i), told(values[i]));
    }
    return new Because(reason, named, Map.of());
  }

  /** The same at this place, or more exactly there. */
  public Because at(PlacePart part, Object value) {
    Map<PlacePart, Object> parts = new LinkedHashMap<>(place);
    parts.put(part, told(value));
    return new Because(reason, values, parts);
  }

  private static Object told(Object value) {
    return value instanceof Number ? value : value.toString();
  }
}
