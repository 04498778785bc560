package no.kodebok.app.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Set;
import java.util.UUID;
import no.kodebok.app.session.ProjectSession;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.change.HistoryEntry;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.SavedSearch;
import no.kodebok.coding.search.HitKey;
import no.kodebok.coding.search.SearchEdits;
import no.kodebok.coding.search.SeenHits;
import no.kodebok.coding.store.Edit;
import no.kodebok.coding.store.ProjectStore;

/** Searches that are kept, and what is new in them. */
final class SavedSearchRoutes {
  private static final String ONE = "/api/saved-searches/{id}";

  private final Sight sight;
  private final Who who;

  SavedSearchRoutes(Sight sight, Who who) {
    this.sight = sight;
    this.who = who;
  }

  void add(RoutesConfig routes) {
    routes.get("/api/saved-searches", this::list);
    routes.post("/api/saved-searches", this::save);
    routes.post(ONE + "/rename", this::rename);
    routes.post(ONE + "/seen", this::look);
    routes.delete(ONE, this::forget);
  }

  private void list(Context request) {
    JsonArrayBuilder searches = Json.createArrayBuilder();
    ProjectSession seen = sight.session(request);
    sight.of(request).savedSearches().forEach(search -> searches.add(write(seen, search)));
    Answers.json(request, Json.createObjectBuilder().add("searches", searches));
  }

  private static JsonObjectBuilder write(ProjectSession seen, SavedSearch search) {
    JsonObjectBuilder object =
        Json.createObjectBuilder()
            .add("id", search.id().toString())
            .add("name", search.name())
            .add("query", search.query());
    try {
      Set<HitKey> found = seen.index().keys(seen.store(), search.query());
      Set<HitKey> before = SeenHits.read(search.seen().text());
      return object
          .add("total", found.size())
          .add("new", found.stream().filter(hit -> !before.contains(hit)).count());
    } catch (KodebokException e) {
      // It names a code or coder that has gone since, or asks for codes while somebody codes
      // blind; opening it shows what is wrong.
      return object.addNull("total").addNull("new");
    }
  }

  private void save(Context request) {
    JsonObject body = Answers.body(request);
    String query = Answers.text(body, "query");
    Set<HitKey> seen = sight.session(request).index().keys(sight.of(request), query);
    HistoryEntry entry =
        sight
            .of(request)
            .write(who.of(request), SearchEdits.save(Answers.text(body, "name"), query, seen));
    request.status(HttpStatus.CREATED);
    Change.SearchSaved saved =
        entry.changes().stream()
            .filter(Change.SearchSaved.class::isInstance)
            .map(Change.SearchSaved.class::cast)
            .findFirst()
            .orElseThrow();
    Answers.json(
        request,
        Answers.changed(sight.of(request), who.of(request))
            .add("search", write(sight.session(request), saved.search())));
  }

  private void rename(Context request) {
    revise(request, SearchEdits.rename(id(request), Answers.text(Answers.body(request), "name")));
  }

  private void look(Context request) {
    SavedSearch search = find(sight.of(request), id(request));
    Set<HitKey> seen = sight.session(request).index().keys(sight.of(request), search.query());
    if (seen.equals(SeenHits.read(search.seen().text()))) {
      // Seen in another window meanwhile: as it is wanted, and no step.
      Answers.json(request, Answers.changed(sight.of(request), who.of(request)));
      return;
    }
    revise(request, SearchEdits.look(search.id(), seen));
  }

  private void forget(Context request) {
    revise(request, SearchEdits.forget(id(request)));
  }

  private void revise(Context request, Edit edit) {
    find(sight.of(request), id(request));
    sight.of(request).write(who.of(request), edit);
    Answers.json(request, Answers.changed(sight.of(request), who.of(request)));
  }

  private static UUID id(Context request) {
    return Answers.id(request.pathParam("id"));
  }

  /** The search of this id; a refusal where it is not saved any more. */
  static SavedSearch find(ProjectStore store, UUID id) {
    return store.savedSearches().stream()
        .filter(search -> search.id().equals(id))
        .findFirst()
        .orElseThrow(() -> RefusedException.notFound("That search is not saved any more."));
  }
}
