package no.kodebok.app.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.kodebok.app.json.CodeBooks;
import no.kodebok.app.json.CodeFiguresJson;
import no.kodebok.app.json.JsonParts;
import no.kodebok.app.json.ProjectNames;
import no.kodebok.coding.matrix.CellPassages;
import no.kodebok.coding.matrix.CellPassages.CellPassage;
import no.kodebok.coding.matrix.CodeMatrix;
import no.kodebok.coding.matrix.Coverage;
import no.kodebok.coding.matrix.MatrixMaker;
import no.kodebok.coding.matrix.Saturation;
import no.kodebok.coding.matrix.Typology;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.Scale;
import no.kodebok.coding.model.SourceText;
import no.kodebok.coding.model.Variable;
import no.kodebok.coding.store.ProjectReader;
import no.kodebok.exports.Report;
import no.kodebok.exports.figures.FigureBook;
import no.kodebok.exports.json.MatrixJson;

/**
 * Codes by attributes and by each other, what lies behind a number, and how far coding has come.
 */
final class MatrixRoutes {
  private static final int MOST_PASSAGES = 200;

  private final String version;
  private final Sight sight;

  MatrixRoutes(Sight sight, String version) {
    this.sight = sight;
    this.version = version;
  }

  void add(RoutesConfig routes) {
    routes.get("/api/matrix", this::matrix);
    routes.get("/api/matrix/variables", this::variables);
    routes.get("/api/matrix/cell", this::cell);
    routes.get("/api/matrix/export", this::exportMatrix);
    routes.get("/api/saturation", this::saturation);
    routes.get("/api/coverage", this::coverage);
    routes.get("/api/typology", this::typology);
  }

  private void matrix(Context request) {
    request
        .contentType("application/json; charset=utf-8")
        .result(MatrixJson.of(make(request)).toString());
  }

  private CodeMatrix make(Context request) {
    ProjectReader store = sight.material(request);
    return MatrixMaker.make(
        store, ComparedQuery.matrix(request, store), ComparedQuery.language(request, store));
  }

  /** What codes can be counted by: variables with values, each name once, attributes first. */
  private void variables(Context request) {
    Map<String, String> labels = new LinkedHashMap<>();
    List<Questionnaire> all = new ArrayList<>(sight.of(request).questionnaires());
    for (Questionnaire questionnaire : all.reversed()) {
      for (Variable variable : questionnaire.variables()) {
        boolean isCase = variable.name().equals(questionnaire.caseId());
        if (variable.scale() != Scale.TEXT && !isCase) {
          labels.putIfAbsent(variable.name(), variable.label());
        }
      }
    }
    JsonArrayBuilder variables = Json.createArrayBuilder();
    labels.forEach((name, label) ->
        variables.add(
            Json.createObjectBuilder()
                .add("name", name)
                .add("label", label.isBlank() ? name : label)));
    Answers.json(request, Json.createObjectBuilder().add("variables", variables));
  }

  private void cell(Context request) {
    ProjectReader store = sight.material(request);
    List<CellPassage> passages =
        CellPassages.of(
            store,
            ComparedQuery.matrix(request, store),
            QuoteQuery.textOrNull(request, "row"),
            QuoteQuery.textOrNull(request, "column"),
            ComparedQuery.language(request, store));
    ProjectNames names = new ProjectNames(store);
    Map<UUID, SourceText> texts = new HashMap<>();
    JsonArrayBuilder list = Json.createArrayBuilder();
    for (CellPassage passage : passages.subList(0, Math.min(passages.size(), MOST_PASSAGES))) {
      SourceText text = texts.computeIfAbsent(passage.source(), store::text);
      String whose = names.caseName(passage.caseId());
      list.add(
          Json.createObjectBuilder()
              .add("sourceId", passage.source().toString())
              .add("source", names.source(passage.source()))
              .add("start", passage.range().start())
              .add("end", passage.range().end())
              .add("lines", JsonParts.lines(text.lines(passage.range())))
              .add("case", whose == null ? "" : whose)
              .add("text", passage.range().in(text.text())));
    }
    Answers.json(
        request, Json.createObjectBuilder().add("total", passages.size()).add("passages", list));
  }

  private void exportMatrix(Context request) throws IOException {
    send(request, "kodematrise", new Report.Matrix(make(request)));
  }

  private void send(Context request, String name, Report report) throws IOException {
    String format = ComparedQuery.or(request.queryParam("format"), "xlsx");
    FileAnswer.send(request, name, format, report, sight.of(request).project(), version);
  }

  private void saturation(Context request) throws IOException {
    ProjectReader store = sight.material(request);
    Language language = ComparedQuery.language(request, store);
    Saturation.Order order =
        Saturation.Order.of(ComparedQuery.or(request.queryParam("order"), "import"))
            .orElseThrow(() -> RefusedException.badRequest("order is import or coding."));
    Saturation saturation =
        Saturation.of(
            store,
            new Saturation.Request(
                ComparedQuery.codes(request, store),
                order,
                "true".equals(request.queryParam("answers")),
                Math.max(1, QuoteQuery.number(request, "base", 4, 1000)),
                Math.max(1, QuoteQuery.number(request, "run", 2, 1000)),
                QuoteQuery.number(request, "threshold", 5, 100) / 100.0));
    if (!asFile(request, "metning", CodeBooks.of(saturation, language))) {
      Answers.json(request, CodeFiguresJson.of(saturation, language));
    }
  }

  private void coverage(Context request) throws IOException {
    ProjectReader store = sight.material(request);
    Language language = ComparedQuery.language(request, store);
    Coverage coverage = Coverage.of(store, ComparedQuery.codes(request, store));
    if (!asFile(request, "dekning", CodeBooks.of(coverage, language))) {
      Answers.json(request, CodeFiguresJson.of(coverage, language));
    }
  }

  private void typology(Context request) throws IOException {
    ProjectReader store = sight.material(request);
    Language language = ComparedQuery.language(request, store);
    Typology typology = Typology.of(store, ComparedQuery.codes(request, store));
    if (!asFile(request, "typologi", CodeBooks.of(typology, language))) {
      Answers.json(request, CodeFiguresJson.of(typology, language));
    }
  }

  private boolean asFile(Context request, String name, FigureBook book) throws IOException {
    if (request.queryParam("format") == null) {
      return false;
    }
    send(request, name, new Report.Figures(book));
    return true;
  }
}
