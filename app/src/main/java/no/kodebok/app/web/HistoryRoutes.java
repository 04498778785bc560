package no.kodebok.app.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.util.List;
import java.util.Objects;
import no.kodebok.app.json.ProjectNames;
import no.kodebok.coding.change.HistoryEntry;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.store.ProjectStore;
import org.jspecify.annotations.Nullable;

/** The log of the project, and the way back to a place in it. */
final class HistoryRoutes {
  private static final int MOST_STEPS = 500;

  private final Sight sight;
  private final Who who;
  private final IndexWorker index;

  HistoryRoutes(Sight sight, Who who, IndexWorker index) {
    this.sight = sight;
    this.who = who;
    this.index = index;
  }

  void add(RoutesConfig routes) {
    routes.get("/api/history", this::history);
    routes.get("/api/history/{number}/since", this::since);
    routes.post("/api/history/{number}/undo", this::undo);
  }

  private void history(Context request) {
    ProjectStore store = sight.of(request);
    long before = number(request.queryParam("before"), Long.MAX_VALUE);
    int limit = Math.clamp(number(request.queryParam("limit"), 100), 1, MOST_STEPS);
    String coder = request.queryParam("coder");
    List<HistoryEntry> steps =
        store.historyBefore(before, limit, coder == null || coder.isBlank() ? null : coder);
    ProjectNames names = new ProjectNames(store);
    JsonArrayBuilder array = Json.createArrayBuilder();
    steps.forEach(step -> array.add(StepJson.row(step, names)));
    Answers.json(
        request,
        Json.createObjectBuilder()
            .add("steps", array)
            .add("more", steps.size() == limit && steps.getLast().number() > 1)
            .add("coders", Json.createArrayBuilder(store.historyCoders())));
  }

  /** What undoing a step would take back with it. */
  private void since(Context request) {
    List<HistoryEntry> standing = sight.of(request).standingFrom(step(request));
    Answers.json(
        request,
        Json.createObjectBuilder()
            .add("steps", standing.size())
            .add(
                "coders",
                Json.createArrayBuilder(
                    standing.stream().map(HistoryEntry::coder).distinct().sorted().toList())));
  }

  private void undo(Context request) {
    ProjectStore store = sight.of(request);
    String coder = who.of(request);
    long number = step(request);
    List<HistoryEntry> standing = store.standingFrom(number);
    if (standing.isEmpty() || standing.getLast().number() != number) {
      throw new RefusedException(
          Refusal.NOTHING_TO_UNDO, "Step " + number + " is not there, or is undone already.");
    }
    List<HistoryEntry> done;
    try {
      done = store.undoFrom(coder, number);
    } catch (KodebokException e) {
      throw new RefusedException(Refusal.UNDO_CONFLICT, e);
    }
    index.wake();
    Answers.json(request, Answers.changed(sight.of(request), coder).add("steps", done.size()));
  }

  private static long step(Context request) {
    return number(request.pathParam("number"), 0);
  }

  private static long number(@Nullable String written, long standard) {
    try {
      return written == null ? standard : Long.parseLong(Objects.requireNonNull(written));
    } catch (NumberFormatException e) {
      throw RefusedException.badRequest("\"" + written + "\" is no whole number.");
    }
  }
}
