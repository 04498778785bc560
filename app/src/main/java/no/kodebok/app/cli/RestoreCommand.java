package no.kodebok.app.cli;

import jakarta.json.Json;
import java.nio.file.Path;
import no.kodebok.coding.store.sql.SqliteProjects;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "restore", description = "Make a project of a backup, after checking it.")
final class RestoreCommand extends BaseCommand {
  @Parameters(index = "0", paramLabel = "FILE", description = "The backup.")
  @SuppressWarnings("NullAway.Init")
  private Path file;

  @Parameters(index = "1", paramLabel = "P", description = "The project; it must not be there.")
  @SuppressWarnings("NullAway.Init")
  private Path project;

  @Override
  public Integer call() {
    Path restored = resolve(project);
    SqliteProjects.restore(resolve(file), restored);
    if (json()) {
      print(Json.createObjectBuilder().add("project", restored.toString()).build());
    } else {
      out().println("Restored " + restored + ".");
    }
    return 0;
  }
}
