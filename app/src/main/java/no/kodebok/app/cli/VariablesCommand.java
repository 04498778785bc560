package no.kodebok.app.cli;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.stream.Collectors;
import no.kodebok.app.json.VariablesJson;
import no.kodebok.app.session.ProjectSession;
import picocli.CommandLine.Command;

@Command(
    name = "variables",
    description = {
      "List the variables and sets.",
      "With --json in the form of a questionnaire file, to be edited and used with --questionnaire."
    })
final class VariablesCommand extends ProjectCommand {
  @Override
  int run(ProjectSession session) {
    JsonObject variables = VariablesJson.write(session.store());
    if (json()) {
      print(variables);
      return 0;
    }
    TextTable table = new TextTable("variable", "scale", "label", "values", "questionnaire");
    for (JsonObject variable : variables.getJsonArray("variables").getValuesAs(JsonObject.class)) {
      table.row(
          variable.getString("name"),
          variable.getString("scale"),
          variable.getString("label"),
          variable.getJsonArray("values").getValuesAs(JsonObject.class).stream()
              .map(value -> value.getString("code") + "=" + value.getString("label"))
              .collect(Collectors.joining("; ")),
          variable.getString("questionnaire"));
    }
    for (JsonObject set : variables.getJsonArray("sets").getValuesAs(JsonObject.class)) {
      table.row(
          set.getString("name"),
          set.getString("kind") + " set",
          set.getString("label"),
          set.getJsonArray("variables").getValuesAs(JsonString.class).stream()
              .map(JsonString::getString)
              .collect(Collectors.joining(", ")),
          "");
    }
    table.print(out());
    return 0;
  }
}
