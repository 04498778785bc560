package no.kodebok.coding.store.sql;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.kodebok.coding.model.Direction;
import no.kodebok.coding.model.MissingCode;
import no.kodebok.coding.model.MissingKind;
import no.kodebok.coding.model.Scale;
import no.kodebok.coding.model.SetKind;
import no.kodebok.coding.model.ValueLabel;
import no.kodebok.coding.model.Variable;
import no.kodebok.coding.model.VariableSet;
import org.jspecify.annotations.Nullable;

/** What the store keeps of variables and sets, as JSON; ids and names have columns of their own. */
final class VariableJson {
  private VariableJson() {}

  static String write(Variable variable) {
    JsonArrayBuilder values = Json.createArrayBuilder();
    for (ValueLabel value : variable.values()) {
      values.add(Json.createObjectBuilder().add("code", value.code()).add("label", value.label()));
    }
    JsonArrayBuilder missing = Json.createArrayBuilder();
    for (MissingCode code : variable.missing()) {
      missing.add(
          Json.createObjectBuilder()
              .add("code", code.code())
              .add("kind", code.kind().name())
              .add("label", code.label()));
    }
    JsonObjectBuilder object =
        Json.createObjectBuilder()
            .add("label", variable.label())
            .add("scale", variable.scale().name())
            .add("values", values)
            .add("missing", missing);
    Direction direction = variable.direction();
    addIfPresent(object, "question", variable.question());
    addIfPresent(object, "askedIf", variable.askedIf());
    addIfPresent(object, "direction", direction == null ? null : direction.name());
    return object.build().toString();
  }

  static Variable read(UUID id, String name, String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      JsonObject object = reader.readObject();
      List<ValueLabel> values = new ArrayList<>();
      for (JsonObject value : object.getJsonArray("values").getValuesAs(JsonObject.class)) {
        values.add(new ValueLabel(value.getString("code"), value.getString("label")));
      }
      List<MissingCode> missing = new ArrayList<>();
      for (JsonObject code : object.getJsonArray("missing").getValuesAs(JsonObject.class)) {
        missing.add(
            new MissingCode(
                code.getString("code"),
                MissingKind.valueOf(code.getString("kind")),
                code.getString("label")));
      }
      String direction = object.getString("direction", null);
      return new Variable(
          id,
          name,
          object.getString("label"),
          object.getString("question", null),
          Scale.valueOf(object.getString("scale")),
          direction == null ? null : Direction.valueOf(direction),
          values,
          missing,
          object.getString("askedIf", null));
    }
  }

  static String writeSets(List<VariableSet> sets) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    for (VariableSet set : sets) {
      JsonObjectBuilder object =
          Json.createObjectBuilder()
              .add("name", set.name())
              .add("label", set.label())
              .add("kind", set.kind().name())
              .add("variables", Json.createArrayBuilder(set.variables()));
      addIfPresent(object, "counted", set.counted());
      array.add(object);
    }
    return array.build().toString();
  }

  static List<VariableSet> readSets(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      List<VariableSet> sets = new ArrayList<>();
      for (JsonObject object : reader.readArray().getValuesAs(JsonObject.class)) {
        sets.add(
            new VariableSet(
                object.getString("name"),
                object.getString("label"),
                SetKind.valueOf(object.getString("kind")),
                object.getString("counted", null),
                object.getJsonArray("variables").getValuesAs(JsonString.class).stream()
                    .map(JsonString::getString)
                    .toList()));
      }
      return sets;
    }
  }

  private static void addIfPresent(JsonObjectBuilder object, String name, @Nullable String value) {
    if (value != null) {
      object.add(name, value);
    }
  }
}
