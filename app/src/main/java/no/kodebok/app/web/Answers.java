package no.kodebok.app.web;

import io.javalin.http.Context;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.UUID;
import no.kodebok.coding.change.HistoryEntry;
import no.kodebok.coding.model.GivenJson;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.store.ProjectStore;
import org.jspecify.annotations.Nullable;

/** Reads what is asked and writes what is answered. */
final class Answers {
  private Answers() {}

  static void json(Context request, JsonObjectBuilder object) {
    request.contentType("application/json; charset=utf-8").result(object.build().toString());
  }

  /** What every answer to a write says; the step is the newest of this coder. */
  static JsonObjectBuilder changed(ProjectStore store, String coder) {
    return Json.createObjectBuilder()
        .add("lastChange", store.lastChange())
        .add("step", newestOf(store, coder))
        .add("canUndo", store.canUndo(coder))
        .add("canRedo", store.canRedo(coder));
  }

  private static long newestOf(ProjectStore store, String coder) {
    List<HistoryEntry> newest = store.historyBefore(Long.MAX_VALUE, 1, coder);
    return newest.isEmpty() ? 0 : newest.getFirst().number();
  }

  /** JSON, or the bytes of a file as they are: neither can be sent by a form. */
  static void checkType(Context request) {
    String type = request.contentType();
    if (type == null
        || !(type.startsWith("application/json") || type.startsWith("application/octet-stream"))) {
      throw RefusedException.badRequest("Send application/json, or a file as octet-stream.");
    }
  }

  /** The request's body. */
  static JsonObject body(Context request) {
    if (json("The request", request.body()) instanceof JsonObject object) {
      return object;
    }
    throw RefusedException.badRequest("The request is no JSON object.");
  }

  /** The value of a text in JSON, which is called so where it is none. */
  static JsonValue json(String name, String written) {
    try {
      return GivenJson.value(written);
    } catch (JsonException e) {
      throw RefusedException.badRequest(name + " is not JSON: " + e.getMessage());
    }
  }

  static String text(JsonObject body, String name) {
    if (body.get(name) instanceof JsonString text) {
      return text.getString();
    }
    throw RefusedException.badRequest("The request has no text \"" + name + "\".");
  }

  /** The text, or null where there is none or it is null. */
  static @Nullable String textOrNull(JsonObject body, String name) {
    JsonValue value = body.get(name);
    return value == null || value.equals(JsonValue.NULL) ? null : text(body, name);
  }

  static int number(JsonObject body, String name) {
    if (body.get(name) instanceof JsonNumber number) {
      try {
        return number.intValueExact();
      } catch (ArithmeticException e) {
        throw RefusedException.badRequest(
            "\"" + name + "\" is " + number + ", which is no whole number that a text has.");
      }
    }
    throw RefusedException.badRequest("The request has no whole number \"" + name + "\".");
  }

  /** The passage that {@code start} and {@code end} name. */
  static TextRange passage(JsonObject body) {
    int start = number(body, "start");
    int end = number(body, "end");
    if (start < 0 || end <= start) {
      throw RefusedException.badRequest("A passage ends after it starts.");
    }
    return new TextRange(start, end);
  }

  static List<String> texts(JsonObject body, String name) {
    if (body.get(name) instanceof JsonArray array) {
      return texts(name, array);
    }
    throw RefusedException.badRequest("The request has no list of texts \"" + name + "\".");
  }

  /** The texts of a list, in the order in which it is written. */
  static List<String> texts(String name, JsonValue list) {
    if (list instanceof JsonArray array && array.stream().allMatch(JsonString.class::isInstance)) {
      return array.getValuesAs(JsonString.class).stream().map(JsonString::getString).toList();
    }
    throw RefusedException.badRequest("\"" + name + "\" is no list of texts.");
  }

  static UUID id(String written) {
    try {
      return UUID.fromString(written);
    } catch (IllegalArgumentException e) {
      throw RefusedException.badRequest("\"" + written + "\" is no id.");
    }
  }
}
