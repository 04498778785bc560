package no.kodebok.app.cli;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import no.kodebok.app.json.AggregatesJson;
import no.kodebok.app.json.SourcesJson;
import no.kodebok.app.session.ProjectSession;
import no.kodebok.coding.progress.CodingProgress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "sources", description = "List the sources, and published tables after them.")
final class SourcesCommand extends ProjectCommand {
  @Option(names = "--answers", description = "List every answer to the open questions.")
  private boolean answers;

  @Override
  int run(ProjectSession session) {
    SourcesJson sources = new SourcesJson(session.store(), CodingProgress.of(session.store()));
    JsonArray listed = answers ? sources.answers(null) : sources.all();
    if (json()) {
      print(
          Json.createObjectBuilder()
              .add("sources", listed)
              .add("aggregates", AggregatesJson.list(session.store()))
              .build());
      return 0;
    }
    TextTable table = new TextTable("source", "kind", "words", "codings", "answers", "case");
    for (JsonObject source : listed.getValuesAs(JsonObject.class)) {
      table.row(
          source.getString("name"),
          source.getString("kind"),
          source.getInt("words"),
          source.getInt("codings"),
          source.containsKey("answers") ? source.getInt("answers") : "",
          source.isNull("case") ? "" : source.getString("case"));
    }
    table.print(out());
    printTables(AggregatesJson.list(session.store()).build());
    return 0;
  }

  private void printTables(JsonArray aggregates) {
    if (aggregates.isEmpty()) {
      return;
    }
    out().println();
    TextTable table = new TextTable("published table", "rows", "columns", "warnings", "title");
    for (JsonObject aggregate : aggregates.getValuesAs(JsonObject.class)) {
      table.row(
          aggregate.getString("name"),
          aggregate.getInt("rows"),
          aggregate.getInt("columns"),
          aggregate.getInt("warnings"),
          aggregate.getString("title"));
    }
    table.print(out());
  }
}
