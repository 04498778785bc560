package no.kodebok.app.cli;

import jakarta.json.Json;
import java.util.List;
import no.kodebok.app.session.ProjectSession;
import picocli.CommandLine.Command;

@Command(
    name = "check",
    description = {
      "Go through the whole project: the file, the kept originals, the texts, and the state against",
      "a replay of the history. Exit status 1 if anything is wrong."
    })
final class CheckCommand extends ProjectCommand {
  @Override
  int run(ProjectSession session) {
    List<String> faults = session.store().check();
    if (json()) {
      print(
          Json.createObjectBuilder()
              .add("whole", faults.isEmpty())
              .add("faults", Json.createArrayBuilder(faults))
              .build());
    } else if (faults.isEmpty()) {
      out().println("The project is whole.");
    }
    if (!faults.isEmpty()) {
      faults.stream().limit(20).forEach(context().err()::println);
      context().err().println("Restore a backup with `kodebok restore`.");
      return Commands.FAILED;
    }
    return 0;
  }
}
