package no.kodebok.importers.nettskjema;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import no.kodebok.importers.questionnaire.PlainWords;

/**
 * An element of a form that asks something.
 *
 * @param name of its column, or the beginning of its columns' names
 * @param options in the order of the form
 * @param rows of a matrix
 * @param visibleFor ids of the options, of other elements, for which it is shown; empty for all
 */
record Element(
    String id,
    String type,
    String name,
    String text,
    String dateFormat,
    String lowest,
    String lowestText,
    String highest,
    String highestText,
    List<Part> options,
    List<Part> rows,
    List<String> visibleFor) {
  /** An option or a row of a matrix. */
  record Part(String id, String code, String text) {}

  static Element of(JsonObject json) {
    String text = PlainWords.of(text(json, "text"));
    String given = text(json, "externalElementId");
    return new Element(
        text(json, "elementId"),
        text(json, "elementType"),
        given.isEmpty() ? text : given,
        text,
        text(json, "dateFormat"),
        text(json, "minimumValue"),
        text(json, "minimumValueText"),
        text(json, "maximumValue"),
        text(json, "maximumValueText"),
        parts(json, "answerOptions", "answerOptionId", "externalAnswerOptionId"),
        parts(json, "subElements", "subElementId", "externalElementId"),
        objects(json, "answerOptionsVisibilityFilter").stream()
            .map(option -> text(option, "answerOptionId"))
            .toList());
  }

  private static List<Part> parts(JsonObject json, String list, String id, String code) {
    List<JsonObject> sorted = new ArrayList<>(objects(json, list));
    sorted.sort(Comparator.comparingInt(part -> sequence(text(part, "sequence"))));
    List<Part> parts = new ArrayList<>();
    for (JsonObject part : sorted) {
      String words = PlainWords.of(text(part, "text"));
      String label = words.isEmpty() ? PlainWords.of(text(part, "textOrAltText")) : words;
      String given = text(part, code);
      parts.add(new Part(text(part, id), given.isEmpty() ? label : given, label));
    }
    return parts;
  }

  private static int sequence(String number) {
    return number.matches("\\d{1,8}") ? Integer.parseInt(number) : Integer.MAX_VALUE;
  }

  static List<JsonObject> objects(JsonObject json, String key) {
    return json.get(key) instanceof JsonArray array
        ? array.stream().filter(JsonObject.class::isInstance).map(JsonObject.class::cast).toList()
        : List.of();
  }

  /** The text or number under the key; empty where there is none. */
  static String text(JsonObject json, String key) {
    return text(json.get(key));
  }

  static String text(@org.jspecify.annotations.Nullable JsonValue value) {
    if (value instanceof JsonString string) {
      return string.getString().strip();
    }
    return value instanceof JsonNumber number ? number.toString() : "";
  }
}
