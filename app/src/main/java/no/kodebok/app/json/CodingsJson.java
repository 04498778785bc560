package no.kodebok.app.json;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.model.SourceText;
import no.kodebok.coding.store.ProjectReader;

/** Codings with their text and lines. */
public final class CodingsJson {
  private CodingsJson() {}

  /** In the order given, as far as the codings of one source stand together. */
  public static JsonArray write(ProjectReader project, ProjectNames names, List<Coding> codings) {
    Map<UUID, List<Coding>> bySource = new LinkedHashMap<>();
    codings.forEach(
        coding -> bySource.computeIfAbsent(coding.source(), s -> new ArrayList<>()).add(coding));
    JsonArrayBuilder array = Json.createArrayBuilder();
    bySource.forEach((source, own) -> {
      SourceText text = project.text(source);
      own.forEach(coding -> array.add(write(coding, text, names)));
    });
    return array.build();
  }

  public static JsonObject write(Coding coding, SourceText text, ProjectNames names) {
    return besideText(coding, text, names)
        .add("source", names.source(coding.source()))
        .add("sourceId", coding.source().toString())
        .add("text", coding.range().in(text.text()))
        .build();
  }

  /** Without its source and its words, where both stand beside it. */
  static JsonObjectBuilder besideText(Coding coding, SourceText text, ProjectNames names) {
    JsonObjectBuilder object =
        Json.createObjectBuilder()
            .add("id", coding.id().toString())
            .add("code", names.code(coding.code()))
            .add("codeId", coding.code().toString())
            .add("start", coding.range().start())
            .add("end", coding.range().end())
            .add("lines", JsonParts.lines(text.lines(coding.range())))
            .add("coder", names.coder(coding.coder()))
            .add("at", coding.at().toString())
            .add("origin", coding.origin().kind().id());
    UUID autocoding = coding.origin().autocoding();
    if (autocoding != null) {
      object.add("autocoding", autocoding.toString()).add("query", names.query(autocoding));
    }
    return object;
  }
}
