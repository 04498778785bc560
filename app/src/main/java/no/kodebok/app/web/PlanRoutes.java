package no.kodebok.app.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.UUID;
import no.kodebok.app.json.PlannedItem;
import no.kodebok.coding.model.PlannedTable;
import no.kodebok.coding.model.Progress;
import no.kodebok.coding.plan.PlanEdits;
import no.kodebok.coding.report.PlanReader;
import no.kodebok.coding.report.ReportDocument;
import no.kodebok.coding.report.ReportMaker;
import no.kodebok.coding.store.Edit;
import no.kodebok.coding.store.ProjectStore;
import no.kodebok.exports.Report;

/** The table plan: which tables are to be in the report, in which order, under which titles. */
final class PlanRoutes {
  private static final String ONE = "/api/plan/{id}";

  private final Sight sight;
  private final Who who;
  private final String version;

  PlanRoutes(Sight sight, Who who, String version) {
    this.sight = sight;
    this.who = who;
    this.version = version;
  }

  void add(RoutesConfig routes) {
    routes.get("/api/plan", this::list);
    routes.get("/api/plan/export", this::export);
    routes.post("/api/plan", this::plan);
    routes.patch(ONE, this::revise);
    routes.post(ONE + "/move", this::move);
    routes.delete(ONE, this::remove);
  }

  private void list(Context request) {
    JsonArrayBuilder tables = Json.createArrayBuilder();
    sight.of(request).plannedTables().forEach(table -> tables.add(write(table)));
    Answers.json(request, Json.createObjectBuilder().add("tables", tables));
  }

  private static JsonObjectBuilder write(PlannedTable planned) {
    JsonObject asked = object(planned.table());
    JsonObjectBuilder json =
        Json.createObjectBuilder().add("id", planned.id().toString()).add("title", planned.title());
    return PlannedItem.isTable(asked) ? json.add("table", asked) : json.add("item", asked);
  }

  private static JsonObject object(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      return reader.readObject();
    }
  }

  private void plan(Context request) {
    JsonObject body = Answers.body(request);
    change(request, PlanEdits.add(Answers.text(body, "title"), asked(body)));
    request.status(HttpStatus.CREATED);
  }

  private void revise(Context request) {
    JsonObject body = Answers.body(request);
    UUID id = id(request);
    change(
        request,
        body.containsKey("table") || body.containsKey("item")
            ? PlanEdits.ask(id, asked(body))
            : PlanEdits.title(id, Answers.text(body, "title")));
  }

  private void move(Context request) {
    JsonObject body = Answers.body(request);
    String before = Answers.textOrNull(body, "before");
    change(request, PlanEdits.move(id(request), before == null ? null : Answers.id(before)));
  }

  private void remove(Context request) {
    change(request, PlanEdits.remove(id(request)));
  }

  private void change(Context request, Edit edit) {
    sight.of(request).write(who.of(request), edit);
    Answers.json(request, Answers.changed(sight.of(request), who.of(request)));
  }

  /** What is asked for, once it is known to be readable. */
  private static String asked(JsonObject body) {
    if (body.get("item") instanceof JsonObject item) {
      PlanReader.item(item.toString(), "item");
      return item.toString();
    }
    if (!(body.get("table") instanceof JsonObject table)) {
      throw RefusedException.badRequest("The request has no object \"table\" or \"item\".");
    }
    PlanReader.table(table.toString());
    return table.toString();
  }

  /** The plan as a report, as the command makes it of a plan file. */
  private void export(Context request) throws IOException {
    ProjectStore store = sight.of(request);
    JsonArrayBuilder items = Json.createArrayBuilder();
    for (PlannedTable planned : store.plannedTables()) {
      items.add(PlannedItem.of(object(planned.table()), planned.title()));
    }
    String plan =
        Json.createObjectBuilder()
            .add("title", store.project().name())
            .add("items", items)
            .build()
            .toString();
    ReportDocument report =
        ReportMaker.make(store, PlanReader.read(plan, "tabellplan"), Progress.NONE);
    String format = request.queryParam("format");
    FileAnswer.send(
        request,
        "tabellplan",
        format == null ? "xlsx" : format,
        new Report.Document(report, false),
        store.project(),
        version);
  }

  private static UUID id(Context request) {
    return Answers.id(request.pathParam("id"));
  }
}
