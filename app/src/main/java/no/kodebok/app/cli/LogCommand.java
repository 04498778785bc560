package no.kodebok.app.cli;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import no.kodebok.app.json.HistoryJson;
import no.kodebok.app.session.ProjectSession;
import no.kodebok.coding.change.HistoryEntry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "log", description = "List who changed what, oldest first.")
final class LogCommand extends ProjectCommand {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Only the newest N steps (default: all).")
  private int limit = Integer.MAX_VALUE;

  @Override
  int run(ProjectSession session) {
    if (limit < 1) {
      throw new WrongUseException("--limit takes a number of 1 or more.");
    }
    List<HistoryEntry> history =
        session.store().historyBefore(Long.MAX_VALUE, limit, null).reversed();
    if (json()) {
      JsonArrayBuilder array = Json.createArrayBuilder();
      history.forEach(entry -> array.add(HistoryJson.write(entry)));
      print(Json.createObjectBuilder().add("log", array).build());
      return 0;
    }
    TextTable table = new TextTable("step", "at", "coder", "", "what");
    for (HistoryEntry entry : history) {
      table.row(
          entry.number(),
          TIME.format(entry.at().atZone(ZoneId.systemDefault())),
          entry.coder(),
          switch (entry.action()) {
            case DO -> entry.undone() ? "(undone)" : "";
            case UNDO -> "undo of " + entry.target();
            case REDO -> "redo of " + entry.target();
          },
          HistoryJson.what(entry.changes()));
    }
    table.print(out());
    return 0;
  }
}
