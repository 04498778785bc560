package no.kodebok.app.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import no.kodebok.app.json.FrameworkViewJson;
import no.kodebok.app.json.FrameworkViewJson.Part;
import no.kodebok.coding.blind.BlindReason;
import no.kodebok.coding.framework.FrameworkMaker;
import no.kodebok.coding.framework.FrameworkMatrix;
import no.kodebok.coding.framework.FrameworkOutline;
import no.kodebok.coding.framework.Summaries;
import no.kodebok.coding.model.Case;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.store.ProjectReader;
import no.kodebok.exports.Report;

/** Cases by codes: the matrix, what a case says on a code, and the researcher's summary of it. */
final class FrameworkRoutes {
  private static final int USUAL = 3;
  private static final int MOST = 1000;

  /** As much as a large screen shows at once, and a little more. */
  private static final int FIRST_ROWS = 24;

  private static final int FIRST_CODES = 8;
  private static final int MOST_ROWS = 200;
  private static final int MOST_CODES = 50;

  private final Who who;
  private final Sight sight;
  private final String version;
  private final FrameworkOutlines outlines = new FrameworkOutlines();

  FrameworkRoutes(Sight sight, Who who, String version) {
    this.who = who;
    this.sight = sight;
    this.version = version;
  }

  void add(RoutesConfig routes) {
    routes.get("/api/framework", this::matrix);
    routes.get("/api/framework/cells", this::cells);
    routes.get("/api/framework/cell", this::cell);
    routes.get("/api/framework/export", this::export);
    routes.put("/api/framework/summary", this::summarise);
  }

  /** All cases and codes, and the cells that are seen first. */
  private void matrix(Context request) {
    ProjectReader project = sight.material(request);
    FrameworkOutline outline = outline(request, project);
    Part first = new Part(0, FIRST_ROWS, 0, FIRST_CODES, most(request));
    Answers.json(
        request,
        FrameworkViewJson.of(outline)
            .add("cells", FrameworkViewJson.cells(project, outline, first))
            .add("firstRows", FIRST_ROWS)
            .add("firstCodes", FIRST_CODES));
  }

  /** The cells of a part of the matrix. */
  private void cells(Context request) {
    ProjectReader project = sight.material(request);
    Part part =
        new Part(
            QuoteQuery.number(request, "row", 0, Integer.MAX_VALUE),
            QuoteQuery.number(request, "rows", FIRST_ROWS, MOST_ROWS),
            QuoteQuery.number(request, "code", 0, Integer.MAX_VALUE),
            QuoteQuery.number(request, "codesShown", FIRST_CODES, MOST_CODES),
            most(request));
    Answers.json(
        request,
        Json.createObjectBuilder()
            .add("cells", FrameworkViewJson.cells(project, outline(request, project), part)));
  }

  private FrameworkOutline outline(Context request, ProjectReader project) {
    String blind = sight.isBlind(request) ? who.of(request) : "";
    return outlines.of(
        project,
        new FrameworkOutlines.Asked(project.lastChange(), blind, asked(request, project, 0)));
  }

  private static int most(Context request) {
    return QuoteQuery.number(request, "max", USUAL, MOST);
  }

  private FrameworkMatrix make(Context request) {
    ProjectReader project = sight.material(request);
    return FrameworkMaker.make(
        project, asked(request, project, most(request)), ComparedQuery.language(request, project));
  }

  private static FrameworkMaker.Request asked(Context request, ProjectReader project, int max) {
    List<String> codes = ComparedQuery.codes(request, project);
    return new FrameworkMaker.Request(
        codes.isEmpty() ? List.of("*") : codes,
        QuoteQuery.textOrNull(request, "where"),
        ComparedQuery.list(request, "show"),
        QuoteQuery.textOrNull(request, "sort"),
        "true".equals(request.queryParam("answers")),
        max);
  }

  private void cell(Context request) {
    ProjectReader project = sight.material(request);
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
    sight
        .of(request)
        .write(
            who.of(request),
            Summaries.write(
                Answers.id(Answers.text(body, "caseId")),
                Answers.id(Answers.text(body, "codeId")),
                Answers.text(body, "text")));
    Answers.json(request, Answers.changed(sight.of(request), who.of(request)));
  }
}
