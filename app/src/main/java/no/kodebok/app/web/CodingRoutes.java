package no.kodebok.app.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.kodebok.app.json.CodesJson;
import no.kodebok.app.json.CodingsJson;
import no.kodebok.app.json.ProjectNames;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.change.HistoryEntry;
import no.kodebok.coding.codebook.CodeEdits;
import no.kodebok.coding.codebook.CodedPassage;
import no.kodebok.coding.model.Code;
import no.kodebok.coding.model.CodePath;
import no.kodebok.coding.model.Codebook;
import no.kodebok.coding.model.Coder;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.store.CodingFilter;
import no.kodebok.coding.store.ProjectReader;
import no.kodebok.coding.store.ProjectStore;
import org.jspecify.annotations.Nullable;

/** Codes and codings. */
final class CodingRoutes {
  private final Who who;
  private final IndexWorker index;
  private final Sight sight;

  CodingRoutes(Sight sight, Who who, IndexWorker index) {
    this.sight = sight;
    this.who = who;
    this.index = index;
  }

  void add(RoutesConfig routes) {
    routes.get("/api/codes", this::codes);
    routes.post("/api/codes", this::addCode);
    routes.get("/api/codings", this::codings);
    routes.post("/api/codings", this::addCoding);
    routes.patch("/api/codings/{id}", this::moveEnds);
    routes.delete("/api/codings/{id}", this::removeCoding);
  }

  private void codes(Context request) {
    Answers.json(
        request, Json.createObjectBuilder().add("codes", CodesJson.write(sight.of(request))));
  }

  private void addCode(Context request) {
    CodePath path = parsed(Answers.text(Answers.body(request), "path"));
    try {
      sight.of(request).write(who.of(request), CodeEdits.addCode(path));
    } catch (KodebokException e) {
      boolean exists = sight.of(request).codebook().find(path).isPresent();
      throw exists ? new RefusedException(Refusal.CODE_EXISTS, e.getMessage()) : e;
    }
    index.wake();
    Codebook codebook = sight.of(request).codebook();
    request.status(HttpStatus.CREATED);
    Answers.json(
        request,
        Answers.changed(sight.of(request), who.of(request))
            .add("code", CodesJson.write(codebook, codebook.get(path), 0)));
  }

  private void codings(Context request) {
    ProjectReader store = sight.of(request);
    String code = request.queryParam("code");
    String source = request.queryParam("source");
    String by = request.queryParam("coder");
    Set<UUID> codes = code == null ? null : store.codebook().withDescendants(Answers.id(code));
    List<Coding> codings =
        store.codings(
            new CodingFilter(
                codes,
                source == null ? null : Set.of(Answers.id(source)),
                by == null ? null : coderId(store, by)));
    Answers.json(
        request,
        Json.createObjectBuilder()
            .add("codings", CodingsJson.write(store, new ProjectNames(store), codings)));
  }

  private static UUID coderId(ProjectReader store, String name) {
    return store.coders().stream()
        .filter(known -> known.name().equals(name))
        .map(Coder::id)
        .findFirst()
        .orElseThrow(() ->
            RefusedException.naming(
                Refusal.UNKNOWN_CODER, "There is no coder \"" + name + "\".", name));
  }

  private void addCoding(Context request) {
    JsonObject body = Answers.body(request);
    ProjectStore store = sight.of(request);
    CodePath path = path(body, store);
    TextRange range = Answers.passage(body);
    UUID source = Answers.id(Answers.text(body, "sourceId"));
    if (store.source(source).isEmpty()) {
      throw RefusedException.sourceGone();
    }
    HistoryEntry entry =
        store.write(
            who.of(request),
            CodeEdits.code(
                List.of(new CodedPassage(path, source, range, memo(body))),
                body.getBoolean("create", false)));
    index.wake();
    Coding coding =
        entry.changes().stream()
            .filter(Change.PassageCoded.class::isInstance)
            .map(change -> ((Change.PassageCoded) change).coding())
            .findFirst()
            .orElseThrow();
    ProjectNames names = new ProjectNames(store);
    Code code = names.codebook().code(coding.code()).orElseThrow();
    int count = store.counts().codingsWith(code.id());
    request.status(HttpStatus.CREATED);
    Answers.json(
        request,
        Answers.changed(sight.of(request), who.of(request))
            .add("coding", CodingsJson.write(coding, store.text(source), names))
            .add("code", CodesJson.write(names.codebook(), code, count)));
  }

  private static CodePath parsed(String written) {
    try {
      return CodePath.parse(written);
    } catch (KodebokException e) {
      throw new RefusedException(Refusal.BAD_CODE_PATH, e.getMessage());
    }
  }

  /** The code that a request names by its id or its path. */
  static CodePath path(JsonObject body, ProjectStore store) {
    if (!body.containsKey("codeId")) {
      return parsed(Answers.text(body, "codePath"));
    }
    Codebook codebook = store.codebook();
    UUID code = Answers.id(Answers.text(body, "codeId"));
    if (codebook.code(code).isEmpty()) {
      throw RefusedException.codeGone();
    }
    return codebook.path(code);
  }

  private static @Nullable String memo(JsonObject body) {
    return body.containsKey("memo") ? Answers.text(body, "memo") : null;
  }

  private void moveEnds(Context request) {
    UUID id = existing(request);
    TextRange range = Answers.passage(Answers.body(request));
    ProjectStore store = sight.of(request);
    store.write(who.of(request), CodeEdits.moveEnds(id, range));
    index.wake();
    Coding coding = store.coding(id).orElseThrow();
    Answers.json(
        request,
        Answers.changed(sight.of(request), who.of(request))
            .add(
                "coding",
                CodingsJson.write(coding, store.text(coding.source()), new ProjectNames(store))));
  }

  private UUID existing(Context request) {
    UUID id = Answers.id(request.pathParam("id"));
    if (sight.of(request).coding(id).isEmpty()) {
      throw new RefusedException(Refusal.CODING_GONE, "That coding is not there any more.");
    }
    return id;
  }

  private void removeCoding(Context request) {
    UUID id = existing(request);
    sight.of(request).write(who.of(request), CodeEdits.removeCoding(id.toString()));
    index.wake();
    Answers.json(request, Answers.changed(sight.of(request), who.of(request)));
  }
}
