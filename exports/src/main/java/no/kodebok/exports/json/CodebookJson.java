package no.kodebok.exports.json;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.UUID;
import no.kodebok.coding.model.Code;
import no.kodebok.exports.codebook.CodebookSheet;

/** A codebook as JSON: {@code {"codes":[…]}} in tree order. */
final class CodebookJson {
  private CodebookJson() {}

  static JsonObject of(CodebookSheet sheet) {
    JsonArrayBuilder codes = Json.createArrayBuilder();
    sheet.codebook().codes().forEach(code -> codes.add(of(sheet, code)));
    return Json.createObjectBuilder().add("codes", codes).build();
  }

  private static JsonObject of(CodebookSheet sheet, Code code) {
    UUID parent = code.parent();
    JsonObjectBuilder object =
        Json.createObjectBuilder()
            .add("id", code.id().toString())
            .add("path", sheet.codebook().path(code.id()).toString())
            .add("name", code.name());
    if (parent == null) {
      object.add("parent", JsonValue.NULL);
    } else {
      object.add("parent", parent.toString());
    }
    return object
        .add("definition", code.definition())
        .add("use", code.use())
        .add("doNotUse", code.doNotUse())
        .add("example", code.example())
        .add("aliases", Json.createArrayBuilder(code.aliases()))
        .add("colour", code.colour())
        .add("count", sheet.count(code.id()))
        .build();
  }
}
