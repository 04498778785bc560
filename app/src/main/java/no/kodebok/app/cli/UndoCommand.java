package no.kodebok.app.cli;

import java.util.List;
import no.kodebok.app.session.ProjectSession;
import no.kodebok.coding.change.HistoryEntry;
import picocli.CommandLine.Command;

@Command(name = "undo", description = "Take back the newest step, or the newest N steps.")
final class UndoCommand extends StepsCommand {
  @Override
  List<HistoryEntry> step(ProjectSession session, String coder, int count) {
    return session.store().undo(coder, count, null);
  }

  @Override
  String done() {
    return "undone";
  }
}
