package no.kodebok.coding.change;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.List;
import no.kodebok.coding.model.Code;

/** The codes of a frozen codebook as JSON, in the form that changes have them. */
public final class CodesJson {
  private CodesJson() {}

  public static String write(List<Code> codes) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    codes.forEach(code -> array.add(ModelJson.write(code)));
    return array.build().toString();
  }

  public static List<Code> read(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      return reader.readArray().getValuesAs(JsonObject.class).stream()
          .map(ModelJson::code)
          .toList();
    }
  }
}
