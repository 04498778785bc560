package no.kodebok.app.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import no.kodebok.app.session.FileSettings;
import no.kodebok.app.session.ProjectSession;
import no.kodebok.coding.model.CodePath;
import no.kodebok.coding.model.Codebook;
import no.kodebok.coding.model.Project;
import no.kodebok.coding.quotes.QuoteRequest;
import no.kodebok.coding.quotes.QuoteSheet;
import no.kodebok.coding.quotes.QuoteSheets;
import no.kodebok.exports.Exporters;
import no.kodebok.exports.Report;
import no.kodebok.exports.json.QuoteJson;
import org.jspecify.annotations.Nullable;

/** Quotes. */
final class FindingRoutes {
  private final ProjectSession session;
  private final String version;

  FindingRoutes(ProjectSession session, String version) {
    this.session = session;
    this.version = version;
  }

  void add(RoutesConfig routes) {
    routes.get("/api/quotes", this::quotes);
    routes.get("/api/quotes/export", this::export);
  }

  private void quotes(Context request) {
    request.contentType("application/json; charset=utf-8").result(QuoteJson.text(sheet(request)));
  }

  private QuoteSheet sheet(Context request) {
    Codebook codebook = session.store().codebook();
    String code = blankAsNull(request.queryParam("code"));
    return QuoteSheets.make(
        session.store(),
        new QuoteRequest(
            code == null ? null : path(codebook, Answers.id(code)),
            blankAsNull(request.queryParam("where")),
            blankAsNull(request.queryParam("attribution")),
            session.store().project().language()));
  }

  private static CodePath path(Codebook codebook, UUID code) {
    if (codebook.code(code).isEmpty()) {
      throw RefusedException.codeGone();
    }
    return codebook.path(code);
  }

  private static @Nullable String blankAsNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }

  private void export(Context request) throws IOException {
    String given = request.queryParam("format");
    String format = given == null ? "xlsx" : given.toLowerCase(Locale.ROOT);
    Report report = new Report.Quotes(sheet(request));
    Project project = session.store().project();
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    Exporters.installed()
        .exporter(format, report)
        .write(report, FileSettings.of(project, version), file);
    request
        .header("Content-Disposition", "attachment; filename=\"sitater." + format + "\"")
        .contentType("application/octet-stream")
        .result(file.toByteArray());
  }
}
