package no.kodebok.app.cli;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.kodebok.app.json.AutocodingJson;
import no.kodebok.app.json.ProjectNames;
import no.kodebok.app.session.ProjectSession;
import no.kodebok.coding.autocoding.Autocoding;
import no.kodebok.coding.autocoding.AutocodingEdits;
import no.kodebok.coding.autocoding.AutocodingRequest;
import no.kodebok.coding.autocoding.Passage;
import no.kodebok.coding.autocoding.Plan;
import no.kodebok.coding.autocoding.Readings;
import no.kodebok.coding.change.HistoryEntry;
import no.kodebok.coding.model.CodePath;
import no.kodebok.coding.model.CodingUnit;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.NearestNames;
import no.kodebok.coding.model.SavedSearch;
import no.kodebok.coding.model.SourceText;
import no.kodebok.coding.search.Hit;
import no.kodebok.coding.search.Match.Reading;
import no.kodebok.coding.search.SearchRequest;
import no.kodebok.coding.store.ProjectStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "autocode",
    description = {
      "Put a code on every hit of a search, as one step that can be undone.",
      "",
      "All hits are coded, by whichever reading they were found; --dry-run shows how many there",
      "are of each, and --readings chooses. Hits need not have all the words of the query: write",
      "AND between them to ask for that. What the same coder has given the code already is passed",
      "over. The query is kept: --rerun codes what it finds in texts that have come since, and",
      "leaves alone what it found before. Each coding tells that it was made by a query. See",
      "`kodebok help search` for the query language."
    })
final class AutocodeCommand extends ProjectCommand {
  @Parameters(index = "1", arity = "0..1", paramLabel = "QUERY", description = "What to find.")
  private @Nullable String query;

  @Option(
      names = "--saved",
      paramLabel = "NAME",
      description = "Find what this saved search finds, in place of QUERY.")
  private @Nullable String saved;

  @Option(
      names = "--code",
      paramLabel = "PATH",
      description = {
        "The code, such as Barrierer/Regelverk. With --rerun and --list: only this code",
        "and its children."
      })
  private @Nullable String code;

  @Option(
      names = "--unit",
      paramLabel = "UNIT",
      defaultValue = "segment",
      description = {
        "How much of a hit is coded: segment (default: what the search returns), sentence",
        "(those with a match), turn (all that the speaker says without a break), answer",
        "(the whole answer to an open question; in other texts the turn), or match (the",
        "words alone)."
      })
  @SuppressWarnings("NullAway.Init")
  private String unit;

  @Option(
      names = "--readings",
      paramLabel = "LIST",
      description = {
        "Only hits with a word that matches by one of these readings:",
        "exact,inflection,compound,variant,ocr. Default: all."
      })
  private @Nullable String readings;

  @Option(names = "--create", description = "Make the code and its parents if missing.")
  private boolean create;

  @Option(names = "--dry-run", description = "Show what would be coded and change nothing.")
  private boolean dryRun;

  @Option(
      names = "--rerun",
      description = "Ask the kept autocodings again and code their new hits.")
  private boolean rerun;

  @Option(names = "--list", description = "List the kept autocodings and their new hits.")
  private boolean list;

  @Option(
      names = "--end",
      paramLabel = "ID",
      description = "Do not ask this autocoding again; its codings stay.")
  private @Nullable UUID end;

  @Mixin private final CoderOption coder = new CoderOption();

  @Override
  int run(ProjectSession session) {
    boolean asks = query != null || saved != null;
    int modes = (rerun ? 1 : 0) + (list ? 1 : 0) + (end != null ? 1 : 0) + (asks ? 1 : 0);
    if (modes != 1 || (query != null && saved != null)) {
      throw new WrongUseException("Give one of QUERY, --saved NAME, --rerun, --list and --end ID.");
    }
    if (asks) {
      return code(session);
    }
    UUID ended = end;
    if (ended != null) {
      HistoryEntry entry = session.store().write(coder.name(context()), AutocodingEdits.end(ended));
      if (json()) {
        print(Json.createObjectBuilder().add("change", entry.number()).build());
      } else {
        out().println("The autocoding is not asked again.");
      }
      return 0;
    }
    AutocodingRuns runs = new AutocodingRuns(session, path());
    return list ? list(runs) : rerun(runs);
  }

