package no.kodebok.coding.change;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import no.kodebok.coding.model.Counterpart;

/** How other programs know things, as JSON. */
final class CounterpartJson {
  private CounterpartJson() {}

  static JsonArrayBuilder write(List<Counterpart> counterparts) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    for (Counterpart one : counterparts) {
      JsonObjectBuilder object =
          Json.createObjectBuilder()
              .add("thing", one.thing().toString())
              .add("part", one.part())
              .add("guid", one.guid());
      if (!one.said().isEmpty()) {
        JsonObjectBuilder said = Json.createObjectBuilder();
        one.said().forEach(said::add);
        object.add("said", said);
      }
      array.add(object);
    }
    return array;
  }

  static List<Counterpart> read(JsonArray array) {
    List<Counterpart> counterparts = new ArrayList<>();
    for (JsonObject object : array.getValuesAs(JsonObject.class)) {
      Map<String, String> said = new TreeMap<>();
      if (object.containsKey("said")) {
        object
            .getJsonObject("said")
            .forEach((name, value) -> said.put(name, ((JsonString) value).getString()));
      }
      counterparts.add(
          new Counterpart(
              UUID.fromString(object.getString("thing")),
              object.getString("part"),
              object.getString("guid"),
              said));
    }
    return counterparts;
  }
}
