package no.kodebok.coding.search.lucene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.change.HistoryEntry;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.store.ProjectReader;

/**
 * What some steps of the history touched. Only that much is remembered; how it is now is read from
 * the project, so that taking in a step twice, or a step whose successor is there already, is
 * right.
 */
final class Touched {
  private final Set<UUID> sources = new LinkedHashSet<>();
  private final Map<UUID, List<TextRange>> passages = new HashMap<>();

  void add(HistoryEntry entry, ProjectReader project) {
    for (Change change : entry.changes()) {
      switch (change) {
        case Change.BatchAdded added -> addBatch(added.batch(), project);
        case Change.BatchWithdrawn withdrawn -> addBatch(withdrawn.batch(), project);
        case Change.SourceBound bound -> sources.add(bound.source());
        case Change.SourceRenamed renamed -> sources.add(renamed.source());
        case Change.SourceRevised revised -> sources.add(revised.source());
        case Change.SpeakerBound bound -> sources.add(bound.source());
        case Change.PassageCoded coded ->
            addPassage(coded.coding().source(), coded.coding().range());
        case Change.CodingRemoved removed ->
            addPassage(removed.coding().source(), removed.coding().range());
        case Change.CodingRevised(var before, var after) -> {
          addPassage(before.source(), before.range());
          addPassage(after.source(), after.range());
        }
        // Codes, coders and answers are looked up when a query is asked; the rest is
        // not searched.
        case Change.ProjectRevised c -> {}
        case Change.SourceFiled c -> {}
        case Change.ReviewOpened c -> {}
        case Change.ReviewClosed c -> {}
        case Change.CaseAdded c -> {}
        case Change.CaseRemoved c -> {}
        case Change.CaseRevised c -> {}
        case Change.AttributesReplaced c -> {}
        case Change.SurveyUpdated c -> {}
        case Change.VariableRevised c -> {}
        case Change.VariableSetRevised c -> {}
        case Change.TablePlanned c -> {}
        case Change.PlannedTableRemoved c -> {}
        case Change.PlannedTableRevised c -> {}
        case Change.CodeAdded c -> {}
        case Change.CodeRemoved c -> {}
        case Change.CodeRevised c -> {}
        case Change.MemoAdded c -> {}
        case Change.MemoRemoved c -> {}
        case Change.MemoRevised c -> {}
        case Change.QuoteChosen c -> {}
        case Change.QuoteDropped c -> {}
        case Change.QuoteRevised c -> {}
        case Change.QuoteUsed c -> {}
        case Change.QuoteUseRemoved c -> {}
        case Change.CodebookFrozen c -> {}
        case Change.CodebookVersionRemoved c -> {}
        case Change.Judged c -> {}
        case Change.SynonymAdded c -> {}
        case Change.SynonymRemoved c -> {}
        case Change.SearchSaved c -> {}
        case Change.SearchForgotten c -> {}
        case Change.SearchRevised c -> {}
        case Change.AutocodingAdded c -> {}
        case Change.AutocodingRemoved c -> {}
        case Change.AutocodingRevised c -> {}
        case Change.VariableDerived c -> {}
        case Change.DerivationRemoved c -> {}
        case Change.DerivationRevised c -> {}
        case Change.SuggestionRejected c -> {}
        case Change.RejectionRemoved c -> {}
        case Change.SettingChanged c -> {}
        case Change.CounterpartsChanged c -> {}
        case Change.PlaceDecided c -> {}
        case Change.DecisionRemoved c -> {}
        case Change.CoderAdded c -> {}
        case Change.CoderRemoved c -> {}
      }
    }
  }

  /** Sources that are to be indexed anew as a whole. */
  Set<UUID> sources() {
    return sources;
  }

  /** Passages of other sources whose segments are to be indexed anew. */
  Map<UUID, List<TextRange>> passages() {
    passages.keySet().removeAll(sources);
    return passages;
  }

  private void addBatch(UUID batch, ProjectReader project) {
    project.sourcesOfBatch(batch).stream().map(Source::id).forEach(sources::add);
  }

  private void addPassage(UUID source, TextRange range) {
    passages.computeIfAbsent(source, s -> new ArrayList<>()).add(range);
  }
}
