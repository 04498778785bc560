package no.kodebok.app.json;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.kodebok.coding.change.Change;

/** The sources that a step names: their codings, their names, their texts, their cases. */
public final class TouchedSources {
  private TouchedSources() {}

  /** In the order in which they are named; an import names none of those it brings. */
  public static Set<UUID> of(List<Change> changes) {
    Set<UUID> sources = new LinkedHashSet<>();
    changes.forEach(change -> sources.addAll(of(change)));
    return sources;
  }

  private static List<UUID> of(Change change) {
    return switch (change) {
      case Change.PassageCoded coded -> List.of(coded.coding().source());
      case Change.CodingRemoved removed -> List.of(removed.coding().source());
      case Change.CodingRevised(var before, var after) -> List.of(before.source(), after.source());
      case Change.SourceBound bound -> List.of(bound.source());
      case Change.SpeakerBound bound -> List.of(bound.source());
      case Change.SourceFiled filed -> List.of(filed.source());
      case Change.SourceRenamed renamed -> List.of(renamed.source());
      case Change.SourceRevised revised -> List.of(revised.source());
      case Change.ReviewOpened opened -> List.of(opened.review().source());
      case Change.ReviewClosed closed -> List.of(closed.review().source());
      case Change.QuoteChosen chosen -> List.of(chosen.quote().source());
      case Change.QuoteDropped dropped -> List.of(dropped.quote().source());
      case Change.QuoteRevised(var before, var after) -> List.of(before.source(), after.source());
      case Change.SuggestionRejected(var rejected) -> List.of(rejected.source());
      case Change.RejectionRemoved(var rejected) -> List.of(rejected.source());
      case Change.PlaceDecided(var place) -> List.of(place.source());
      case Change.DecisionRemoved(var place) -> List.of(place.source());
      case Change.BatchAdded _,
          Change.BatchWithdrawn _,
          Change.AttributesReplaced _,
          Change.SurveyUpdated _,
          Change.VariableRevised _,
          Change.VariableSetRevised _,
          Change.TablePlanned _,
          Change.PlannedTableRemoved _,
          Change.PlannedTableRevised _,
          Change.ProjectRevised _,
          Change.CaseAdded _,
          Change.CaseRemoved _,
          Change.CaseRevised _,
          Change.CodeAdded _,
          Change.CodeRemoved _,
          Change.CodeRevised _,
          Change.CodebookFrozen _,
          Change.CodebookVersionRemoved _,
          Change.CounterpartsChanged _,
          Change.SettingChanged _,
          Change.Judged _,
          Change.SynonymAdded _,
          Change.SynonymRemoved _,
          Change.SearchSaved _,
          Change.SearchForgotten _,
          Change.SearchRevised _,
          Change.AutocodingAdded _,
          Change.AutocodingRemoved _,
          Change.AutocodingRevised _,
          Change.VariableDerived _,
          Change.DerivationRemoved _,
          Change.DerivationRevised _,
          Change.QuoteUsed _,
          Change.QuoteUseRemoved _,
          Change.MemoAdded _,
          Change.MemoRemoved _,
          Change.MemoRevised _,
          Change.CoderAdded _,
          Change.CoderRemoved _ ->
          List.of();
    };
  }
}
