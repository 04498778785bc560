package no.kodebok.app.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import no.kodebok.app.jobs.FileChoices;
import no.kodebok.app.jobs.ImportJob;
import no.kodebok.app.jobs.ImportJobs;
import no.kodebok.app.jobs.UploadedFile;
import no.kodebok.app.json.PreviewJson;
import no.kodebok.app.json.ReasonJson;
import no.kodebok.coding.change.HistoryEntry;
import no.kodebok.coding.model.Language;
import no.kodebok.importers.ImportKind;
import org.jspecify.annotations.Nullable;

/** Files that are brought in on the screen: sent, looked at, and saved or thrown away. */
final class ImportRoutes {
  private static final String QUESTIONNAIRE = "questionnaire";

  private final Sight sight;
  private final Who who;
  private final IndexWorker index;
  private final ImportJobs jobs;

  ImportRoutes(Sight sight, Who who, IndexWorker index, ImportJobs jobs) {
    this.sight = sight;
    this.who = who;
    this.index = index;
    this.jobs = jobs;
  }

  void add(RoutesConfig routes) {
    routes.post("/api/imports", this::begin);
    routes.get("/api/imports/{id}", this::status);
    routes.delete("/api/imports/{id}", this::end);
    routes.post("/api/imports/{id}/save", this::save);
    routes.post("/api/imports/{id}/files", this::receive);
    routes.get("/api/imports/{id}/files/{file}", this::preview);
    routes.put("/api/imports/{id}/files/{file}", this::choose);
    routes.delete("/api/imports/{id}/files/{file}", this::remove);
  }

  private void begin(Context request) throws IOException {
    ImportJob job = jobs.begin(sight.of(request));
    request.status(HttpStatus.CREATED);
    Answers.json(request, status(job));
  }

  private void status(Context request) {
    Answers.json(request, status(job(request)));
  }

  private static JsonObjectBuilder status(ImportJob job) {
    JsonArrayBuilder files = Json.createArrayBuilder();
    job.files().forEach(file -> files.add(status(file)));
    return Json.createObjectBuilder()
        .add("id", job.id().toString())
        .add("largestFile", ImportJob.LARGEST_FILE)
        .add("saving", job.isSaving())
        .add("saved", job.saved())
        .add("files", files);
  }

  private static JsonObjectBuilder status(UploadedFile file) {
    JsonObjectBuilder object =
        Json.createObjectBuilder()
            .add("id", file.id().toString())
            .add("name", file.name())
            .add("folder", file.folder())
            .add("size", file.size())
            .add("state", file.state().name().toLowerCase(Locale.ROOT))
            .add("done", file.done())
            .add("choices", choices(file.choices()));
    file.partOf().ifPresent(answers -> object.add("partOf", answers.id().toString()));
    file.failure()
        .ifPresent(wrong ->
            object.add("error", wrong.getMessage()).add("failure", ReasonJson.write(wrong)));
    file.found()
        .ifPresent(found -> {
          object.add(
              "kind",
              file.partOf().isPresent()
                  ? "part"
                  : file.choices().isQuestionnaire()
                      ? QUESTIONNAIRE
                      : PreviewJson.kind(found.batch()));
          addIfPresent(object, "charset", found.charset());
          addIfPresent(object, "existing", found.existing());
          if (found.like() != null) {
            object.add(
                "like",
                Json.createObjectBuilder()
                    .add("sourceId", found.like().source().id().toString())
                    .add("source", found.like().source().name())
                    .add("share", found.like().share()));
          }
        });
    return object;
  }

  private static void addIfPresent(JsonObjectBuilder object, String name, @Nullable String value) {
    if (value != null) {
      object.add(name, value);
    }
  }

