package no.kodebok.coding.store.sql;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.model.AutocodingRule;
import no.kodebok.coding.model.Case;
import no.kodebok.coding.model.ChosenQuote;
import no.kodebok.coding.model.Code;
import no.kodebok.coding.model.CodebookVersion;
import no.kodebok.coding.model.Coder;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.model.Counterpart;
import no.kodebok.coding.model.DecidedPlace;
import no.kodebok.coding.model.Derivation;
import no.kodebok.coding.model.Judgement;
import no.kodebok.coding.model.Memo;
import no.kodebok.coding.model.PassageMove;
import no.kodebok.coding.model.PassageReview;
import no.kodebok.coding.model.PlannedTable;
import no.kodebok.coding.model.QuoteUse;
import no.kodebok.coding.model.RejectedSuggestion;
import no.kodebok.coding.model.SavedSearch;
import no.kodebok.coding.model.SpeakerBinding;
import no.kodebok.coding.model.Synonym;
import org.jspecify.annotations.Nullable;

/** What a project holds if its history is all that happened. */
final class HistoryReplay {
  private final Map<UUID, Code> codes = new HashMap<>();
  private final Map<UUID, Coding> codings = new HashMap<>();
  private final Map<UUID, Coder> coders = new HashMap<>();
  private final Map<UUID, Memo> memos = new HashMap<>();
  private final Map<UUID, ChosenQuote> quotes = new HashMap<>();
  private final Map<UUID, QuoteUse> uses = new HashMap<>();
  private final Map<UUID, CodebookVersion> versions = new HashMap<>();
  private final Map<UUID, SavedSearch> searches = new HashMap<>();
  private final Map<UUID, Synonym> synonyms = new HashMap<>();
  private final Map<String, Judgement> judgements = new HashMap<>();
  private final Map<UUID, AutocodingRule> autocodings = new HashMap<>();
  private final Map<UUID, RejectedSuggestion> rejected = new HashMap<>();
  private final Map<String, String> settings = new HashMap<>();
  private final Map<UUID, DecidedPlace> decided = new HashMap<>();
  private final Set<Counterpart> counterparts = new HashSet<>();
  private final Map<UUID, PlannedTable> planned = new HashMap<>();
  private final Map<UUID, Derivation> derivations = new HashMap<>();
  private final Map<UUID, PassageReview> reviews = new HashMap<>();
  private final Map<UUID, Case> casesByHand = new HashMap<>();
  private final Set<SpeakerBinding> speakers = new HashSet<>();
  private final Set<UUID> batches = new HashSet<>();
  private final Set<UUID> attributes = new HashSet<>();
  private final Map<UUID, UUID> bindings = new HashMap<>();
  private final Map<UUID, UUID> revisions = new HashMap<>();
  private final Map<UUID, UUID> editions = new HashMap<>();
  private final Map<UUID, String> folders = new HashMap<>();

  void apply(Change change) {
    switch (change) {
      case Change.BatchAdded(var batch, var files) -> batches.add(batch);
      case Change.BatchWithdrawn(var batch, var files) -> batches.remove(batch);
      case Change.TablePlanned(var table) -> planned.put(table.id(), table);
      case Change.PlannedTableRemoved(var table) -> planned.remove(table.id(), table);
      case Change.PlannedTableRevised(var before, var after) ->
          planned.replace(before.id(), before, after);
      case Change.CodeAdded(var code) -> codes.put(code.id(), code);
      case Change.CodeRemoved(var code) -> codes.remove(code.id(), code);
      case Change.CodeRevised(var before, var after) -> codes.replace(before.id(), before, after);
      case Change.PassageCoded(var coding) -> codings.put(coding.id(), coding);
      case Change.CodingRemoved(var coding) -> codings.remove(coding.id(), coding);
      case Change.CodingRevised(var before, var after) ->
          codings.replace(before.id(), before, after);
      case Change.MemoAdded(var memo) -> memos.put(memo.id(), memo);
      case Change.MemoRemoved(var memo) -> memos.remove(memo.id(), memo);
      case Change.MemoRevised(var before, var after) -> memos.replace(before.id(), before, after);
      case Change.SourceBound(var source, var before, var after) -> put(bindings, source, after);
      case Change.SourceFiled(var source, var before, var after) ->
          put(folders, source, after.isEmpty() ? null : after);
      case Change.SourceRevised revised -> revise(revised);
      case Change.ReviewOpened(var review) -> reviews.put(review.subject(), review);
      case Change.ReviewClosed(var review) -> reviews.remove(review.subject(), review);
      case Change.SpeakerBound bound -> bind(bound);
      case Change.CaseAdded(var added) -> casesByHand.put(added.id(), added);
      case Change.CaseRemoved(var removed) -> casesByHand.remove(removed.id(), removed);
      case Change.CaseRevised(var before, var after) ->
          casesByHand.replace(before.id(), before, after);
      case Change.AttributesReplaced(var before, var after) -> {
        attributes.remove(before);
        if (after != null) {
          attributes.add(after);
        }
      }
      case Change.SurveyUpdated(var questionnaire, var before, var after) ->
          put(editions, questionnaire, after);
      case Change.CoderAdded(var coder) -> coders.put(coder.id(), coder);
      case Change.CoderRemoved(var coder) -> coders.remove(coder.id(), coder);
      case Change.QuoteChosen(var quote) -> quotes.put(quote.id(), quote);
      case Change.QuoteDropped(var quote) -> quotes.remove(quote.id(), quote);
      case Change.QuoteRevised(var before, var after) -> quotes.replace(before.id(), before, after);
      case Change.QuoteUsed(var use) -> uses.put(use.id(), use);
      case Change.QuoteUseRemoved(var use) -> uses.remove(use.id(), use);
      case Change.CodebookFrozen(var version) -> versions.put(version.id(), version);
      case Change.CodebookVersionRemoved(var version) -> versions.remove(version.id());
      case Change.Judged(var kind, var about, var before, var after) -> {
        if (after == null) {
          judgements.remove(kind + about);
        } else {
          judgements.put(kind + about, new Judgement(kind, about, after));
        }
      }
      case Change.SynonymAdded(var synonym) -> synonyms.put(synonym.id(), synonym);
      case Change.SynonymRemoved(var synonym) -> synonyms.remove(synonym.id());
      case Change.SearchSaved(var search) -> searches.put(search.id(), search);
      case Change.SearchForgotten(var search) -> searches.remove(search.id(), search);
      case Change.SearchRevised(var before, var after) ->
          searches.replace(before.id(), before, after);
      case Change.AutocodingAdded(var rule) -> autocodings.put(rule.id(), rule);
      case Change.AutocodingRemoved(var rule) -> autocodings.remove(rule.id(), rule);
      case Change.AutocodingRevised(var before, var after) ->
          autocodings.replace(before.id(), before, after);
      case Change.VariableDerived(var one) -> derivations.put(one.id(), one);
      case Change.DerivationRemoved(var one) -> derivations.remove(one.id(), one);
      case Change.DerivationRevised(var before, var after) ->
          derivations.replace(before.id(), before, after);
      case Change.SuggestionRejected(var one) -> rejected.put(one.id(), one);
      case Change.SettingChanged(var name, var before, var after) -> {
        if (after == null) {
          settings.remove(name);
        } else {
          settings.put(name, after);
        }
      }
      case Change.CounterpartsChanged(var before, var after) -> {
        before.forEach(counterparts::remove);
        counterparts.addAll(after);
      }
      case Change.PlaceDecided(var place) -> decided.put(place.id(), place);
      case Change.DecisionRemoved(var place) -> decided.remove(place.id(), place);
      case Change.RejectionRemoved(var one) -> rejected.remove(one.id(), one);
      // What they were at first is not part of the history.
      case Change.ProjectRevised c -> {}
      case Change.SourceRenamed c -> {}
      case Change.VariableRevised c -> {}
      case Change.VariableSetRevised c -> {}
    }
  }

