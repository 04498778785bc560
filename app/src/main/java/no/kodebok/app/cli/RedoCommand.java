package no.kodebok.app.cli;

import java.util.List;
import no.kodebok.app.session.ProjectSession;
import no.kodebok.coding.change.HistoryEntry;
import picocli.CommandLine.Command;

@Command(
    name = "redo",
    description = "Make the step again that was taken back last, or the last N.")
final class RedoCommand extends StepsCommand {
  @Override
  List<HistoryEntry> step(ProjectSession session, String coder, int count) {
    return session.store().redo(coder, count, null);
  }

  @Override
  String done() {
    return "redone";
  }
}
