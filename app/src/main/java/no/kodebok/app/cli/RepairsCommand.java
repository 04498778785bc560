package no.kodebok.app.cli;

import jakarta.json.JsonObject;
import no.kodebok.app.jobs.JobReason;
import no.kodebok.app.jobs.SourceRepairs;
import no.kodebok.app.json.CorrectionJson;
import no.kodebok.app.json.RepairsJson;
import no.kodebok.app.session.ProjectSession;
import no.kodebok.coding.change.HistoryEntry;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.revision.TextCorrection;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "repairs",
    description = {
      "List the repairs that were made when a source was imported, or undo one of them.",
      "Undone, the text has the words of the file in that place; codings move with their words."
    })
final class RepairsCommand extends ProjectCommand {
  @Parameters(index = "1", paramLabel = "SOURCE", description = "Name of the source.")
  @SuppressWarnings("NullAway.Init")
  private String source;

  @Option(names = "--undo", paramLabel = "N", description = "Undo the repair of this number.")
  private @Nullable Integer undo;

  @Mixin private final CoderOption coder = new CoderOption();

  @Override
  int run(ProjectSession session) {
    Source found = SourceNames.find(session.store(), source);
    SourceRepairs repairs = SourceRepairs.of(session.store(), found);
    if (undo != null) {
      undo(session, found, repairs, undo);
      return 0;
    }
    JsonObject listed = RepairsJson.write(found, repairs, Language.EN).build();
    if (json()) {
      print(listed);
      return 0;
    }
    TextTable table = new TextTable("number", "line", "state", "before", "after");
    for (JsonObject repair : listed.getJsonArray("repairs").getValuesAs(JsonObject.class)) {
      table.row(
          repair.getInt("number"),
          repair.getInt("line"),
          repair.getString("state"),
          repair.getString("before"),
          repair.getString("after", ""));
    }
    table.print(out());
    return 0;
  }

  private void undo(ProjectSession session, Source found, SourceRepairs repairs, int number) {
    int count = repairs.repairs().size();
    if (number < 1 || number > count) {
      throw new KodebokException(
          JobReason.NO_SUCH_REPAIR.with(found.name(), count),
          count == 0
              ? "There are no repairs in \"" + found.name() + "\"."
              : "\"" + found.name() + "\" has the repairs 1 to " + count + ".");
    }
    TextCorrection correction = repairs.undoing(number - 1);
    HistoryEntry entry = session.store().write(coder.name(context()), correction.edit());
    JsonObject told =
        CorrectionJson.write(correction, session.store()).add("change", entry.number()).build();
    if (json()) {
      print(told);
      return;
    }
    out()
        .println(
            "Undid repair "
                + number
                + " of \""
                + found.name()
                + "\". "
                + told.getInt("moved")
                + " passages moved with their words, "
                + told.getInt("changed")
                + " have other words now.");
  }

  @Override
  boolean writes() {
    return undo != null;
  }
}
