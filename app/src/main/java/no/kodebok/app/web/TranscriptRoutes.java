package no.kodebok.app.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.kodebok.coding.model.Coder;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.quotes.ProjectAttribution;
import no.kodebok.coding.quotes.Voices;
import no.kodebok.coding.store.ProjectReader;
import no.kodebok.coding.transcript.Transcripts;
import no.kodebok.exports.Report;

/** Texts with their codings, as files. */
final class TranscriptRoutes {
  private final Who who;
  private final Sight sight;
  private final String version;

  TranscriptRoutes(Sight sight, Who who, String version) {
    this.who = who;
    this.sight = sight;
    this.version = version;
  }

  void add(RoutesConfig routes) {
    routes.get("/api/sources/{id}/transcript", this::transcript);
    // What a project masks gets letters, which are kept.
    routes.post("/api/sources/{id}/transcript", this::transcript);
  }

  private void transcript(Context request) throws IOException {
    ProjectReader store = sight.of(request);
    Source source =
        store
            .source(Answers.id(request.pathParam("id")))
            .orElseThrow(() -> RefusedException.notFound("That source is not in the project."));
    Set<String> names = QuoteQuery.names(request, "coders");
    Set<UUID> coders =
        store.coders().stream()
            .filter(coder -> names.contains(coder.name()))
            .map(Coder::id)
            .collect(Collectors.toUnmodifiableSet());
    String given = QuoteQuery.textOrNull(request, "format");
    String format = given == null ? "docx" : given;
    Voices voices =
        Voices.of(
            store,
            new ProjectAttribution(
                QuoteQuery.attribution(request), QuoteQuery.masks(request)),
            store.project().language());
    Report report =
        new Report.Transcript(
            Transcripts.of(
                store, source, null, request.queryParam("coders") == null ? null : coders, voices),
            "true".equals(request.queryParam("margin")));
    GivenLetters.keep(request, sight, who, voices.given(), format, report);
    FileAnswer.send(request, "utskrift", format, report, store.project(), version);
  }
}