  private void revise(Change.SourceRevised revised) {
    put(revisions, revised.source(), revised.after());
    for (PassageMove move : revised.moves()) {
      codings.computeIfPresent(move.passage(), (id, c) -> c.covering(move.after()));
      quotes.computeIfPresent(
          move.passage(),
          (id, q) ->
              new ChosenQuote(
                  id, q.source(), move.after(), q.edited(), q.attribution(), q.coder(), q.at()));
    }
  }

  private void bind(Change.SpeakerBound bound) {
    UUID before = bound.before();
    UUID after = bound.after();
    if (before != null) {
      speakers.remove(new SpeakerBinding(bound.source(), bound.speaker(), before));
    }
    if (after != null) {
      speakers.add(new SpeakerBinding(bound.source(), bound.speaker(), after));
    }
  }

  private static <T> void put(Map<UUID, T> map, UUID source, @Nullable T value) {
    if (value == null) {
      map.remove(source);
    } else {
      map.put(source, value);
    }
  }

  Collection<Code> codes() {
    return codes.values();
  }

  Collection<Coding> codings() {
    return codings.values();
  }

  Collection<Coder> coders() {
    return coders.values();
  }

  Collection<Memo> memos() {
    return memos.values();
  }

  Collection<ChosenQuote> quotes() {
    return quotes.values();
  }

  Collection<QuoteUse> uses() {
    return uses.values();
  }

  Collection<CodebookVersion> versions() {
    return versions.values();
  }

  Collection<Judgement> judgements() {
    return judgements.values();
  }

  Collection<Synonym> synonyms() {
    return synonyms.values();
  }

  Collection<SavedSearch> searches() {
    return searches.values();
  }

  Collection<AutocodingRule> autocodings() {
    return autocodings.values();
  }

  Collection<RejectedSuggestion> rejected() {
    return rejected.values();
  }

  Set<Map.Entry<String, String>> settings() {
    return settings.entrySet();
  }

  Collection<Counterpart> counterparts() {
    return counterparts;
  }

  Collection<DecidedPlace> decided() {
    return decided.values();
  }

  Collection<PlannedTable> planned() {
    return planned.values();
  }

  Collection<Derivation> derivations() {
    return derivations.values();
  }

  Collection<PassageReview> reviews() {
    return reviews.values();
  }

  Collection<Case> casesByHand() {
    return casesByHand.values();
  }

  Set<SpeakerBinding> speakers() {
    return speakers;
  }

  Set<UUID> batches() {
    return batches;
  }

  /** Tables of attributes that stand; more than one is a fault that the comparison shows. */
  Set<UUID> attributes() {
    return attributes;
  }

  /** The case of each source that was tied to one. */
  Map<UUID, UUID> bindings() {
    return bindings;
  }

  /** The corrected text of each source that has one. */
  Map<UUID, UUID> revisions() {
    return revisions;
  }

  /** The edition of each survey that has one. */
  Map<UUID, UUID> editions() {
    return editions;
  }

  /** The folder of each source that is in one. */
  Map<UUID, String> folders() {
    return folders;
  }
}
