package no.kodebok.app.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import no.kodebok.app.json.ProjectNames;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.change.HistoryEntry;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.model.Project;
import no.kodebok.coding.model.SourceKind;
import no.kodebok.coding.store.ProjectCounts;
import no.kodebok.coding.store.ProjectStore;

/** The project itself, undo and redo. */
final class ProjectRoutes {
  private static final int LONGEST_NAME = 200;

  private final Sight sight;
  private final Who who;
  private final IndexWorker index;

  ProjectRoutes(Sight sight, Who who, IndexWorker index) {
    this.sight = sight;
    this.who = who;
    this.index = index;
  }

  void add(RoutesConfig routes) {
    routes.get("/api/project", this::project);
    routes.patch("/api/project", this::revise);
    routes.post("/api/undo", request -> step(request, true));
    routes.post("/api/redo", request -> step(request, false));
  }

  private void project(Context request) {
    String coder = who.of(request);
    ProjectStore store = sight.of(request);
    Project project = store.project();
    ProjectCounts counts = store.counts();
    Map<SourceKind, Integer> sources = counts.sources();
    int interviews = sources.getOrDefault(SourceKind.INTERVIEW, 0);
    Answers.json(
        request,
        Json.createObjectBuilder()
            .add("id", project.id().toString())
            .add("name", project.name())
            .add("language", project.language().id())
            .add("coder", coder)
            .add("lastChange", store.lastChange())
            .add("canUndo", store.canUndo(coder))
            .add("canRedo", store.canRedo(coder))
            .add("readOnly", store.readOnly())
            .add(
                "counts",
                Json.createObjectBuilder()
                    .add("sources", interviews + sources.getOrDefault(SourceKind.DOCUMENT, 0))
                    .add("interviews", interviews)
                    .add("answers", sources.getOrDefault(SourceKind.OPEN_ANSWER, 0))
                    .add("cases", counts.cases())
                    .add("codes", counts.codes())
                    .add("codings", counts.codings())
                    .add(
                        "variables",
                        store.questionnaires().stream()
                            .mapToInt(q -> q.variables().size())
                            .sum())));
  }

  private void revise(Context request) {
    JsonObject body = Answers.body(request);
    String name = Answers.text(body, "name").strip();
    Language language = language(Answers.text(body, "language"));
    if (name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(c -> c < ' ')) {
      throw RefusedException.naming(
          Refusal.BAD_PROJECT_NAME,
          "A project's name has 1 to " + LONGEST_NAME + " characters, and no control characters.",
          LONGEST_NAME);
    }
    String coder = who.of(request);
    sight.of(request)
        .write(
            coder,
            (project, coderId) -> {
              Project before = project.project();
              Project after =
                  new Project(before.id(), name, language, before.createdAt(), before.smallCells());
              return before.equals(after)
                  ? List.of()
                  : List.of(new Change.ProjectRevised(before, after));
            });
    Answers.json(request, Answers.changed(sight.of(request), coder));
  }

  private static Language language(String id) {
    return Arrays.stream(Language.values())
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow(() -> RefusedException.badRequest("A language is nb, nn or en."));
  }

  /** Where the request names a step, that one is undone and no other. */
  private void checkNewest(Context request, String coder) {
    JsonObject body = Answers.body(request);
    if (!body.containsKey("step")) {
      return;
    }
    long step = Answers.number(body, "step");
    List<HistoryEntry> own =
        sight.of(request).standingFrom(step).stream()
            .filter(entry -> entry.coder().equals(coder))
            .toList();
    if (own.size() != 1 || own.getFirst().number() != step) {
      throw new RefusedException(
          Refusal.UNDO_NOT_NEWEST,
          "You have done something since, or undone this already. The log undoes older steps.");
    }
  }

  private void step(Context request, boolean back) {
    String coder = who.of(request);
    ProjectStore store = sight.of(request);
    if (!(back ? store.canUndo(coder) : store.canRedo(coder))) {
      throw back
          ? new RefusedException(Refusal.NOTHING_TO_UNDO, "There is nothing of yours to undo.")
          : new RefusedException(Refusal.NOTHING_TO_REDO, "There is nothing of yours to redo.");
    }
    if (back) {
      checkNewest(request, coder);
    }
    List<HistoryEntry> entries;
    try {
      entries = back ? store.undo(coder, 1, coder) : store.redo(coder, 1, coder);
    } catch (KodebokException e) {
      throw new RefusedException(back ? Refusal.UNDO_CONFLICT : Refusal.REDO_CONFLICT, e);
    }
    index.wake();
    Answers.json(
        request,
        StepJson.add(
            Answers.changed(sight.of(request), coder), entries.getFirst(), back, new ProjectNames(store)));
  }
}
