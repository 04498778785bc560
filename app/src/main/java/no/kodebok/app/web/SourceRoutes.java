package no.kodebok.app.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.UUID;
import no.kodebok.app.session.ProjectSession;
import no.kodebok.coding.sources.FolderPath;
import no.kodebok.coding.sources.SourceEdits;
import no.kodebok.coding.store.Edit;

/** Where sources are filed and what they are called. */
final class SourceRoutes {
  private final ProjectSession session;
  private final Who who;
  private final IndexWorker index;

  SourceRoutes(ProjectSession session, Who who, IndexWorker index) {
    this.session = session;
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
    if (session.store().source(source).isEmpty()) {
      throw RefusedException.notFound("That source is not in the project.");
    }
    write(request, SourceEdits.rename(source, Answers.text(Answers.body(request), "name")));
  }

  private void write(Context request, Edit edit) {
    String coder = who.of(request);
    session.store().write(coder, edit);
    index.wake();
    Answers.json(request, Answers.changed(session, coder));
  }
}
