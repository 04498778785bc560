package no.kodebok.app.cli;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.nio.file.Path;
import java.util.List;
import no.kodebok.app.json.TableChecksJson;
import no.kodebok.app.session.ProjectSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "check",
    description = {
      "Go through the whole project: the file, the kept originals, the texts, and the state against",
      "a replay of the history. Exit status 1 if anything is wrong.",
      "With --tables, the numbers instead: every percent against its counts, sums, and percents that",
      "no number of respondents gives. What others have printed wrong is told and is no failure."
    })
final class CheckCommand extends ProjectCommand {
  @Option(
      names = "--tables",
      description = "Check published tables, and the tables of all questions or of a plan.")
  private boolean tables;

  @Option(names = "--plan", paramLabel = "PLAN.json", description = "With --tables: this plan's.")
  private @Nullable Path plan;

  @Override
  int run(ProjectSession session) {
    if (plan != null && !tables) {
      throw new WrongUseException("--plan goes with --tables.");
    }
    if (tables) {
      JsonObject told =
          TableChecksJson.of(
              session.store(),
              plan == null ? null : PlannedTables.of(session.store(), resolve(plan)));
      if (json()) {
        print(told);
      } else {
        tell(told);
      }
      return told.getInt("faults") == 0 ? 0 : Commands.FAILED;
    }
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

  private void tell(JsonObject told) {
    for (JsonObject table : told.getJsonArray("published").getValuesAs(JsonObject.class)) {
      out().println(table.getString("name"));
      for (JsonObject check : table.getJsonArray("checks").getValuesAs(JsonObject.class)) {
        String cell = check.containsKey("cell") ? check.getString("cell") + ": " : "";
        boolean warning = check.getString("severity").equals("warning");
        out().println((warning ? "! " : "  ") + cell + check.getString("message"));
      }
    }
    for (JsonObject table : told.getJsonArray("own").getValuesAs(JsonObject.class)) {
      for (JsonObject fault : table.getJsonArray("faults").getValuesAs(JsonObject.class)) {
        out()
            .println(
                "! "
                    + table.getString("title")
                    + ", "
                    + fault.getString("row")
                    + ": "
                    + fault.get("percent")
                    + " is not "
                    + fault.get("count")
                    + " of "
                    + fault.get("base"));
      }
      table
          .getJsonArray("notes")
          .getValuesAs(JsonString::getString)
          .forEach(note -> out().println("  " + table.getString("title") + ": " + note));
    }
    out()
        .println(
            "Checked "
                + told.getInt("percents")
                + " percents in "
                + told.getJsonArray("own").size()
                + " tables of the project and "
                + told.getJsonArray("published").size()
                + " published ones: "
                + told.getInt("faults")
                + " wrong, "
                + told.getInt("warnings")
                + " warnings.");
  }
}
