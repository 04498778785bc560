package no.kodebok.app.cli;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.Set;
import java.util.UUID;
import no.kodebok.app.json.CodingsJson;
import no.kodebok.app.json.ProjectNames;
import no.kodebok.app.session.ProjectSession;
import no.kodebok.coding.model.CodePath;
import no.kodebok.coding.model.Codebook;
import no.kodebok.coding.model.Coder;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.NearestNames;
import no.kodebok.coding.store.CodingFilter;
import no.kodebok.coding.store.ProjectStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "codings", description = "List codings with offsets, lines and text.")
final class CodingsCommand extends ProjectCommand {
  @Option(names = "--code", paramLabel = "PATH", description = "Only this code and its children.")
  private @Nullable String code;

  @Option(names = "--source", paramLabel = "S", description = "Only in this source.")
  private @Nullable String source;

  @Option(names = "--coder", paramLabel = "C", description = "Only by this coder.")
  private @Nullable String coder;

  @Override
  int run(ProjectSession session) {
    ProjectStore store = session.store();
    Codebook codebook = store.codebook();
    Set<UUID> codes =
        code == null ? null : codebook.withDescendants(codebook.get(CodePath.parse(code)).id());
    Set<UUID> sources = source == null ? null : Set.of(SourceNames.find(store, source).id());
    JsonArray codings =
        CodingsJson.write(
            store,
            new ProjectNames(store),
            store.codings(
                new CodingFilter(codes, sources, coder == null ? null : coderId(store, coder))));
    if (json()) {
      print(Json.createObjectBuilder().add("codings", codings).build());
      return 0;
    }
    TextTable table = new TextTable("id", "source", "line", "code", "coder", "text");
    for (JsonObject coding : codings.getValuesAs(JsonObject.class)) {
      table.row(
          coding.getString("id"),
          coding.getString("source"),
          coding.getJsonArray("lines").getInt(0),
          coding.getString("code"),
          coding.getString("coder"),
          coding.getString("text"));
    }
    table.print(out());
    return 0;
  }

  private static UUID coderId(ProjectStore store, String name) {
    return store.coders().stream()
        .filter(known -> known.name().equalsIgnoreCase(name))
        .map(Coder::id)
        .findFirst()
        .orElseThrow(() ->
            new KodebokException(
                NearestNames.sentence(
                    "coder", name, store.coders().stream().map(Coder::name).toList())));
  }
}
