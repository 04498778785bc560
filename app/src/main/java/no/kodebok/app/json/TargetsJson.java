package no.kodebok.app.json;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import no.kodebok.coding.derive.DeriveReason;
import no.kodebok.coding.derive.Targets;
import no.kodebok.coding.derive.Targets.Entry;
import no.kodebok.coding.derive.Targets.Kind;
import no.kodebok.coding.derive.Targets.Row;
import no.kodebok.coding.derive.Targets.TargetMargin;
import no.kodebok.coding.model.GivenJson;
import no.kodebok.coding.model.KodebokException;
import org.jspecify.annotations.Nullable;

/**
 * Known figures in JSON: {@code {"kjønn":{"Mann":0.49,"Kvinne":0.51}}}, or {@code
 * {"margins":[{"variables":["kjønn","region"],"counts":[{"values":["Mann","Nord"],"count":120}]}]}},
 * or a list of rows {@code {"variable":…,"value":…,"share":…}}.
 */
public final class TargetsJson {
  private TargetsJson() {}

  /**
   * Reads them.
   *
   * @throws KodebokException if it is no JSON, or of another form
   */
  public static Targets read(String json) {
    JsonValue value;
    try {
      value = GivenJson.value(json);
    } catch (JsonException e) {
      throw new KodebokException(
          DeriveReason.TARGETS_COLUMNS.with(String.valueOf(e.getMessage())),
          "The file of targets is broken JSON: " + e.getMessage(),
          e);
    }
    if (value instanceof JsonArray rows) {
      return rows(rows);
    }
    if (!(value instanceof JsonObject object)) {
      throw form("it is neither an object nor a list");
    }
    if (object.get("margins") instanceof JsonArray margins) {
      List<TargetMargin> read = new ArrayList<>();
      for (JsonValue margin : margins) {
        read.add(margin(margin));
      }
      return new Targets(read);
    }
    List<TargetMargin> read = new ArrayList<>();
    for (String name : object.keySet()) {
      if (!(object.get(name) instanceof JsonObject entries)) {
        throw form("\"" + name + "\" has no object of values and figures");
      }
      read.add(new TargetMargin(List.of(name), Kind.UNSAID, entries(name, entries)));
    }
    if (read.isEmpty()) {
      throw form("it names no variable");
    }
    return new Targets(read);
  }

  private static List<Entry> entries(String name, JsonObject entries) {
    List<Entry> all = new ArrayList<>();
    for (String value : entries.keySet()) {
      all.add(
          new Entry(
              List.of(value), figure("\"" + name + "\", \"" + value + "\"", entries.get(value))));
    }
    return all;
  }

  private static TargetMargin margin(JsonValue value) {
    if (!(value instanceof JsonObject object)) {
      throw form("a margin is an object");
    }
    List<String> variables =
        object.get("variables") instanceof JsonArray names
            ? names.stream().map(TargetsJson::text).toList()
            : object.get("variable") instanceof JsonString name
                ? List.of(name.getString())
                : List.of();
    if (variables.isEmpty()) {
      throw form("a margin has \"variable\" or \"variables\"");
    }
    for (String key : List.of("shares", "counts", "targets", "values")) {
      Kind kind =
          switch (key) {
            case "shares" -> Kind.SHARES;
            case "counts" -> Kind.COUNTS;
            default -> Kind.UNSAID;
          };
      if (object.get(key) instanceof JsonObject entries && variables.size() == 1) {
        return new TargetMargin(variables, kind, entries(variables.getFirst(), entries));
      }
      if (object.get(key) instanceof JsonArray entries) {
        return listed(variables, kind, entries);
      }
    }
    throw form("the margin of " + variables + " has no \"shares\" and no \"counts\"");
  }

  private static TargetMargin listed(List<String> variables, Kind said, JsonArray entries) {
    Kind kind = said;
    List<Entry> all = new ArrayList<>();
    for (JsonValue entry : entries) {
      if (!(entry instanceof JsonObject object)) {
        throw form("a figure of " + variables + " is an object with value and figure");
      }
      List<String> values =
          object.get("values") instanceof JsonArray many
              ? many.stream().map(TargetsJson::text).toList()
              : object.containsKey("value") ? List.of(text(object.get("value"))) : List.of();
      if (values.size() != variables.size()) {
        throw form("a figure of " + variables + " has " + values.size() + " values");
      }
      if (kind == Kind.UNSAID) {
        kind =
            object.containsKey("share")
                ? Kind.SHARES
                : object.containsKey("count") ? Kind.COUNTS : kind;
      }
      all.add(new Entry(values, figure(variables + " " + values, found(object))));
    }
    return new TargetMargin(variables, kind, all);
  }

  private static Targets rows(JsonArray rows) {
    List<Row> read = new ArrayList<>();
    boolean counts = false;
    for (JsonValue row : rows) {
      if (!(row instanceof JsonObject object)) {
        throw form("a row is an object with variable, value and share or count");
      }
      counts |= object.containsKey("count");
      read.add(
          new Row(
              "Row " + (read.size() + 1) + " of the targets",
              List.of(
                  text(object.get("variable")), text(object.get("value")), text(found(object)))));
    }
    read.addFirst(new Row("", List.of("variable", "value", counts ? "count" : "share")));
    return Targets.of(read);
  }

  private static JsonValue found(JsonObject object) {
    for (String key : List.of("share", "count", "percent", "target", "figure")) {
      JsonValue value = object.get(key);
      if (value != null) {
        return value;
      }
    }
    throw form("a figure has \"share\" or \"count\"");
  }

  private static String text(@Nullable JsonValue value) {
    return value instanceof JsonString text
        ? text.getString()
        : value == null || value.equals(JsonValue.NULL) ? "" : value.toString();
  }

  private static double figure(String place, @Nullable JsonValue value) {
    OptionalDouble number =
        value instanceof JsonNumber plain
            ? OptionalDouble.of(plain.doubleValue())
            : Targets.figure(text(value));
    if (number.isEmpty()
        || !(number.getAsDouble() >= 0)
        || Double.isInfinite(number.getAsDouble())) {
      throw Targets.entry(
          new Row("The target of " + place, List.of()), "is no number of 0 or more");
    }
    return number.getAsDouble();
  }

  private static KodebokException form(String what) {
    return new KodebokException(
        DeriveReason.TARGETS_COLUMNS.with(what),
        "The file of targets cannot be read: "
            + what
            + ". Write for example {\"kjønn\": {\"Mann\": 0.49, \"Kvinne\": 0.51}}.");
  }
}
