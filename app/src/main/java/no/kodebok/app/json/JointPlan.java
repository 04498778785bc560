package no.kodebok.app.json;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import no.kodebok.coding.joint.JointRequest;
import no.kodebok.coding.joint.JointRequest.Literature;
import no.kodebok.coding.model.CodePath;
import no.kodebok.coding.tables.TableRequest;
import org.jspecify.annotations.Nullable;

/**
 * The {@code joint} item of a table plan: {@code {"table":{"rows":…,"columns":[…],"weight":…,
 * "filter":…},"quotes":{"code":…,"by":…,"where":…,"max":…,"attribution":…},
 * "literature":[{"group":…,"text":…,"reference":…}],"registers":[…]}}.
 */
public final class JointPlan {
  private static final Set<String> PARTS = Set.of("table", "quotes", "literature", "registers");

  private JointPlan() {}

  /** What is wrong in a plan, as a sentence. */
  public static final class Fault extends Exception {
    private static final long serialVersionUID = 1;

    Fault(String sentence) {
      super(sentence);
    }
  }

  /**
   * Reads a file that holds the item, or an object with it under {@code joint}.
   *
   * @throws Fault if it is no such plan
   */
  public static JointRequest read(Reader file) throws Fault {
    try (JsonReader reader = Json.createReader(file)) {
      JsonObject object = reader.readObject();
      return of(
          object.get("joint") instanceof JsonObject inner && object.size() == 1 ? inner : object);
    } catch (JsonException e) {
      throw new Fault("It is no JSON: " + e.getMessage());
    }
  }

  /**
   * The request of an item.
   *
   * @throws Fault if something is missing, or is none of what an item has
   */
  public static JointRequest of(JsonObject item) throws Fault {
    for (String name : item.keySet()) {
      if (!PARTS.contains(name)) {
        throw new Fault(
            "A joint item has table, quotes, literature and registers, not " + name + ".");
      }
    }
    JsonObject table = part(item, "table");
    JsonObject quotes = part(item, "quotes");
    String rows = text(table, "rows");
    String code = text(quotes, "code");
    if (rows == null || code == null) {
      throw new Fault("A joint item needs \"rows\" in its table and \"code\" in its quotes.");
    }
    List<Literature> literature = new ArrayList<>();
    for (JsonValue one : array(item, "literature")) {
      if (!(one instanceof JsonObject entry) || text(entry, "text") == null) {
        throw new Fault("Each entry of \"literature\" is an object with a \"text\".");
      }
      literature.add(
          new Literature(
              or(text(entry, "group"), ""),
              or(text(entry, "text"), ""),
              or(text(entry, "reference"), "")));
    }
    return new JointRequest(
        TableRequest.of(rows, strings(table, "columns").toArray(String[]::new))
            .withWeight(text(table, "weight"))
            .withFilter(text(table, "filter")),
        text(quotes, "by"),
        CodePath.parse(code),
        text(quotes, "where"),
        number(quotes, "max"),
        text(quotes, "attribution"),
        literature,
        strings(item, "registers"));
  }

  private static String or(@Nullable String text, String otherwise) {
    return text == null ? otherwise : text;
  }

  private static JsonObject part(JsonObject item, String name) throws Fault {
    if (item.get(name) instanceof JsonObject part) {
      return part;
    }
    throw new Fault("A joint item needs an object \"" + name + "\".");
  }

  private static @Nullable String text(JsonObject object, String name) throws Fault {
    JsonValue value = object.get(name);
    if (value == null || value.equals(JsonValue.NULL)) {
      return null;
    }
    if (value instanceof JsonString text) {
      return text.getString();
    }
    throw new Fault("\"" + name + "\" is a text in quotation marks.");
  }

  private static int number(JsonObject object, String name) throws Fault {
    if (!object.containsKey(name)) {
      return 0;
    }
    int number = object.getInt(name, -1);
    if (number < 1) {
      throw new Fault("\"" + name + "\" is a number, 1 or more.");
    }
    return number;
  }

  private static JsonArray array(JsonObject object, String name) throws Fault {
    JsonValue value = object.get(name);
    if (value == null) {
      return JsonValue.EMPTY_JSON_ARRAY;
    }
    if (value instanceof JsonArray array) {
      return array;
    }
    throw new Fault("\"" + name + "\" is a list in square brackets.");
  }

  private static List<String> strings(JsonObject object, String name) throws Fault {
    if (object.get(name) instanceof JsonString one) {
      return List.of(one.getString());
    }
    List<String> all = new ArrayList<>();
    for (JsonValue one : array(object, name)) {
      if (!(one instanceof JsonString text)) {
        throw new Fault("\"" + name + "\" is a list of texts.");
      }
      all.add(text.getString());
    }
    return all;
  }
}
