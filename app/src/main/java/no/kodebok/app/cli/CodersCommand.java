package no.kodebok.app.cli;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import no.kodebok.app.session.ProjectSession;
import no.kodebok.coding.model.Coder;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.store.CodingFilter;
import picocli.CommandLine.Command;

@Command(name = "coders", description = "List the coders and how much they have coded.")
final class CodersCommand extends ProjectCommand {
  @Override
  int run(ProjectSession session) {
    Map<UUID, Integer> counts = new HashMap<>();
    for (Coding coding : session.store().codings(CodingFilter.ALL)) {
      counts.merge(coding.coder(), 1, Integer::sum);
    }
    JsonArrayBuilder array = Json.createArrayBuilder();
    TextTable table = new TextTable("coder", "codings");
    for (Coder coder : session.store().coders()) {
      int count = counts.getOrDefault(coder.id(), 0);
      array.add(
          Json.createObjectBuilder()
              .add("id", coder.id().toString())
              .add("name", coder.name())
              .add("count", count));
      table.row(coder.name(), count);
    }
    if (json()) {
      print(Json.createObjectBuilder().add("coders", array).build());
    } else {
      table.print(out());
    }
    return 0;
  }
}
