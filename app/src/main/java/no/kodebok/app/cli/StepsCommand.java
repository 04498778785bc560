package no.kodebok.app.cli;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.util.List;
import no.kodebok.app.json.HistoryJson;
import no.kodebok.app.session.ProjectSession;
import no.kodebok.coding.change.HistoryEntry;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Goes back or forth in the history. */
abstract class StepsCommand extends ProjectCommand {
  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "N",
      defaultValue = "1",
      description = "How many steps (default: 1).")
  private int count;

  @Mixin private final CoderOption coder = new CoderOption();

  abstract List<HistoryEntry> step(ProjectSession session, String coderName, int steps);

  /** What was done to the steps, as a participle. */
  abstract String done();

  @Override
  final int run(ProjectSession session) {
    if (count < 1) {
      throw new WrongUseException("The number of steps is 1 or more.");
    }
    List<HistoryEntry> steps = step(session, coder.name(context()), count);
    if (json()) {
      JsonArrayBuilder array = Json.createArrayBuilder();
      steps.forEach(entry -> array.add(HistoryJson.write(entry)));
      print(
          Json.createObjectBuilder()
              .add(done(), array)
              .add("lastChange", session.store().lastChange())
              .build());
    } else {
      steps.forEach(entry ->
          out()
              .println(
                  "Step "
                      + entry.target()
                      + " "
                      + done()
                      + ": "
                      + HistoryJson.what(entry.changes())
                      + "."));
    }
    return 0;
  }

  @Override
  final boolean writes() {
    return true;
  }
}
