package no.kodebok.app.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.json.Json;
import java.util.Optional;
import java.util.UUID;
import no.kodebok.app.json.AggregatesJson;
import no.kodebok.app.json.SourcesJson;
import no.kodebok.coding.model.Aggregate;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.model.SourceText;
import no.kodebok.coding.progress.CodingProgress;
import no.kodebok.coding.store.ProjectReader;

/** Sources and their texts. */
final class MaterialRoutes {
  private final KnownProgress progress;
  private final Sight sight;

  MaterialRoutes(Sight sight, KnownProgress progress) {
    this.sight = sight;
    this.progress = progress;
  }

  void add(RoutesConfig routes) {
    routes.get("/api/sources", this::sources);
    routes.get("/api/sources/{id}", this::source);
    routes.get("/api/aggregates/{id}", this::aggregate);
  }

  private void sources(Context request) {
    ProjectReader seen = sight.of(request);
    SourcesJson sources =
        new SourcesJson(
            seen, sight.isBlind(request) ? CodingProgress.of(seen) : progress.of(sight.of(request)));
    Answers.json(
        request,
        Json.createObjectBuilder()
            .add("sources", sources.all())
            .add("attributes", sources.attributes())
            .add("aggregates", AggregatesJson.list(sight.of(request))));
  }

  private void aggregate(Context request) {
    UUID id = Answers.id(request.pathParam("id"));
    Aggregate aggregate =
        sight.of(request).aggregates().stream()
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow(() -> RefusedException.notFound("That table is not in the project."));
    Language language =
        Optional.ofNullable(request.queryParam("language"))
            .flatMap(Language::of)
            .orElse(sight.of(request).project().language());
    Answers.json(request, AggregatesJson.show(aggregate, language));
  }

  private void source(Context request) {
    Source source =
        sight.of(request)
            .source(Answers.id(request.pathParam("id")))
            .orElseThrow(() -> RefusedException.sourceGone());
    SourceText text = sight.of(request).text(source.id());
    Answers.json(request, SourcesJson.toRead(sight.of(request), source, text));
  }
}
