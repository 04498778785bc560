package no.kodebok.app.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.json.Json;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import no.kodebok.app.session.ProjectSession;
import no.kodebok.app.session.RestoredProject;
import no.kodebok.coding.model.KodebokException;

/** Keeping the project safe: a copy to take away, a copy brought back, and whether all is whole. */
final class SafetyRoutes {
  private static final int MOST_FAULTS = 20;

  private final ProjectSession session;
  private final Sight sight;

  SafetyRoutes(ProjectSession session, Sight sight) {
    this.session = session;
    this.sight = sight;
  }

  void add(RoutesConfig routes) {
    routes.get("/api/backup", this::backup);
    routes.post("/api/restore", this::restore);
    routes.get("/api/check", this::check);
  }

  private void backup(Context request) throws IOException {
    String name = backupName();
    Path folder = Files.createTempDirectory("kodebok-backup");
    Path copy = folder.resolve("copy.kodebok");
    try {
      sight.of(request).backup(copy);
      // Sent from the open file, which is gone from the folder as soon as it has been read.
      request
          .header(
              "Content-Disposition",
              "attachment; filename*=UTF-8''"
                  + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"))
          .contentType("application/octet-stream")
          .result(Files.newInputStream(copy, StandardOpenOption.DELETE_ON_CLOSE));
    } finally {
      folder.toFile().deleteOnExit();
    }
  }

  /** The project's file with the day, so that backups of several days lie beside each other. */
  private String backupName() {
    String file = String.valueOf(session.path().getFileName());
    String stem = file.endsWith(".kodebok") ? file.substring(0, file.lastIndexOf('.')) : file;
    return stem + "-" + LocalDate.now(java.time.ZoneId.systemDefault()) + ".kodebok";
  }

  private void restore(Context request) {
    String name = request.queryParam("name");
    if (name == null || name.isBlank()) {
      throw RefusedException.badRequest("The backup's file name is missing.");
    }
    Path made;
    try {
      made = RestoredProject.beside(session.path(), name, request.bodyInputStream());
    } catch (KodebokException e) {
      throw new RefusedException(Refusal.NO_BACKUP, e);
    }
    Answers.json(
        request,
        Json.createObjectBuilder()
            .add("path", made.toString())
            .add("file", String.valueOf(made.getFileName())));
  }

  private void check(Context request) {
    List<String> faults = sight.of(request).check();
    Answers.json(
        request,
        Json.createObjectBuilder()
            .add("whole", faults.isEmpty())
            .add("count", faults.size())
            .add("faults", Json.createArrayBuilder(faults.stream().limit(MOST_FAULTS).toList())));
  }
}
