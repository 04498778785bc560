package no.kodebok.app.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.kodebok.app.jobs.ImportJobs;
import no.kodebok.app.jobs.JobReason;
import no.kodebok.app.jobs.SourceRepairs;
import no.kodebok.app.json.CorrectionJson;
import no.kodebok.app.json.RepairsJson;
import no.kodebok.app.json.ReviewsJson;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.revision.Reviews;
import no.kodebok.coding.revision.RevisionReason;
import no.kodebok.coding.revision.TextCorrection;

/** Corrected texts: what a correction would do, doing it, and the passages to look at after it. */
final class CorrectionRoutes {
  private final Sight sight;
  private final Who who;
  private final IndexWorker index;
  private final ImportJobs jobs;

  CorrectionRoutes(Sight sight, Who who, IndexWorker index, ImportJobs jobs) {
    this.sight = sight;
    this.who = who;
    this.index = index;
    this.jobs = jobs;
  }

  void add(RoutesConfig routes) {
    routes.post("/api/sources/{id}/correction", this::preview);
    routes.put("/api/sources/{id}/text", this::save);
    routes.post("/api/sources/{id}/corrected-file", this::fromFile);
    routes.get("/api/sources/{id}/repairs", this::repairs);
    routes.post("/api/sources/{id}/repairs/{number}/undo", this::undoRepair);
    routes.get("/api/reviews", this::reviews);
    routes.post("/api/reviews", this::decide);
  }

  private void preview(Context request) {
    TextCorrection correction =
        TextCorrection.of(
            sight.of(request), source(request), Answers.text(Answers.body(request), "text"));
    Answers.json(
        request,
        CorrectionJson.write(correction, sight.of(request)).add("shown", correction.mark()));
  }

  private void save(Context request) {
    UUID source = source(request);
    JsonObject body = Answers.body(request);
    String text = Answers.text(body, "text");
    String coder = who.of(request);
    TextCorrection correction = TextCorrection.of(sight.of(request), source, text);
    // What was shown and is saved must be the same: somebody may have coded meanwhile.
    if (body.containsKey("shown") && !Answers.text(body, "shown").equals(correction.mark())) {
      throw new KodebokException(
          RevisionReason.TEXT_CHANGED_MEANWHILE,
          "Passages of the text were coded or changed. Look again.");
    }
    sight.of(request).write(coder, correction.edit());
    index.wake();
    Answers.json(
        request,
        Answers.changed(sight.of(request), coder)
            .add("moved", correction.moves().size())
            .add("changed", correction.changed().size()));
  }

  /**
   * The words of a file, read and cleaned as an import would, for the correction to be looked at.
   */
  private void fromFile(Context request) throws IOException {
    source(request);
    String name = request.queryParam("name");
    String text =
        jobs.text(sight.of(request), name == null ? "tekst.txt" : name, request.bodyInputStream());
    Answers.json(request, Json.createObjectBuilder().add("text", text));
  }

  private void repairs(Context request) {
    Source source = known(request);
    Language language =
        Optional.ofNullable(request.queryParam("language"))
            .flatMap(Language::of)
            .orElse(sight.of(request).project().language());
    Answers.json(
        request, RepairsJson.write(source, SourceRepairs.of(sight.of(request), source), language));
  }

  private void undoRepair(Context request) {
    Source source = known(request);
    SourceRepairs repairs = SourceRepairs.of(sight.of(request), source);
    String written = request.pathParam("number");
    int number = written.matches("[1-9]\\d{0,6}") ? Integer.parseInt(written) : 0;
    if (number < 1 || number > repairs.repairs().size()) {
      throw new KodebokException(
          JobReason.NO_SUCH_REPAIR.with(source.name(), repairs.repairs().size()),
          "There is no such repair in \"" + source.name() + "\".");
    }
    TextCorrection correction = repairs.undoing(number - 1);
    String coder = who.of(request);
    sight.of(request).write(coder, correction.edit());
    index.wake();
    Answers.json(
        request,
        Answers.changed(sight.of(request), coder)
            .add("moved", correction.moves().size())
            .add("changed", correction.changed().size()));
  }

  private Source known(Context request) {
    return sight.of(request).source(source(request)).orElseThrow(RefusedException::sourceGone);
  }

  private void reviews(Context request) {
    String source = request.queryParam("source");
    Answers.json(
        request,
        Json.createObjectBuilder()
            .add(
                "reviews",
                ReviewsJson.write(sight.of(request), source == null ? null : Answers.id(source))));
  }

  private void decide(Context request) {
    JsonObject body = Answers.body(request);
    List<UUID> subjects = Answers.texts(body, "ids").stream().map(Answers::id).toList();
    String decision = Answers.text(body, "decision");
    String coder = who.of(request);
    sight
        .of(request)
        .write(
            coder,
            switch (decision) {
              case "keep" -> Reviews.keep(subjects);
              case "remove" -> Reviews.remove(subjects);
              default -> throw RefusedException.badRequest("A decision is keep or remove.");
            });
    index.wake();
    Answers.json(request, Answers.changed(sight.of(request), coder));
  }

  private UUID source(Context request) {
    UUID id = Answers.id(request.pathParam("id"));
    if (sight.of(request).source(id).isEmpty()) {
      throw RefusedException.notFound("That source is not in the project.");
    }
    return id;
  }
}
