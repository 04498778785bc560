package no.kodebok.app.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import no.kodebok.app.json.FrameworkViewJson;
import no.kodebok.coding.framework.FrameworkMaker;
import no.kodebok.coding.framework.FrameworkMatrix;
import no.kodebok.coding.framework.Summaries;
import no.kodebok.coding.blind.BlindReason;
import no.kodebok.coding.model.Case;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.store.ProjectReader;
import no.kodebok.exports.Report;

/** Cases by codes: the matrix, what a case says on a code, and the researcher's summary of it. */
final class FrameworkRoutes {
  private static final int USUAL = 3;
  private static final int MOST = 1000;

  private final Who who;
  private final Sight sight;
  private final String version;

  FrameworkRoutes(Sight sight, Who who, String version) {
    this.who = who;
    this.sight = sight;
    this.version = version;
  }

  void add(RoutesConfig routes) {
    routes.get("/api/framework", this::matrix);
    routes.get("/api/framework/cell", this::cell);
    routes.get("/api/framework/export", this::export);
    routes.put("/api/framework/summary", this::summarise);
  }

  private void matrix(Context request) {
    request
        .contentType("application/json; charset=utf-8")
        .result(FrameworkViewJson.of(make(request)).toString());
  }

  private FrameworkMatrix make(Context request) {
    ProjectReader project = sight.of(request);
    List<String> codes = ComparedQuery.codes(request, project);
    String sort = QuoteQuery.textOrNull(request, "sort");
    return FrameworkMaker.make(
        project,
        new FrameworkMaker.Request(
            codes.isEmpty() ? List.of("*") : codes,
            QuoteQuery.textOrNull(request, "where"),
            ComparedQuery.list(request, "show"),
            sort,
            "true".equals(request.queryParam("answers")),
            QuoteQuery.number(request, "max", USUAL, MOST)),
        ComparedQuery.language(request, project));
  }

  private void cell(Context request) {
    ProjectReader project = sight.of(request);
    Case one = known(project, Answers.id(ComparedQuery.or(request.queryParam("case"), "")));
    UUID code = Answers.id(ComparedQuery.or(request.queryParam("code"), ""));
    if (project.codebook().code(code).isEmpty()) {
      throw RefusedException.codeGone();
    }
    Language language = ComparedQuery.language(request, project);
    Answers.json(
        request, FrameworkViewJson.whole(FrameworkMaker.cell(project, one, code, language)));
  }

  private static Case known(ProjectReader project, UUID id) {
    return project.cases().stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow(() -> RefusedException.notFound("That case is not there any more."));
  }

  private void export(Context request) throws IOException {
    FileAnswer.send(
        request,
        "rammeverksmatrise",
        ComparedQuery.or(request.queryParam("format"), "xlsx"),
        new Report.Framework(make(request)),
        sight.of(request).project(),
        version);
  }

  /** Writes what a case says on a code, over what is there; an empty text takes it away. */
  private void summarise(Context request) {
    if (sight.isBlind(request)) {
      throw BlindReason.summary();
    }
    JsonObject body = Answers.body(request);
    sight.of(request)
        .write(
            who.of(request),
            Summaries.write(
                Answers.id(Answers.text(body, "caseId")),
                Answers.id(Answers.text(body, "codeId")),
                Answers.text(body, "text")));
    Answers.json(request, Answers.changed(sight.of(request), who.of(request)));
  }
}