  private @Nullable CodePath path() {
    String written = code;
    return written == null
        ? null
        : CodePath.parse(Normalizer.normalize(written, Normalizer.Form.NFC));
  }

  private int list(AutocodingRuns runs) {
    if (json()) {
      print(runs.list());
    } else {
      runs.say(out());
    }
    return 0;
  }

  private int rerun(AutocodingRuns runs) {
    AutocodingRuns.Result result = runs.rerun(coder.name(context()), dryRun);
    if (json()) {
      print(result.json());
    } else {
      result.say(out(), dryRun);
    }
    return result.faults() == 0 ? 0 : 1;
  }

  private int code(ProjectSession session) {
    CodingUnit chosen =
        CodingUnit.of(unit)
            .orElseThrow(() ->
                new WrongUseException(
                    "--unit is segment, sentence, turn, answer or match, not " + unit + "."));
    CodePath path = path();
    if (path == null) {
      throw new WrongUseException("Say with --code PATH which code the hits get.");
    }
    ProjectStore store = session.store();
    String asked = asked(store);
    List<Hit> hits =
        session.index().search(store, new SearchRequest(asked, Integer.MAX_VALUE)).hits();
    String written = readings;
    Autocoding coding =
        Autocoding.of(
            new AutocodingRequest(
                asked,
                chosen,
                written == null ? Readings.ALL : Readings.parse(written),
                path,
                create,
                true),
            hits);
    String name = coder.name(context());
    Plan plan = coding.plan(store, name);
    // Nothing new is no failure: the same command may be run again after an import.
    HistoryEntry entry = dryRun || plan.passages().isEmpty() ? null : store.write(name, coding);
    if (json()) {
      JsonObjectBuilder object =
          Json.createObjectBuilder()
              .add("query", asked)
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
      JsonArrayBuilder passages = AutocodingJson.passages(store, plan, Integer.MAX_VALUE);
      print(object.add("codings", passages).build());
    } else {
      say(store, path, plan, hits.size());
    }
    return 0;
  }

  private String asked(ProjectStore store) {
    String given = query;
    if (given != null) {
      return given;
    }
    String name = saved == null ? "" : saved;
    List<SavedSearch> searches = store.savedSearches();
    return searches.stream()
        .filter(search -> search.name().equalsIgnoreCase(name))
        .map(SavedSearch::query)
        .findFirst()
        .orElseThrow(() ->
            new KodebokException(
                NearestNames.sentence(
                    "saved search", name, searches.stream().map(SavedSearch::name).toList())));
  }

  private void say(ProjectStore store, CodePath path, Plan plan, int hits) {
    if (dryRun) {
      ProjectNames names = new ProjectNames(store);
      for (Passage passage : plan.passages()) {
        SourceText text = store.text(passage.source());
        out()
            .println(
                names.source(passage.source())
                    + ", line "
                    + text.lines(passage.range()).first()
                    + passage.reading().map(reading -> " (" + reading.id() + ")").orElse("")
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
    out().println("Hits by their surest reading: " + byReading(plan) + ".");
    if (plan.otherReadings() > 0) {
      out().println(count(plan.otherReadings(), "hit") + " of other readings left out.");
    }
  }

  private static String byReading(Plan plan) {
    List<String> counts = new ArrayList<>();
    for (Reading reading : Reading.values()) {
      counts.add(reading.id() + " " + plan.hits().getOrDefault(reading, 0));
    }
    if (plan.byFilter() > 0) {
      counts.add("by filter alone " + plan.byFilter());
    }
    return String.join(", ", counts);
  }

  static String count(int number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }

  @Override
  boolean writes() {
    return !dryRun && !list;
  }
}
