package no.kodebok.app.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.kodebok.app.json.MemoSheets;
import no.kodebok.app.json.MemosJson;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.change.HistoryEntry;
import no.kodebok.coding.memos.MemoEdits;
import no.kodebok.coding.model.Memo;
import no.kodebok.coding.model.Project;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.store.ProjectReader;
import no.kodebok.exports.Report;

/**
 * Memos: all of them, those on one thing, those on a source and its passages, or those on the
 * answers to an open question.
 */
final class MemoRoutes {
  private final Who who;
  private final String version;
  private final Sight sight;

  MemoRoutes(Sight sight, Who who, String version) {
    this.sight = sight;
    this.who = who;
    this.version = version;
  }

  void add(RoutesConfig routes) {
    routes.get("/api/memos", this::memos);
    routes.post("/api/memos", this::write);
    routes.post("/api/memos/export", this::export);
    routes.patch("/api/memos/{id}", this::revise);
    routes.delete("/api/memos/{id}", this::remove);
  }

  private void memos(Context request) {
    ProjectReader store = sight.of(request);
    String about = request.queryParam("about");
    String source = request.queryParam("source");
    List<Memo> memos = store.memos();
    if (about != null) {
      UUID subject = Answers.id(about);
      memos = memos.stream().filter(memo -> memo.about().equals(subject)).toList();
    }
    MemosJson json = new MemosJson(store, memos);
    if (source != null) {
      UUID within = Answers.id(source);
      memos = memos.stream().filter(memo -> within.equals(json.subject(memo).source())).toList();
    }
    String question = request.queryParam("question");
    if (question != null) {
      Set<UUID> answers = answersTo(store, Answers.id(question));
      memos = memos.stream().filter(memo -> answers.contains(json.subject(memo).source())).toList();
    }
    Answers.json(request, Json.createObjectBuilder().add("memos", json.write(memos)));
  }

  private Set<UUID> answersTo(ProjectReader store, UUID question) {
    return store.sources().stream()
        .filter(source -> question.equals(source.question()))
        .map(Source::id)
        .collect(Collectors.toSet());
  }

  /** The memos that are named, as they are ordered there; what is gone meanwhile is left out. */
  private void export(Context request) throws IOException {
    JsonObject body = Answers.body(request);
    ProjectReader store = sight.of(request);
    Map<UUID, Memo> byId = new HashMap<>();
    store.memos().forEach(memo -> byId.put(memo.id(), memo));
    List<Memo> asked =
        Answers.texts(body, "ids").stream()
            .map(id -> byId.get(Answers.id(id)))
            .filter(Objects::nonNull)
            .toList();
    Project project = store.project();
    Report report =
        new Report.Rows(MemoSheets.of(store, asked, project.language(), ZoneId.systemDefault()));
    FileAnswer.send(request, "notater", Answers.text(body, "format"), report, project, version);
  }

  private void write(Context request) {
    JsonObject body = Answers.body(request);
    UUID about = Answers.id(Answers.text(body, "about"));
    HistoryEntry entry =
        sight.of(request).write(who.of(request), MemoEdits.write(about, Answers.text(body, "text")));
    request.status(HttpStatus.CREATED);
    answer(request, entry);
  }

  private void revise(Context request) {
    String text = Answers.text(Answers.body(request), "text");
    answer(request, sight.of(request).write(who.of(request), MemoEdits.revise(known(request), text)));
  }

  private void remove(Context request) {
    sight.of(request).write(who.of(request), MemoEdits.remove(known(request)));
    Answers.json(request, Answers.changed(sight.of(request), who.of(request)));
  }

  private UUID known(Context request) {
    UUID id = Answers.id(request.pathParam("id"));
    if (sight.of(request).memos().stream().noneMatch(memo -> memo.id().equals(id))) {
      throw RefusedException.notFound("That memo is not there any more.");
    }
    return id;
  }

  private void answer(Context request, HistoryEntry entry) {
    Memo memo =
        entry.changes().stream()
            .flatMap(change ->
                switch (change) {
                  case Change.MemoAdded(var added) -> List.of(added).stream();
                  case Change.MemoRevised(var before, var after) -> List.of(after).stream();
                  default -> List.<Memo>of().stream();
                })
            .findFirst()
            .orElseThrow();
    Answers.json(
        request,
        Answers.changed(sight.of(request), who.of(request))
            .add("memo", new MemosJson(sight.of(request), List.of(memo)).write(memo)));
  }
}
