package no.kodebok.coding.merging;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.model.AutocodingRule;
import no.kodebok.coding.model.DecidedPlace;
import no.kodebok.coding.model.Derivation;
import no.kodebok.coding.model.Judgement;
import no.kodebok.coding.model.PlannedTable;
import no.kodebok.coding.model.RejectedSuggestion;
import no.kodebok.coding.model.SavedSearch;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.model.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Joins what people set up and decided: searches, queries that code, planned tables, derived
 * variables, judgements, decisions and rejected suggestions. What both have, and has another
 * content, stays as it is here and is told; settings stay as they are.
 */
final class WorkingsJoining {
  private record Query(UUID code, String query) {}

  private record Decided(UUID code, UUID source, TextRange range, UUID consensus) {}

  private record Rejected(UUID code, UUID source, String fingerprint) {}

  private record Judged(Judgement.Kind kind, String about) {}

  private final Joining joining;

  WorkingsJoining(Joining joining) {
    this.joining = joining;
  }

  void take() {
    searches();
    autocodings();
    plannedTables();
    derivations();
    judgements();
    decisions();
    rejections();
    settings();
    joining.there.reviews().forEach(review -> joining.report.leftOut("review", ""));
  }

  private void searches() {
    Map<String, SavedSearch> own = new HashMap<>();
    joining.here.savedSearches().forEach(search -> own.put(search.name(), search));
    for (SavedSearch other : joining.there.savedSearches()) {
      SavedSearch known = own.get(other.name());
      if (known == null && !joining.pastHere.knew(other.id())) {
        joining.changes.add(
            new Change.SearchSaved(
                new SavedSearch(
                    other.id(),
                    other.name(),
                    other.query(),
                    Wording.of(""),
                    joining.coder(other.coder()),
                    other.at())));
        joining.report.added("searches");
      } else if (known == null) {
        joining.report.removedHere("searches");
      } else {
        same("searches", "search", other.name(), "query", known.query(), other.query());
      }
    }
  }

  private void autocodings() {
    Set<Query> own = new HashSet<>();
    Set<UUID> ids = new HashSet<>();
    joining
        .here
        .autocodings()
        .forEach(rule -> {
          own.add(new Query(rule.code(), rule.query()));
          ids.add(rule.id());
        });
    // Those that a coding names have come with it.
    for (Change change : joining.changes) {
      if (change instanceof Change.AutocodingAdded(var rule)) {
        own.add(new Query(rule.code(), rule.query()));
        ids.add(rule.id());
      }
    }
    for (AutocodingRule other : joining.there.autocodings()) {
      UUID code = joining.code(other.code());
      if (code == null) {
        joining.report.leftOut("autocoding", other.query());
      } else if (ids.contains(other.id()) || !own.add(new Query(code, other.query()))) {
        joining.report.same("autocodings");
      } else if (joining.pastHere.knew(other.id())) {
        joining.report.removedHere("autocodings");
      } else {
        joining.changes.add(
            new Change.AutocodingAdded(
                new AutocodingRule(
                    other.id(),
                    code,
                    other.query(),
                    other.unit(),
                    other.readings(),
                    other.repeated(),
                    Wording.of(""),
                    joining.coder(other.coder()),
                    other.at())));
        joining.report.added("autocodings");
      }
    }
  }

  private void plannedTables() {
    Map<UUID, PlannedTable> own = new HashMap<>();
    Set<String> tables = new HashSet<>();
    int last = 0;
    for (PlannedTable one : joining.here.plannedTables()) {
      own.put(one.id(), one);
      tables.add(one.table());
      last = Math.max(last, one.place());
    }
    for (PlannedTable other : joining.there.plannedTables()) {
      PlannedTable known = own.get(other.id());
      if (known != null) {
        String here = known.title() + "\n" + known.table();
        String there = other.title() + "\n" + other.table();
        same("plannedTables", "plannedTable", known.title(), "table", here, there);
      } else if (joining.pastHere.knew(other.id())) {
        joining.report.removedHere("plannedTables");
      } else if (!tables.add(other.table())) {
        joining.report.same("plannedTables");
      } else {
        joining.changes.add(
            new Change.TablePlanned(
                new PlannedTable(
                    other.id(),
                    ++last,
                    other.title(),
                    other.table(),
                    joining.coder(other.coder()),
                    other.at())));
        joining.report.added("plannedTables");
      }
    }
  }

  private void derivations() {
    Map<String, Derivation> own = new HashMap<>();
    joining.here.derivations().forEach(one -> own.put(key(one.questionnaire(), one), one));
    for (Derivation other : joining.there.derivations()) {
      UUID questionnaire = other.questionnaire();
      UUID asked = questionnaire == null ? null : joining.questionnaires.get(questionnaire);
      Map<String, UUID> codes = new HashMap<>();
      other
          .codes()
          .forEach((path, code) -> {
            UUID here = joining.code(code);
            if (here != null) {
              codes.put(path, here);
            }
          });
      Derivation known = own.get(key(asked, other));
      if (known != null) {
        same("derivations", "derivation", other.name(), "recipe", known.recipe(), other.recipe());
      } else if (joining.pastHere.knew(other.id())) {
        joining.report.removedHere("derivations");
      } else if ((questionnaire != null && asked == null)
          || codes.size() < other.codes().size()
          || isTaken(other.name())) {
        joining.report.leftOut("derivation", other.name());
      } else {
        joining.changes.add(
            new Change.VariableDerived(
                new Derivation(
                    other.id(),
                    asked,
                    other.name(),
                    other.label(),
                    other.recipe(),
                    codes,
                    joining.coder(other.coder()),
                    other.at())));
        joining.report.added("derivations");
      }
    }
  }

