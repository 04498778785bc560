package no.kodebok.app.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.StringWriter;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import no.kodebok.app.json.AnswerColumns;
import no.kodebok.app.json.OpenQuestionsJson;
import no.kodebok.coding.likeness.LikeTexts;
import no.kodebok.coding.model.Progress;

/** Open questions and their answers. */
final class OpenAnswerRoutes {
  private static final Set<String> PARTS = Set.of("texts", "attributes", "codings");

  private final AnswerTexts texts = new AnswerTexts();
  private final Sight sight;

  OpenAnswerRoutes(Sight sight) {
    this.sight = sight;
  }

  void add(RoutesConfig routes) {
    routes.get("/api/open-questions", this::questions);
    routes.get("/api/open-questions/{id}/answers", this::answers);
    routes.get("/api/open-questions/{id}/groups", this::groups);
  }

  private void questions(Context request) {
    Answers.json(request, OpenQuestionsJson.write(sight.of(request)));
  }

  private void answers(Context request) {
    AnswerTexts.Loaded loaded = loaded(request);
    String asked = request.queryParam("parts");
    Set<String> parts = asked == null ? PARTS : Set.copyOf(List.of(asked.split(",")));
    if (!PARTS.containsAll(parts)) {
      throw RefusedException.badRequest("The parts of an answer are texts, attributes, codings.");
    }
    long lastChange = sight.of(request).lastChange();
    AnswerColumns columns = new AnswerColumns(sight.of(request), loaded.answers());
    List<String> attributes = request.queryParams("attributes");
    List<String> shown = attributes.isEmpty() ? columns.attributesOfCases() : attributes;
    stream(
        request,
        json -> {
          json.write("state", loaded.state()).write("lastChange", lastChange);
          if (parts.contains("texts")) {
            columns.writeTexts(json, loaded.texts());
          }
          if (parts.contains("attributes")) {
            columns.writeAttributes(json, shown);
          }
          if (parts.contains("codings")) {
            columns.writeCodings(json);
          }
        });
  }

  private void groups(Context request) {
    AnswerTexts.Loaded loaded = loaded(request);
    String accepted = request.header("Accept");
    if (accepted == null || !accepted.contains(ProgressStream.TYPE)) {
      List<LikeTexts> groups = loaded.groups(Progress.NONE);
      stream(request, json -> write(json, loaded, groups));
      return;
    }
    try {
      ProgressStream stream = new ProgressStream(request);
      List<LikeTexts> groups = loaded.groups(stream);
      StringWriter answer = new StringWriter();
      try (JsonGenerator json = Json.createGenerator(answer)) {
        json.writeStartObject();
        write(json, loaded, groups);
        json.writeEnd();
      }
      stream.send("groups", answer.toString());
    } catch (Progress.CancelledException e) {
      // Whoever asked has gone, and nobody is left to be answered.
      return;
    }
  }

  private static void write(JsonGenerator json, AnswerTexts.Loaded loaded, List<LikeTexts> groups) {
    json.write("state", loaded.state()).writeStartArray("groups");
    for (LikeTexts group : groups) {
      if (group.members().size() > 1) {
        json.writeStartObject()
            .write("representative", group.representative())
            .write("equal", group.equal())
            .writeStartArray("rows");
        group.members().forEach(json::write);
        json.writeEnd().writeEnd();
      }
    }
    json.writeEnd();
  }

  private AnswerTexts.Loaded loaded(Context request) {
    UUID question = Answers.id(request.pathParam("id"));
    AnswerTexts.Loaded loaded = texts.of(sight.of(request), question);
    if (loaded.answers().isEmpty()) {
      throw RefusedException.notFound("That open question is not in the project.");
    }
    return loaded;
  }

  /** Writes an object as it comes, without a copy of it in memory. */
  private static void stream(Context request, Consumer<JsonGenerator> parts) {
    request.contentType("application/json; charset=utf-8");
    try (JsonGenerator json = Json.createGenerator(request.outputStream())) {
      json.writeStartObject();
      parts.accept(json);
      json.writeEnd();
    }
  }
}
