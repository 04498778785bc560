package no.kodebok.app.cli;

import jakarta.json.Json;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import no.kodebok.app.json.ProjectNames;
import no.kodebok.app.json.SuggestionsJson;
import no.kodebok.app.session.ProjectSession;
import no.kodebok.coding.change.HistoryEntry;
import no.kodebok.coding.model.CodePath;
import no.kodebok.coding.model.Progress;
import no.kodebok.coding.model.SourceText;
import no.kodebok.coding.search.HitKey;
import no.kodebok.coding.store.Edit;
import no.kodebok.coding.store.ProjectStore;
import no.kodebok.coding.suggest.Proposer;
import no.kodebok.coding.suggest.Share;
import no.kodebok.coding.suggest.Suggestion;
import no.kodebok.coding.suggest.SuggestionEdits;
import no.kodebok.coding.suggest.Suggestions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "suggest",
    description = {
      "Propose passages for a code by what its own passages have in common.",
      "",
      "Learns from the segments that have the code (or one below it) and from those that were",
      "coded past, or rejected. Tells how often it is right on texts that it has not learnt from,",
      "and what chance would give; proposes nothing with fewer than 30 examples, or where it does",
      "no better than chance. Nothing is coded until it is accepted, one step each time; what is",
      "rejected is not proposed again."
    })
final class SuggestCommand extends ProjectCommand {
  @Option(
      names = "--code",
      required = true,
      paramLabel = "PATH",
      description = "The code, such as Barrierer/Regelverk.")
  @SuppressWarnings("NullAway.Init")
  private String code;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "Most suggestions to show (default 20).")
  private int limit;

  @Option(
      names = "--accept",
      paramLabel = "ID",
      description = "Give the code to this suggestion. Can be repeated.")
  private List<String> accepted = new ArrayList<>();

  @Option(
      names = "--reject",
      paramLabel = "ID",
      description = "Say that this suggestion does not have the code. Can be repeated.")
  private List<String> rejected = new ArrayList<>();

  @Mixin private final CoderOption coder = new CoderOption();

  @Override
  int run(ProjectSession session) {
    if (limit < 0) {
      throw new WrongUseException("--limit is 0 or more.");
    }
    if (!accepted.isEmpty() && !rejected.isEmpty()) {
      throw new WrongUseException("Accept or reject, one of them at a time.");
    }
    ProjectStore store = session.store();
    CodePath path = CodePath.parse(Normalizer.normalize(code, Normalizer.Form.NFC));
    UUID id = store.codebook().get(path).id();
    if (!accepted.isEmpty()) {
      return step(store, SuggestionEdits.accept(path, keys(accepted)), "Coded", path);
    }
    if (!rejected.isEmpty()) {
      return step(store, SuggestionEdits.reject(path, keys(rejected)), "Rejected", path);
    }
    Suggestions found = Proposer.propose(store, id, limit, Progress.NONE);
    if (json()) {
      print(SuggestionsJson.write(store, path, found).build());
    } else {
      say(store, path, found);
    }
    return 0;
  }

  private int step(ProjectStore store, Edit edit, String did, CodePath path) {
    HistoryEntry entry = store.write(coder.name(context()), edit);
    int count = accepted.size() + rejected.size();
    if (json()) {
      print(
          Json.createObjectBuilder()
              .add("code", path.toString())
              .add(rejected.isEmpty() ? "accepted" : "rejected", count)
              .add("change", entry.number())
              .build());
    } else {
      out().println(did + " " + AutocodeCommand.count(count, "suggestion") + " for " + path + ".");
    }
    return 0;
  }

  private static List<HitKey> keys(List<String> ids) {
    List<HitKey> keys = new ArrayList<>();
    for (String id : ids) {
      int colon = id.lastIndexOf(':');
      try {
        keys.add(
            new HitKey(
                UUID.fromString(id.substring(0, Math.max(0, colon))),
                Integer.parseInt(id.substring(colon + 1))));
      } catch (IllegalArgumentException e) {
        throw new WrongUseException(
            "\"" + id + "\" is no suggestion's id, as `kodebok suggest` shows them.");
      }
    }
    return keys;
  }

  private void say(ProjectStore store, CodePath path, Suggestions found) {
    ProjectNames names = new ProjectNames(store);
    for (Suggestion one : found.best()) {
      SourceText text = store.text(one.source());
      out()
          .println(
              String.format(
                  Locale.ROOT,
                  "%.2f  %s:%d  %s, line %d%s: %s",
                  one.score(),
                  one.source(),
                  one.range().start(),
                  names.source(one.source()),
                  text.lines(one.range()).first(),
                  one.passed() ? " (coded past)" : "",
                  one.range().in(text.text()).replaceAll("\\s+", " ")));
      out().println("      for: " + String.join(", ", one.words()));
    }
    out().println(state(path, found));
    Suggestions.Trial trial = found.trial();
    if (trial != null) {
      Share share = trial.precision();
      out()
          .println(
              String.format(
                  Locale.ROOT,
                  "On %s that it had not learnt from, %d of %d were right: %.0f %% (95 %% interval"
                      + " %.0f–%.0f %%); chance gives %.0f %%.",
                  trial.bySource() ? "texts" : "passages",
                  share.right(),
                  share.of(),
                  100 * share.value(),
                  100 * share.low(),
                  100 * share.high(),
                  100 * trial.base()));
    }
    if (found.assumed() > 0 && trial != null) {
      out()
          .println(
              found.assumed()
                  + " passages that nobody has looked at stand in for passages without the code.");
    }
    if (found.foundByQuery() > 0) {
      out()
          .println(
              found.foundByQuery()
                  + " of the examples have the code from a query: what is learnt is the query, too.");
    }
  }

  private static String state(CodePath path, Suggestions found) {
    return switch (found.state()) {
      case READY ->
          found.total()
              + " suggestions for "
              + path
              + ", learnt from "
              + found.examples()
              + " passages with the code and "
              + found.others()
              + " without.";
      case TOO_FEW_EXAMPLES ->
          "No suggestions: "
              + path
              + " is on "
              + found.examples()
              + " passages, and "
              + Suggestions.FEWEST
              + " are needed to learn from.";
      case NO_CONTRAST ->
          "No suggestions: there are hardly any passages without "
              + path
              + " to tell its own from ("
              + found.others()
              + "; "
              + Suggestions.FEWEST
              + " are needed).";
      case NO_BETTER_THAN_CHANCE ->
          "No suggestions: the passages with "
              + path
              + " have too little in common that others do not have.";
    };
  }

  @Override
  boolean writes() {
    return !accepted.isEmpty();
  }
}
