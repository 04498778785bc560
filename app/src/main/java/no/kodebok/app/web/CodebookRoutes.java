package no.kodebok.app.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.kodebok.app.json.CodesJson;
import no.kodebok.app.json.CodingsJson;
import no.kodebok.app.json.ComparisonJson;
import no.kodebok.app.json.ProjectNames;
import no.kodebok.app.session.FileSettings;
import no.kodebok.coding.codebook.CodeEdits;
import no.kodebok.coding.codebook.CodeText;
import no.kodebok.coding.codebook.CodebookComparison;
import no.kodebok.coding.codebook.MergedCodes;
import no.kodebok.coding.model.Code;
import no.kodebok.coding.model.CodePath;
import no.kodebok.coding.model.CodebookVersion;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.store.CodingFilter;
import no.kodebok.coding.store.Edit;
import no.kodebok.coding.store.ProjectStore;
import no.kodebok.exports.Exporters;
import no.kodebok.exports.Report;
import no.kodebok.exports.codebook.CodebookSheet;
import org.jspecify.annotations.Nullable;

/** What is done to the codebook as a whole: its tree, its versions, and files of it. */
final class CodebookRoutes {
  private static final int MOST = 1_000;

  private final Sight sight;
  private final Who who;
  private final IndexWorker index;
  private final String version;

  CodebookRoutes(Sight sight, Who who, IndexWorker index, String version) {
    this.sight = sight;
    this.who = who;
    this.index = index;
    this.version = version;
  }

  void add(RoutesConfig routes) {
    routes.patch("/api/codes/{id}", this::revise);
    routes.delete("/api/codes/{id}", this::remove);
    routes.get("/api/codes/{id}/codings", this::codings);
    routes.post("/api/codes/{id}/move", this::move);
    routes.post("/api/codes/{id}/merge", this::merge);
    routes.post("/api/codes/{id}/split", this::split);
    routes.get("/api/codebook/versions", this::versions);
    routes.post("/api/codebook/versions", this::freeze);
    routes.delete("/api/codebook/versions/{id}", this::removeVersion);
    routes.get("/api/codebook/comparison", this::compare);
    routes.get("/api/codebook/export", this::export);
  }

  private void revise(Context request) {
    JsonObject body = Answers.body(request);
    write(
        request,
        CodeEdits.revise(
            code(request),
            new CodeText(
                text(body, "name"),
                text(body, "definition"),
                text(body, "use"),
                text(body, "doNotUse"),
                text(body, "example"),
                body.containsKey("aliases") ? Answers.texts(body, "aliases") : null,
                text(body, "colour"))));
  }

  private void remove(Context request) {
    boolean withCodings = "true".equals(request.queryParam("codings"));
    write(request, CodeEdits.removeCode(code(request), withCodings));
  }

  private void move(Context request) {
    JsonObject body = Answers.body(request);
    String under = Answers.textOrNull(body, "parent");
    UUID parent = under == null ? null : Answers.id(under);
    write(
        request, CodeEdits.move(code(request), parent, Math.max(0, Answers.number(body, "place"))));
  }

  private void merge(Context request) {
    write(request, CodeEdits.merge(code(request), ids(Answers.body(request), "from")));
  }

  private void split(Context request) {
    JsonObject body = Answers.body(request);
    CodePath to = CodePath.parse(Answers.text(body, "path"));
    write(request, CodeEdits.split(code(request), to, ids(body, "codings")));
  }

  private void freeze(Context request) {
    request.status(HttpStatus.CREATED);
    write(request, CodeEdits.freeze(Answers.text(Answers.body(request), "name")));
  }

  private void removeVersion(Context request) {
    write(request, CodeEdits.removeVersion(Answers.id(request.pathParam("id"))));
  }

  private void write(Context request, Edit edit) {
    sight.of(request).write(who.of(request), edit);
    index.wake();
    Answers.json(
        request,
        Answers.changed(sight.of(request), who.of(request)).add("codes", CodesJson.write(sight.of(request))));
  }

  private UUID code(Context request) {
    UUID id = Answers.id(request.pathParam("id"));
    if (sight.of(request).codebook().code(id).isEmpty()) {
      throw RefusedException.codeGone();
    }
    return id;
  }

  /** Codings of the code itself, a page at a time, by source and place. */
  private void codings(Context request) {
    ProjectStore store = sight.of(request);
    List<Coding> all =
        sight.of(request)
            .codings(new CodingFilter(Set.of(code(request)), null, null));
    int from = Math.min(number(request, "offset", 0), all.size());
    int to = Math.min(from + Math.clamp(number(request, "limit", 50), 1, MOST), all.size());
    Answers.json(
        request,
        Json.createObjectBuilder()
            .add("total", all.size())
            .add(
                "codings",
                CodingsJson.write(store, new ProjectNames(store), all.subList(from, to))));
  }

  private static int number(Context request, String name, int otherwise) {
    String written = request.queryParam(name);
    try {
      return written == null ? otherwise : Math.max(0, Integer.parseInt(written));
    } catch (NumberFormatException e) {
      throw RefusedException.badRequest(name + " is a whole number.");
    }
  }

  private static @Nullable String text(JsonObject body, String name) {
    return body.containsKey(name) ? Answers.text(body, name) : null;
  }

  private static Set<UUID> ids(JsonObject body, String name) {
    return Answers.texts(body, name).stream().map(Answers::id).collect(Collectors.toSet());
  }

  private void versions(Context request) {
    ProjectStore store = sight.of(request);
    ProjectNames names = new ProjectNames(store);
    JsonArrayBuilder versions = Json.createArrayBuilder();
    for (CodebookVersion frozen : store.codebookVersions()) {
      versions.add(
          Json.createObjectBuilder()
              .add("id", frozen.id().toString())
              .add("name", frozen.name())
              .add("codes", frozen.codes().size())
              .add("coder", names.coder(frozen.coder()))
              .add("at", frozen.at().toString()));
    }
    Answers.json(request, Json.createObjectBuilder().add("versions", versions));
  }

  /** From one version to another, or to the codebook as it is. */
  private void compare(Context request) {
    CodebookVersion from = version(request, String.valueOf(request.queryParam("from")));
    String later = request.queryParam("to");
    CodebookVersion to = later == null ? null : version(request, later);
    List<Code> now = to == null ? sight.of(request).codebook().codes() : to.codes();
    JsonObjectBuilder answer =
        Json.createObjectBuilder(
            ComparisonJson.write(
                from.name(),
                to == null ? null : to.name(),
                CodebookComparison.of(from.codes(), now, MergedCodes.of(sight.of(request)))));
    Answers.json(request, answer);
  }

  private CodebookVersion version(Context request, String id) {
    UUID wanted = Answers.id(id);
    return sight.of(request).codebookVersions().stream()
        .filter(frozen -> frozen.id().equals(wanted))
        .findFirst()
        .orElseThrow(() -> RefusedException.notFound("That version is not there any more."));
  }

  private void export(Context request) throws IOException {
    String given = request.queryParam("format");
    String format = given == null ? "xlsx" : given.toLowerCase(Locale.ROOT);
    ProjectStore store = sight.of(request);
    Report report =
        new Report.Codes(
            new CodebookSheet(store.codebook(), store.counts().codingsByCode())
                .knownAs(store.counterparts()));
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    Exporters.installed()
        .exporter(format, report)
        .write(report, FileSettings.of(store.project(), version), file);
    request
        .header("Content-Disposition", "attachment; filename=\"kodebok." + format + "\"")
        .contentType("application/octet-stream")
        .result(file.toByteArray());
  }
}
