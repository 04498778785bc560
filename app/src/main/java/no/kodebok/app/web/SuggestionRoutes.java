package no.kodebok.app.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import no.kodebok.app.json.SuggestionsJson;
import no.kodebok.coding.model.CodePath;
import no.kodebok.coding.model.Codebook;
import no.kodebok.coding.model.Progress;
import no.kodebok.coding.search.HitKey;
import no.kodebok.coding.store.Edit;
import no.kodebok.coding.store.ProjectReader;
import no.kodebok.coding.suggest.Proposer;
import no.kodebok.coding.suggest.SuggestionEdits;
import no.kodebok.coding.suggest.Suggestions;

/** Passages proposed for a code, and a coder's word on them. */
final class SuggestionRoutes {
  private static final String OF_CODE = "/api/codes/{id}/suggestions";
  private static final int LIMIT = 50;

  private final Who who;
  private final IndexWorker index;
  private final Sight sight;

  SuggestionRoutes(Sight sight, Who who, IndexWorker index) {
    this.sight = sight;
    this.who = who;
    this.index = index;
  }

  void add(RoutesConfig routes) {
    routes.get(OF_CODE, this::propose);
    routes.post(OF_CODE + "/accept", request -> judge(request, SuggestionEdits::accept));
    routes.post(OF_CODE + "/reject", request -> judge(request, SuggestionEdits::reject));
  }

  /** As a stream where that is asked for: learning may take a while, and can be given up. */
  private void propose(Context request) {
    UUID code = Answers.id(request.pathParam("id"));
    CodePath path = path(request, code);
    String accepted = request.header("Accept");
    if (accepted == null || !accepted.contains(ProgressStream.TYPE)) {
      Answers.json(request, answer(request, code, path, Progress.NONE));
      return;
    }
    try {
      ProgressStream stream = new ProgressStream(request);
      stream.send("suggestions", answer(request, code, path, stream).build().toString());
    } catch (Progress.CancelledException e) {
      // Whoever asked has gone, and nobody is left to be answered.
      return;
    }
  }

  private JsonObjectBuilder answer(Context request, UUID code, CodePath path, Progress progress) {
    ProjectReader store = sight.of(request);
    Suggestions found = Proposer.propose(store, code, LIMIT, progress);
    return SuggestionsJson.write(store, path, found);
  }

  private void judge(Context request, BiFunction<CodePath, List<HitKey>, Edit> word) {
    CodePath path = path(request, Answers.id(request.pathParam("id")));
    JsonObject body = Answers.body(request);
    HitKey segment =
        new HitKey(Answers.id(Answers.text(body, "sourceId")), Answers.number(body, "start"));
    String coder = who.of(request);
    sight.of(request).write(coder, word.apply(path, List.of(segment)));
    index.wake();
    Answers.json(request, Answers.changed(sight.of(request), coder));
  }

  private CodePath path(Context request, UUID code) {
    Codebook codebook = sight.of(request).codebook();
    if (codebook.code(code).isEmpty()) {
      throw RefusedException.notFound("That code is not in the codebook any more.");
    }
    return codebook.path(code);
  }
}
