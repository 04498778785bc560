package no.kodebok.coding.change;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import no.kodebok.coding.model.Code;
import no.kodebok.coding.model.Coder;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.model.Memo;
import no.kodebok.coding.model.TextRange;
import org.jspecify.annotations.Nullable;

/**
 * Changes as JSON, as the history keeps them. Every change carries the version of its form; a form
 * that is ever changed gets a new number here, and the old one goes on being read.
 */
public final class ChangeJson {
  private static final int VERSION = 1;

  private ChangeJson() {}

  public static String write(List<Change> changes) {
    var array = Json.createArrayBuilder();
    changes.forEach(change -> array.add(write(change)));
    return array.build().toString();
  }

  /**
   * Reads changes back.
   *
   * @param memoText gives the text of a memo, which is not part of the history
   * @throws IllegalArgumentException if a change is of a type or version that is not known
   */
  public static List<Change> read(String json, Function<UUID, String> memoText) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      JsonArray array = reader.readArray();
      List<Change> changes = new ArrayList<>(array.size());
      for (JsonObject object : array.getValuesAs(JsonObject.class)) {
        changes.add(read(object, memoText));
      }
      return changes;
    }
  }

  private static JsonObject write(Change change) {
    JsonObjectBuilder object =
        Json.createObjectBuilder().add("type", change.getClass().getSimpleName()).add("v", VERSION);
    switch (change) {
      case Change.BatchAdded(var batch, var files) ->
          object.add("batch", batch.toString()).add("files", Json.createArrayBuilder(files));
      case Change.BatchWithdrawn(var batch, var files) ->
          object.add("batch", batch.toString()).add("files", Json.createArrayBuilder(files));
      case Change.SourceBound(var source, var before, var after) -> {
        object.add("source", source.toString());
        addIfPresent(object, "before", before);
        addIfPresent(object, "after", after);
      }
      case Change.AttributesReplaced(var before, var after) -> {
        addIfPresent(object, "before", before);
        addIfPresent(object, "after", after);
      }
      case Change.CodeAdded(var code) -> object.add("code", write(code));
      case Change.CodeRemoved(var code) -> object.add("code", write(code));
      case Change.CodeRevised(var before, var after) ->
          object.add("before", write(before)).add("after", write(after));
      case Change.PassageCoded(var coding) -> object.add("coding", write(coding));
      case Change.CodingRemoved(var coding) -> object.add("coding", write(coding));
      case Change.MemoAdded(var memo) -> object.add("memo", write(memo));
      case Change.MemoRemoved(var memo) -> object.add("memo", write(memo));
      case Change.CoderAdded(var coder) -> object.add("coder", write(coder));
      case Change.CoderRemoved(var coder) -> object.add("coder", write(coder));
    }
    return object.build();
  }

  private static Change read(JsonObject object, Function<UUID, String> memoText) {
    String type = object.getString("type");
    if (object.getInt("v") != VERSION) {
      throw new IllegalArgumentException(
          "Change " + type + " has version " + object.getInt("v") + ", not " + VERSION);
    }
    return switch (type) {
      case "BatchAdded" -> new Change.BatchAdded(id(object, "batch"), strings(object, "files"));
      case "BatchWithdrawn" ->
          new Change.BatchWithdrawn(id(object, "batch"), strings(object, "files"));
      case "SourceBound" ->
          new Change.SourceBound(
              id(object, "source"), idIfPresent(object, "before"), idIfPresent(object, "after"));
      case "AttributesReplaced" ->
          new Change.AttributesReplaced(
              idIfPresent(object, "before"), idIfPresent(object, "after"));
      case "CodeAdded" -> new Change.CodeAdded(code(object.getJsonObject("code")));
      case "CodeRemoved" -> new Change.CodeRemoved(code(object.getJsonObject("code")));
      case "CodeRevised" ->
          new Change.CodeRevised(
              code(object.getJsonObject("before")), code(object.getJsonObject("after")));
      case "PassageCoded" -> new Change.PassageCoded(coding(object.getJsonObject("coding")));
      case "CodingRemoved" -> new Change.CodingRemoved(coding(object.getJsonObject("coding")));
      case "MemoAdded" -> new Change.MemoAdded(memo(object.getJsonObject("memo"), memoText));
      case "MemoRemoved" -> new Change.MemoRemoved(memo(object.getJsonObject("memo"), memoText));
      case "CoderAdded" -> new Change.CoderAdded(coder(object.getJsonObject("coder")));
      case "CoderRemoved" -> new Change.CoderRemoved(coder(object.getJsonObject("coder")));
      default -> throw new IllegalArgumentException("Unknown change " + type);
    };
  }

  private static JsonObject write(Code code) {
    JsonObjectBuilder object =
        Json.createObjectBuilder()
            .add("id", code.id().toString())
            .add("name", code.name())
            .add("position", code.position())
            .add("definition", code.definition())
            .add("use", code.use())
            .add("doNotUse", code.doNotUse())
            .add("example", code.example())
            .add("aliases", Json.createArrayBuilder(code.aliases()))
            .add("colour", code.colour());
    addIfPresent(object, "parent", code.parent());
    return object.build();
  }

  private static Code code(JsonObject object) {
    return new Code(
        id(object, "id"),
        object.getString("name"),
        idIfPresent(object, "parent"),
        object.getInt("position"),
        object.getString("definition"),
        object.getString("use"),
        object.getString("doNotUse"),
        object.getString("example"),
        strings(object, "aliases"),
        object.getString("colour"));
  }

  private static JsonObject write(Coding coding) {
    return Json.createObjectBuilder()
        .add("id", coding.id().toString())
        .add("code", coding.code().toString())
        .add("source", coding.source().toString())
        .add("start", coding.range().start())
        .add("end", coding.range().end())
        .add("coder", coding.coder().toString())
        .add("at", coding.at().toString())
        .build();
  }

  private static Coding coding(JsonObject object) {
    return new Coding(
        id(object, "id"),
        id(object, "code"),
        id(object, "source"),
        new TextRange(object.getInt("start"), object.getInt("end")),
        id(object, "coder"),
        Instant.parse(object.getString("at")));
  }

  private static JsonObject write(Memo memo) {
    return Json.createObjectBuilder()
        .add("id", memo.id().toString())
        .add("about", memo.about().toString())
        .add("coder", memo.coder().toString())
        .add("at", memo.at().toString())
        .build();
  }

  private static Memo memo(JsonObject object, Function<UUID, String> memoText) {
    UUID id = id(object, "id");
    return new Memo(
        id,
        id(object, "about"),
        memoText.apply(id),
        id(object, "coder"),
        Instant.parse(object.getString("at")));
  }

  private static JsonObject write(Coder coder) {
    return Json.createObjectBuilder()
        .add("id", coder.id().toString())
        .add("name", coder.name())
        .build();
  }

  private static Coder coder(JsonObject object) {
    return new Coder(id(object, "id"), object.getString("name"));
  }

  private static void addIfPresent(JsonObjectBuilder object, String name, @Nullable UUID id) {
    if (id != null) {
      object.add(name, id.toString());
    }
  }

  private static UUID id(JsonObject object, String name) {
    return UUID.fromString(object.getString(name));
  }

  private static @Nullable UUID idIfPresent(JsonObject object, String name) {
    JsonValue value = object.get(name);
    return value instanceof JsonString text ? UUID.fromString(text.getString()) : null;
  }

  private static List<String> strings(JsonObject object, String name) {
    return object.getJsonArray(name).getValuesAs(JsonString.class).stream()
        .map(JsonString::getString)
        .toList();
  }
}
