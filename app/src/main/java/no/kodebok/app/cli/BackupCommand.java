package no.kodebok.app.cli;

import jakarta.json.Json;
import java.nio.file.Path;
import no.kodebok.app.session.ProjectSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "backup",
    description = "Write a whole copy of the project, also while it is in use.")
final class BackupCommand extends ProjectCommand {
  @Parameters(index = "1", paramLabel = "FILE", description = "The copy; it must not be there.")
  @SuppressWarnings("NullAway.Init")
  private Path file;

  @Override
  int run(ProjectSession session) {
    Path copy = resolve(file);
    session.store().backup(copy);
    if (json()) {
      print(Json.createObjectBuilder().add("backup", copy.toString()).build());
    } else {
      out().println("Wrote " + copy + ".");
    }
    return 0;
  }

  @Override
  boolean seesAll() {
    return true;
  }
}
