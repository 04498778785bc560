package no.kodebok.app.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.kodebok.app.json.ProjectNames;
import no.kodebok.app.json.SpeakersJson;
import no.kodebok.coding.cases.AttributeEdits;
import no.kodebok.coding.cases.AttributeEdits.Cell;
import no.kodebok.coding.cases.CaseEdits;
import no.kodebok.coding.model.Source;
import org.jspecify.annotations.Nullable;

/** Whose words are whose, and what is known of them. */
final class CaseRoutes {
  private final Sight sight;
  private final Who who;
  private final IndexWorker index;

  CaseRoutes(Sight sight, Who who, IndexWorker index) {
    this.sight = sight;
    this.who = who;
    this.index = index;
  }

  void add(RoutesConfig routes) {
    routes.get("/api/cases", this::cases);
    routes.patch("/api/cases/{id}", this::rename);
    routes.get("/api/sources/{id}/speakers", this::speakers);
    routes.put("/api/sources/{id}/speakers", this::bind);
    routes.post("/api/attributes", this::set);
    routes.post("/api/attributes/variables", this::add);
    routes.post("/api/attributes/variables/removed", this::remove);
  }

  private void cases(Context request) {
    JsonArrayBuilder cases = Json.createArrayBuilder();
    sight
        .of(request)
        .cases()
        .forEach(known ->
            cases.add(
                Json.createObjectBuilder()
                    .add("id", known.id().toString())
                    .add("name", known.name())));
    Answers.json(request, Json.createObjectBuilder().add("cases", cases));
  }

  private void rename(Context request) {
    UUID id = Answers.id(request.pathParam("id"));
    sight
        .of(request)
        .write(who.of(request), CaseEdits.rename(id, Answers.text(Answers.body(request), "name")));
    changed(request);
  }

  private void speakers(Context request) {
    Source source = source(request);
    Answers.json(
        request,
        SpeakersJson.write(sight.of(request), source, new ProjectNames(sight.of(request))));
  }

  private void bind(Context request) {
    Source source = source(request);
    JsonObject body = Answers.body(request);
    Map<String, @Nullable String> speakers = new HashMap<>();
    for (JsonObject speaker : objects(body, "speakers")) {
      speakers.put(Answers.text(speaker, "speaker"), Answers.textOrNull(speaker, "case"));
    }
    sight
        .of(request)
        .write(
            who.of(request),
            CaseEdits.bind(
                source.id(), new CaseEdits.Voices(Answers.textOrNull(body, "case"), speakers)));
    changed(request);
  }

  private void set(Context request) {
    List<Cell> cells = new ArrayList<>();
    for (JsonObject cell : objects(Answers.body(request), "cells")) {
      cells.add(
          new Cell(
              Answers.id(Answers.text(cell, "sourceId")),
              Answers.text(cell, "variable"),
              Answers.text(cell, "value")));
    }
    sight.of(request).write(who.of(request), AttributeEdits.set(cells));
    changed(request);
  }

  private void add(Context request) {
    sight
        .of(request)
        .write(who.of(request), AttributeEdits.add(Answers.text(Answers.body(request), "name")));
    changed(request);
  }

  private void remove(Context request) {
    sight
        .of(request)
        .write(who.of(request), AttributeEdits.remove(Answers.text(Answers.body(request), "name")));
    changed(request);
  }

  private void changed(Context request) {
    index.wake();
    Answers.json(request, Answers.changed(sight.of(request), who.of(request)));
  }

  private Source source(Context request) {
    return sight
        .of(request)
        .source(Answers.id(request.pathParam("id")))
        .orElseThrow(() -> RefusedException.notFound("That source is not in the project."));
  }

  private static List<JsonObject> objects(JsonObject body, String name) {
    if (body.get(name) instanceof JsonArray array
        && array.stream().allMatch(JsonObject.class::isInstance)) {
      return array.getValuesAs(JsonObject.class);
    }
    throw RefusedException.badRequest("The request has no list \"" + name + "\".");
  }
}
