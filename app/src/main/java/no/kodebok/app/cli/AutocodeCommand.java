package no.kodebok.app.cli;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.text.Normalizer;
import java.util.List;
import no.kodebok.app.json.AutocodingJson;
import no.kodebok.app.json.JsonParts;
import no.kodebok.app.json.ProjectNames;
import no.kodebok.app.session.ProjectSession;
import no.kodebok.coding.change.HistoryEntry;
import no.kodebok.coding.codebook.Autocoding;
import no.kodebok.coding.model.CodePath;
import no.kodebok.coding.model.SourceText;
import no.kodebok.coding.search.Hit;
import no.kodebok.coding.search.SearchRequest;
import no.kodebok.coding.store.ProjectStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "autocode",
    description = {
      "Put a code on every hit of a search, as one step that can be undone.",
      "What the same coder has given the code already is passed over. See `kodebok help search`",
      "for the query language."
    })
final class AutocodeCommand extends ProjectCommand {
  @Parameters(index = "1", paramLabel = "QUERY", description = "What to find.")
  @SuppressWarnings("NullAway.Init")
  private String query;

  @Option(
      names = "--code",
      required = true,
      paramLabel = "PATH",
      description = "The code, such as Barrierer/Regelverk.")
  @SuppressWarnings("NullAway.Init")
  private String code;

  @Option(
      names = "--unit",
      paramLabel = "UNIT",
      defaultValue = "segment",
      description = {
        "How much of a hit is coded: segment (default), sentence (those with a match),",
        "or match (the words alone)."
      })
  @SuppressWarnings("NullAway.Init")
  private String unit;

  @Option(names = "--create", description = "Make the code and its parents if missing.")
  private boolean create;

  @Option(names = "--dry-run", description = "Show what would be coded and change nothing.")
  private boolean dryRun;

  @Mixin private final CoderOption coder = new CoderOption();

  @Override
  int run(ProjectSession session) {
    Autocoding.Unit chosen =
        Autocoding.Unit.of(unit)
            .orElseThrow(() ->
                new WrongUseException("--unit is segment, sentence or match, not " + unit + "."));
    CodePath path = CodePath.parse(Normalizer.normalize(code, Normalizer.Form.NFC));
    ProjectStore store = session.store();
    List<Hit> hits =
        session.index().search(store, new SearchRequest(query, Integer.MAX_VALUE)).hits();
    Autocoding coding = Autocoding.of(hits, chosen, path, create);
    String name = coder.name(context());
    Autocoding.Plan plan = coding.plan(store, name);
    // Nothing new is no failure: the same command may be run again after an import.
    HistoryEntry entry = dryRun || plan.passages().isEmpty() ? null : store.write(name, coding);
    if (json()) {
      JsonObjectBuilder object =
          Json.createObjectBuilder()
              .add("query", query)
              .add("code", path.toString())
              .add("unit", chosen.id())
              .add("dryRun", dryRun)
              .addAll(AutocodingJson.write(hits.size(), plan))
              .add("coded", entry == null ? 0 : AutocodingJson.coded(entry));
      if (entry == null) {
        object.addNull("change");
      } else {
        object.add("change", entry.number());
      }
      print(object.add("codings", passages(store, plan)).build());
    } else {
      say(store, path, plan, hits.size());
    }
    return 0;
  }

  private static JsonArrayBuilder passages(ProjectStore store, Autocoding.Plan plan) {
    ProjectNames names = new ProjectNames(store);
    JsonArrayBuilder passages = Json.createArrayBuilder();
    for (Autocoding.Passage passage : plan.passages()) {
      SourceText text = store.text(passage.source());
      passages.add(
          Json.createObjectBuilder()
              .add("source", names.source(passage.source()))
              .add("start", passage.range().start())
              .add("end", passage.range().end())
              .add("lines", JsonParts.lines(text.lines(passage.range())))
              .add("text", passage.range().in(text.text())));
    }
    return passages;
  }

  private void say(ProjectStore store, CodePath path, Autocoding.Plan plan, int hits) {
    if (dryRun) {
      ProjectNames names = new ProjectNames(store);
      for (Autocoding.Passage passage : plan.passages()) {
        SourceText text = store.text(passage.source());
        out()
            .println(
                names.source(passage.source())
                    + ", line "
                    + text.lines(passage.range()).first()
                    + ": "
                    + passage.range().in(text.text()).replaceAll("\\s+", " "));
      }
    }
    out()
        .println(
            (dryRun ? "Would code " : "Coded ")
                + count(plan.passages().size(), "passage")
                + " of "
                + count(hits, "hit")
                + " with "
                + path
                + (plan.skipped() == 0 ? "" : "; " + plan.skipped() + " had it already")
                + ".");
  }

  private static String count(int number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }

  @Override
  boolean writes() {
    return !dryRun;
  }
}
