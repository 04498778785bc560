package no.kodebok.coding.merging;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.change.HistoryEntry;
import no.kodebok.coding.store.ProjectReader;

/**
 * What things of a project were like before, read from the steps that stand. Where two copies of a
 * project went apart, what one of them had before and the other has now was changed in the one.
 */
final class PastValues {
  private final Map<UUID, Set<Object>> values = new HashMap<>();

  static PastValues of(ProjectReader project) {
    PastValues past = new PastValues();
    for (HistoryEntry entry : project.history(0, Integer.MAX_VALUE)) {
      if (entry.action() == HistoryEntry.Action.DO && !entry.undone()) {
        entry.changes().forEach(past::take);
      }
    }
    return past;
  }

  private void take(Change change) {
    switch (change) {
      case Change.CodeAdded(var code) -> add(code.id(), code);
      case Change.CodeRevised(var before, var after) -> {
        add(before.id(), before);
        add(after.id(), after);
      }
      case Change.PassageCoded(var coding) -> add(coding.id(), CodedPlace.of(coding));
      case Change.CodingRevised(var before, var after) -> {
        add(before.id(), CodedPlace.of(before));
        add(after.id(), CodedPlace.of(after));
      }
      case Change.MemoAdded(var memo) -> add(memo.id(), memo.text());
      case Change.MemoRevised(var before, var after) -> {
        add(before.id(), before.text());
        add(after.id(), after.text());
      }
      case Change.CaseAdded(var one) -> add(one.id(), one.name());
      case Change.QuoteChosen(var quote) -> add(quote.id(), quote);
      case Change.QuoteUsed(var use) -> add(use.id(), use);
      case Change.SynonymAdded(var synonym) -> add(synonym.id(), synonym);
      case Change.SearchSaved(var search) -> add(search.id(), search);
      case Change.AutocodingAdded(var rule) -> add(rule.id(), rule);
      case Change.TablePlanned(var table) -> add(table.id(), table);
      case Change.VariableDerived(var derivation) -> add(derivation.id(), derivation);
      case Change.PlaceDecided(var place) -> add(place.id(), place);
      case Change.SuggestionRejected(var rejected) -> add(rejected.id(), rejected);
      default -> {}
    }
  }

  private void add(UUID id, Object value) {
    values.computeIfAbsent(id, i -> new HashSet<>()).add(value);
  }

  /** Whether there ever was such a thing. */
  boolean knew(UUID id) {
    return values.containsKey(id);
  }

  /** What it was like, the present among it. */
  Set<Object> of(UUID id) {
    return values.getOrDefault(id, Set.of());
  }
}
