package no.kodebok.app.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import no.kodebok.app.exchange.ExportedFile;
import no.kodebok.app.exchange.ProjectExport;
import no.kodebok.app.session.ProjectSession;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.QuestionnaireKind;
import org.jspecify.annotations.Nullable;

/** The project as a file for other programs, and what the file does not hold. */
final class ExchangeRoutes {
  /** Those that are one file; a data set as text comes with a second one. */
  private static final Set<String> FORMATS = Set.of("qdpx", "json", "zip", "sav");

  /** Headers have little room: what is lost is told in a few sentences, without names. */
  private static final int MOST_LOSSES = 20;

  private final ProjectSession session;
  private final Sight sight;
  private final String version;

  ExchangeRoutes(ProjectSession session, Sight sight, String version) {
    this.sight = sight;
    this.session = session;
    this.version = version;
  }

  void add(RoutesConfig routes) {
    routes.get("/api/project/export", this::export);
    routes.get("/api/project/surveys", this::surveys);
  }

  private void surveys(Context request) {
    JsonArrayBuilder names = Json.createArrayBuilder();
    sight.of(request).questionnaires().stream()
        .filter(one -> one.kind() == QuestionnaireKind.SURVEY)
        .map(Questionnaire::name)
        .forEach(names::add);
    Answers.json(request, Json.createObjectBuilder().add("surveys", names));
  }

  private void export(Context request) throws IOException {
    String format =
        Optional.ofNullable(request.queryParam("format")).orElse("").toLowerCase(Locale.ROOT);
    if (!FORMATS.contains(format)) {
      throw RefusedException.badRequest("A project is not sent as \"" + format + "\".");
    }
    String survey = request.queryParam("questionnaire");
    Path folder = Files.createTempDirectory("kodebok-export");
    Path file = folder.resolve("project." + format);
    try {
      ExportedFile written =
          new ProjectExport(sight.of(request), version, survey, null).write(file, false);
      // Sent from the open file, which is gone from the folder as soon as it has been read.
      request
          .header(
              "Content-Disposition",
              "attachment; filename*=UTF-8''" + encoded(name(survey) + "." + format))
          .header("X-Kodebok-Losses", encoded(losses(request, written)))
          .contentType("application/octet-stream")
          .result(Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE));
    } finally {
      folder.toFile().deleteOnExit();
    }
  }

  private String losses(Context request, ExportedFile written) {
    Language language =
        Optional.ofNullable(request.queryParam("language"))
            .flatMap(Language::of)
            .orElse(sight.of(request).project().language());
    JsonArrayBuilder losses = Json.createArrayBuilder();
    written.losses().stream()
        .limit(MOST_LOSSES)
        .map(loss -> loss.sentence(language))
        .forEach(losses::add);
    return losses.build().toString();
  }

  private String name(@Nullable String survey) {
    String file = String.valueOf(session.path().getFileName());
    String stem = file.endsWith(".kodebok") ? file.substring(0, file.lastIndexOf('.')) : file;
    String what = survey == null ? stem : survey.replaceAll("[\\\\/:*?\"<>|\\p{Cc}]+", "-");
    return what + "-" + LocalDate.now(ZoneId.systemDefault());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