  private static String key(@Nullable UUID questionnaire, Derivation one) {
    return questionnaire + "\n" + one.name();
  }

  private boolean isTaken(String name) {
    return joining.here.questionnaires().stream()
        .anyMatch(questionnaire -> questionnaire.variable(name).isPresent());
  }

  private void judgements() {
    Map<Judged, Wording> own = new HashMap<>();
    joining
        .here
        .judgements()
        .forEach(one -> own.put(new Judged(one.kind(), one.about()), one.wording()));
    Set<String> letters = new HashSet<>();
    joining
        .here
        .judgements()
        .forEach(one -> {
          if (one.kind() == Judgement.Kind.MASK) {
            letters.add(one.wording().text());
          }
        });
    Map<String, String> ids = new HashMap<>();
    joining.cases.forEach((there, here) -> ids.put(there.toString(), here.toString()));
    joining.codes.forEach((there, here) -> ids.put(there.toString(), here.toString()));
    for (Judgement other : joining.there.judgements()) {
      String about = other.about();
      if (other.kind() == Judgement.Kind.SUMMARY) {
        String[] parts = about.split("/", 2);
        about =
            ids.getOrDefault(parts[0], "") + "/" + ids.getOrDefault(parts[parts.length - 1], "");
        if (about.length() < other.about().length()) {
          joining.report.leftOut("summary", other.wording().text());
          continue;
        }
      }
      if (other.kind() == Judgement.Kind.JOINT || other.kind() == Judgement.Kind.LITERATURE) {
        about =
            about
                    .lines()
                    .map(part -> ids.getOrDefault(part, part))
                    .collect(Collectors.joining("\n"))
                + (about.endsWith("\n") ? "\n" : "");
      }
      Wording known = own.get(new Judged(other.kind(), about));
      if (known == null
          && other.kind() == Judgement.Kind.MASK
          && !letters.add(other.wording().text())) {
        // The same letters would stand for two.
        joining.report.leftOut("mask", other.wording().text());
      } else if (known == null) {
        joining.changes.add(
            new Change.Judged(other.kind(), about, null, Wording.of(other.wording().text())));
        joining.report.added("judgements");
      } else {
        same(
            "judgements",
            other.kind().id(),
            about.replace('\n', ' '),
            "text",
            known.text(),
            other.wording().text());
      }
    }
  }

  private void decisions() {
    Map<Decided, DecidedPlace> own = new HashMap<>();
    for (DecidedPlace one : joining.here.decidedPlaces()) {
      own.put(new Decided(one.code(), one.source(), one.range(), one.consensus()), one);
    }
    for (DecidedPlace other : joining.there.decidedPlaces()) {
      UUID code = joining.code(other.code());
      UUID source = joining.sources.get(other.source());
      TextPlaces places = joining.places.get(other.source());
      TextRange range = places == null ? null : places.find(other.range()).range();
      UUID consensus = joining.coder(other.consensus());
      if (code == null || source == null || range == null) {
        joining.report.leftOut("decision", other.range().start() + "–" + other.range().end());
        continue;
      }
      DecidedPlace known = own.get(new Decided(code, source, range, consensus));
      if (known != null) {
        same(
            "decisions",
            "decision",
            joining.here.codebook().path(code).toString(),
            "choice",
            known.choice().id(),
            other.choice().id());
      } else if (joining.pastHere.knew(other.id())) {
        joining.report.removedHere("decisions");
      } else {
        joining.changes.add(
            new Change.PlaceDecided(
                new DecidedPlace(
                    other.id(),
                    code,
                    source,
                    range,
                    consensus,
                    other.choice(),
                    joining.coder(other.coder()),
                    other.at())));
        joining.report.added("decisions");
      }
    }
  }

  private void rejections() {
    Set<Rejected> own = new HashSet<>();
    joining
        .here
        .rejectedSuggestions(null)
        .forEach(one -> own.add(new Rejected(one.code(), one.source(), one.fingerprint())));
    for (RejectedSuggestion other : joining.there.rejectedSuggestions(null)) {
      UUID code = joining.code(other.code());
      UUID source = joining.sources.get(other.source());
      if (code == null || source == null) {
        joining.report.leftOut("rejection", other.fingerprint());
      } else if (joining.pastHere.knew(other.id())) {
        joining.report.same("rejections");
      } else if (own.add(new Rejected(code, source, other.fingerprint()))) {
        joining.changes.add(
            new Change.SuggestionRejected(
                new RejectedSuggestion(
                    other.id(),
                    code,
                    source,
                    other.fingerprint(),
                    joining.coder(other.coder()),
                    other.at())));
        joining.report.added("rejections");
      } else {
        joining.report.same("rejections");
      }
    }
  }

  private void settings() {
    Map<String, String> own = joining.here.settings();
    joining
        .there
        .settings()
        .forEach((name, value) -> {
          String here = own.getOrDefault(name, "");
          if (!here.equals(value)) {
            joining.report.conflict("setting", name, "value", here, value);
          }
        });
  }

  private void same(
      String kinds, String kind, String name, String field, String here, String there) {
    joining.report.same(kinds);
    if (!Objects.equals(here, there)) {
      joining.report.conflict(kind, name, field, here, there);
    }
  }
}
