package no.kodebok.app.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.UUID;
import no.kodebok.coding.sources.FolderPath;
import no.kodebok.coding.sources.SourceEdits;
import no.kodebok.coding.store.Edit;

/** Where sources are filed and what they are called. */
final class SourceRoutes {
  private final Sight sight;
  private final Who who;
  private final IndexWorker index;

  SourceRoutes(Sight sight, Who who, IndexWorker index) {
    this.sight = sight;
    this.who = who;
    this.index = index;
  }

  void add(RoutesConfig routes) {
    routes.post("/api/sources/folder", this::file);
    routes.post("/api/folders/move", this::moveFolder);
    routes.patch("/api/sources/{id}", this::rename);
  }

  private void file(Context request) {
    var body = Answers.body(request);
    List<UUID> sources = Answers.texts(body, "ids").stream().map(Answers::id).toList();
    write(request, SourceEdits.file(sources, FolderPath.parse(Answers.text(body, "folder"))));
  }

  private void moveFolder(Context request) {
    var body = Answers.body(request);
    write(
        request,
        SourceEdits.moveFolder(
            FolderPath.parse(Answers.text(body, "from")),
            FolderPath.parse(Answers.text(body, "to"))));
  }

  private void rename(Context request) {
    UUID source = Answers.id(request.pathParam("id"));
    if (sight.of(request).source(source).isEmpty()) {
      throw RefusedException.notFound("That source is not in the project.");
    }
    write(request, SourceEdits.rename(source, Answers.text(Answers.body(request), "name")));
  }

  private void write(Context request, Edit edit) {
    String coder = who.of(request);
    sight.of(request).write(coder, edit);
    index.wake();
    Answers.json(request, Answers.changed(sight.of(request), coder));
  }
}