  private static JsonObjectBuilder choices(FileChoices choices) {
    ImportKind kind = choices.kind();
    Charset charset = choices.charset();
    UUID questionnaire = choices.questionnaire();
    JsonObjectBuilder object =
        Json.createObjectBuilder()
            .add("repair", choices.repair())
            .add("alone", choices.alone())
            .add("separate", choices.separate())
            .add("leftOut", choices.leftOut());
    addIfPresent(
        object,
        "kind",
        choices.isQuestionnaire() ? QUESTIONNAIRE : kind == null ? null : kind.id());
    addIfPresent(object, "charset", charset == null ? null : charset.name());
    addIfPresent(object, "caseId", choices.caseId());
    addIfPresent(object, QUESTIONNAIRE, questionnaire == null ? null : questionnaire.toString());
    addIfPresent(object, "name", choices.name());
    return object;
  }

  /** The file's bytes are the body; they go to the disk as they come. */
  private void receive(Context request) throws IOException {
    String name = request.queryParam("name");
    if (name == null) {
      throw RefusedException.badRequest("Say what the file is called, with ?name=.");
    }
    if (request.contentLength() > ImportJob.LARGEST_FILE) {
      throw new RefusedException(
          Refusal.TOO_LARGE,
          "At most " + (ImportJob.LARGEST_FILE >> 20) + " MB are taken in as one file.");
    }
    UploadedFile file = job(request).receive(name, request.bodyInputStream());
    request.status(HttpStatus.CREATED);
    Answers.json(request, Json.createObjectBuilder().add("file", status(file)));
  }

  private void preview(Context request) {
    UploadedFile file = file(job(request), request);
    JsonObjectBuilder object = status(file);
    Language language =
        Optional.ofNullable(request.queryParam("language"))
            .flatMap(Language::of)
            .orElse(sight.of(request).project().language());
    file.found()
        .ifPresent(found ->
            object.add("preview", PreviewJson.write(found.batch(), found.updates(), language)));
    Answers.json(request, object);
  }

  private void choose(Context request) {
    ImportJob job = job(request);
    UploadedFile file = file(job, request);
    job.choose(file, choices(Answers.body(request)));
    Answers.json(request, status(file));
  }

  private static FileChoices choices(JsonObject body) {
    String kind = text(body, "kind");
    boolean isQuestionnaire = QUESTIONNAIRE.equals(kind);
    String charset = text(body, "charset");
    String questionnaire = text(body, QUESTIONNAIRE);
    return new FileChoices(
        kind == null || isQuestionnaire ? null : kind(kind),
        isQuestionnaire,
        charset == null ? null : charset(charset),
        body.getBoolean("repair", true),
        text(body, "caseId"),
        questionnaire == null ? null : Answers.id(questionnaire),
        body.getBoolean("alone", false),
        body.getBoolean("separate", false),
        text(body, "name"),
        body.getBoolean("leftOut", false));
  }

  private static @Nullable String text(JsonObject body, String name) {
    String text = Answers.textOrNull(body, name);
    return text == null || text.isBlank() ? null : text.strip();
  }

  private static ImportKind kind(String name) {
    return ImportKind.of(name)
        .orElseThrow(() -> RefusedException.badRequest("\"" + name + "\" is no kind of file."));
  }

  private static Charset charset(String name) {
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw RefusedException.badRequest("\"" + name + "\" is no charset that is known here.");
    }
  }

  private void remove(Context request) throws IOException {
    ImportJob job = job(request);
    job.remove(file(job, request));
    Answers.json(request, status(job));
  }

  private void save(Context request) throws IOException {
    ImportJob job = job(request);
    String coder = who.of(request);
    HistoryEntry entry = job.save(sight.of(request), coder);
    jobs.end(job);
    index.wake();
    Answers.json(request, Answers.changed(sight.of(request), coder).add("change", entry.number()));
  }

  private void end(Context request) throws IOException {
    jobs.end(job(request));
    Answers.json(request, Json.createObjectBuilder());
  }

  private ImportJob job(Context request) {
    return jobs.job(Answers.id(request.pathParam("id")))
        .orElseThrow(() -> RefusedException.notFound("That import has ended."));
  }

  private static UploadedFile file(ImportJob job, Context request) {
    return job.file(Answers.id(request.pathParam("file")))
        .orElseThrow(() -> RefusedException.notFound("That file is not being imported."));
  }
}
