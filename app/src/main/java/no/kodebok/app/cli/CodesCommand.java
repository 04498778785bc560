package no.kodebok.app.cli;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import no.kodebok.app.json.CodesJson;
import no.kodebok.app.session.ProjectSession;
import picocli.CommandLine.Command;

@Command(name = "codes", description = "List the codebook.")
final class CodesCommand extends ProjectCommand {
  @Override
  int run(ProjectSession session) {
    JsonArray codes = CodesJson.write(session.store());
    if (json()) {
      print(Json.createObjectBuilder().add("codes", codes).build());
      return 0;
    }
    TextTable table = new TextTable("code", "codings", "definition");
    for (JsonObject code : codes.getValuesAs(JsonObject.class)) {
      table.row(code.getString("path"), code.getInt("count"), code.getString("definition"));
    }
    table.print(out());
    return 0;
  }
}
