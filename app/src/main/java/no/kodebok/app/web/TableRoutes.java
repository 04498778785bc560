package no.kodebok.app.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import no.kodebok.app.json.TableViewJson;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.report.PlanReader;
import no.kodebok.coding.tables.Table;
import no.kodebok.coding.tables.TableMaker;
import no.kodebok.coding.tables.TableRequest;
import no.kodebok.coding.tables.chart.ChartKind;
import no.kodebok.coding.tables.chart.Charts;
import no.kodebok.exports.Report;
import org.jspecify.annotations.Nullable;

/** Tables of answers, as they are printed and as files. */
final class TableRoutes {
  private final Sight sight;
  private final String version;

  TableRoutes(Sight sight, String version) {
    this.sight = sight;
    this.version = version;
  }

  void add(RoutesConfig routes) {
    routes.get("/api/table", this::table);
    routes.get("/api/table/export", this::export);
  }

  private void table(Context request) {
    TableRequest asked = asked(request.queryParam("table"));
    // As in the files: a table is quoted in the project's language, whoever looks at it.
    Language language = sight.of(request).project().language();
    Table table = TableMaker.make(sight.of(request), asked, language);
    Answers.json(
        request,
        TableViewJson.write(
            table,
            asked.minCell(),
            sight.of(request).project().smallCells(),
            chart(request),
            language));
  }

  private static @Nullable ChartKind chart(Context request) {
    String kind = request.queryParam("chart");
    return kind == null ? null : Charts.kind(kind);
  }

  private void export(Context request) throws IOException {
    Table table =
        TableMaker.make(
            sight.of(request),
            asked(request.queryParam("table")),
            sight.of(request).project().language());
    String format = request.queryParam("format");
    FileAnswer.send(
        request,
        "tabell",
        format == null ? "xlsx" : format,
        new Report.Tables(List.of(table)),
        sight.of(request).project(),
        version);
  }

  private static TableRequest asked(@Nullable String written) {
    if (written == null) {
      throw RefusedException.badRequest("The request does not say what table is wanted.");
    }
    return PlanReader.table(written);
  }
}
