package no.kodebok.app.cli;

import no.kodebok.app.json.HistoryJson;
import no.kodebok.app.session.ProjectSession;
import no.kodebok.coding.change.HistoryEntry;
import no.kodebok.coding.codebook.CodeEdits;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "uncode", description = "Remove a coding.")
final class UncodeCommand extends ProjectCommand {
  @Parameters(
      index = "1",
      paramLabel = "ID",
      description = "The coding's id, or its first 8 characters or more.")
  @SuppressWarnings("NullAway.Init")
  private String id;

  @Mixin private final CoderOption coder = new CoderOption();

  @Override
  int run(ProjectSession session) {
    HistoryEntry entry = session.store().write(coder.name(context()), CodeEdits.removeCoding(id));
    if (json()) {
      print(HistoryJson.write(entry));
    } else {
      out().println("Removed the coding " + id + ".");
    }
    return 0;
  }

  @Override
  boolean writes() {
    return true;
  }
}
