package no.kodebok.app.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import jakarta.json.JsonObject;
import no.kodebok.app.json.SynonymsJson;
import no.kodebok.coding.search.SearchEdits;

/** Wordings that mean the same, and abbreviations that the texts explain. */
final class SynonymRoutes {
  private final Sight sight;
  private final Who who;

  SynonymRoutes(Sight sight, Who who) {
    this.sight = sight;
    this.who = who;
  }

  void add(RoutesConfig routes) {
    routes.get("/api/synonyms", this::list);
    routes.post("/api/synonyms", this::accept);
    routes.delete("/api/synonyms/{id}", this::remove);
  }

  private void list(Context request) {
    Answers.json(
        request,
        SynonymsJson.write(
            sight.of(request).synonyms(), sight.session(request).index().abbreviations(sight.of(request))));
  }

  private void accept(Context request) {
    JsonObject body = Answers.body(request);
    sight.of(request)
        .write(
            who.of(request),
            SearchEdits.addSynonym(Answers.text(body, "one"), Answers.text(body, "other")));
    request.status(HttpStatus.CREATED);
    Answers.json(request, Answers.changed(sight.of(request), who.of(request)));
  }

  private void remove(Context request) {
    sight.of(request)
        .write(who.of(request), SearchEdits.removeSynonym(Answers.id(request.pathParam("id"))));
    Answers.json(request, Answers.changed(sight.of(request), who.of(request)));
  }
}
