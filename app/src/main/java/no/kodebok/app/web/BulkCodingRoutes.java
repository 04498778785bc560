package no.kodebok.app.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.kodebok.app.json.CodesJson;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.change.HistoryEntry;
import no.kodebok.coding.codebook.CodeEdits;
import no.kodebok.coding.codebook.CodedPassage;
import no.kodebok.coding.model.Code;
import no.kodebok.coding.model.CodePath;
import no.kodebok.coding.model.Codebook;
import no.kodebok.coding.model.Coder;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.store.CodingFilter;
import no.kodebok.coding.store.ProjectStore;

/** Puts a code on many passages, or takes many codings away, as one step. */
final class BulkCodingRoutes {
  private record Place(UUID source, TextRange range) {}

  private final Sight sight;
  private final Who who;
  private final IndexWorker index;

  BulkCodingRoutes(Sight sight, Who who, IndexWorker index) {
    this.sight = sight;
    this.who = who;
    this.index = index;
  }

  void add(RoutesConfig routes) {
    routes.post("/api/codings/bulk", this::code);
    routes.post("/api/codings/bulk/remove", this::remove);
  }

  private void code(Context request) {
    JsonObject body = Answers.body(request);
    String coder = who.of(request);
    ProjectStore store = sight.of(request);
    CodePath path = CodingRoutes.path(body, store);
    List<Place> places = places(body);
    Map<Place, UUID> made = new HashMap<>();
    if (!taken(store, coder, path, places).containsAll(places)) {
      List<CodedPassage> passages =
          places.stream()
              .map(place -> new CodedPassage(path, place.source(), place.range(), null))
              .toList();
      HistoryEntry entry =
          store.write(
              coder, CodeEdits.codeWhereMissing(passages, body.getBoolean("create", false)));
      index.wake();
      for (Change change : entry.changes()) {
        if (change instanceof Change.PassageCoded(Coding coding)) {
          made.put(new Place(coding.source(), coding.range()), coding.id());
        }
      }
    }
    Codebook codebook = store.codebook();
    Code code = codebook.get(path);
    int count = store.codings(new CodingFilter(Set.of(code.id()), null, null)).size();
    JsonArrayBuilder ids = Json.createArrayBuilder();
    for (Place place : places) {
      UUID id = made.get(place);
      if (id == null) {
        ids.addNull();
      } else {
        ids.add(id.toString());
      }
    }
    request.status(made.isEmpty() ? HttpStatus.OK : HttpStatus.CREATED);
    Answers.json(
        request,
        Answers.changed(sight.of(request), coder)
            .add("added", made.size())
            .add("skipped", places.size() - made.size())
            .add("ids", ids)
            .add("code", CodesJson.write(codebook, code, count)));
  }

  private static List<Place> places(JsonObject body) {
    if (!(body.get("passages") instanceof JsonArray array) || array.isEmpty()) {
      throw RefusedException.badRequest("The request has no list of \"passages\".");
    }
    List<Place> places = new ArrayList<>(array.size());
    for (var element : array) {
      if (!(element instanceof JsonObject passage)) {
        throw RefusedException.badRequest("A passage has a sourceId, a start and an end.");
      }
      int start = Answers.number(passage, "start");
      int end = Answers.number(passage, "end");
      if (start < 0 || end <= start) {
        throw RefusedException.badRequest("A passage ends after it starts.");
      }
      places.add(
          new Place(Answers.id(Answers.text(passage, "sourceId")), new TextRange(start, end)));
    }
    if (new HashSet<>(places).size() < places.size()) {
      throw RefusedException.badRequest("The same passage is listed twice.");
    }
    return places;
  }

  /** Those of the places where the coder has put the code already. */
  private static Set<Place> taken(
      ProjectStore store, String coder, CodePath path, List<Place> places) {
    Set<Place> taken = new HashSet<>();
    UUID by =
        store.coders().stream()
            .filter(known -> known.name().equals(coder))
            .map(Coder::id)
            .findFirst()
            .orElse(null);
    Code code = store.codebook().find(path).orElse(null);
    if (by != null && code != null) {
      Set<UUID> sources = new HashSet<>();
      places.forEach(place -> sources.add(place.source()));
      store
          .codings(new CodingFilter(Set.of(code.id()), sources, by))
          .forEach(coding -> taken.add(new Place(coding.source(), coding.range())));
    }
    return taken;
  }

  private void remove(Context request) {
    List<UUID> ids =
        Answers.texts(Answers.body(request), "ids").stream().map(Answers::id).distinct().toList();
    String coder = who.of(request);
    HistoryEntry entry = sight.of(request).write(coder, CodeEdits.removeCodings(ids));
    index.wake();
    long removed = entry.changes().stream().filter(Change.CodingRemoved.class::isInstance).count();
    Answers.json(
        request,
        Answers.changed(sight.of(request), coder).add("removed", removed).add("gone", ids.size() - removed));
  }
}
