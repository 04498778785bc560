package no.kodebok.app.json;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.Map;
import java.util.UUID;
import no.kodebok.coding.model.Code;
import no.kodebok.coding.model.Codebook;
import no.kodebok.coding.store.ProjectReader;
import org.jspecify.annotations.Nullable;

/** The codebook with the number of codings of each code, not counting those of its children. */
public final class CodesJson {
  private CodesJson() {}

  public static JsonArray write(ProjectReader project) {
    Map<UUID, Integer> counts = project.counts().codingsByCode();
    Codebook codebook = project.codebook();
    JsonArrayBuilder array = Json.createArrayBuilder();
    for (Code code : codebook.codes()) {
      array.add(write(codebook, code, counts.getOrDefault(code.id(), 0)));
    }
    return array.build();
  }

  public static JsonObject write(Codebook codebook, Code code, int count) {
    UUID parent = code.parent();
    @Nullable String parentId = parent == null ? null : parent.toString();
    return JsonParts.addOrNull(
            Json.createObjectBuilder()
                .add("id", code.id().toString())
                .add("path", codebook.path(code.id()).toString())
                .add("name", code.name()),
            "parent",
            parentId)
        .add("definition", code.definition())
        .add("use", code.use())
        .add("doNotUse", code.doNotUse())
        .add("example", code.example())
        .add("aliases", Json.createArrayBuilder(code.aliases()))
        .add("colour", code.colour())
        .add("count", count)
        .build();
  }
}
