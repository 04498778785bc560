package no.kodebok.coding.blind;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.change.HistoryEntry;
import no.kodebok.coding.model.Judgement;
import no.kodebok.coding.model.Memo;
import no.kodebok.coding.store.ProjectReader;

/**
 * The history as somebody reads it who codes blind: of every step what is not others' coding. A
 * step of others of which nothing remains is not there; one of her own always is, since she may
 * want to take it back.
 */
final class OwnSteps {
  private final OwnCodings seen;
  private final String name;
  private final SharedSubjects shared;

  /**
   * A history.
   *
   * @param project all there is
   */
  OwnSteps(OwnCodings seen, ProjectReader project, String name) {
    this.seen = seen;
    this.name = name;
    this.shared = new SharedSubjects(project);
  }

  /** The step as she sees it. */
  Optional<HistoryEntry> seen(HistoryEntry entry) {
    List<Change> rest =
        entry.changes().stream().map(this::seen).flatMap(Optional::stream).toList();
    if (rest.equals(entry.changes())) {
      return Optional.of(entry);
    }
    return rest.isEmpty() && !entry.coder().equals(name)
        ? Optional.empty()
        : Optional.of(
            new HistoryEntry(
                entry.number(),
                entry.id(),
                entry.at(),
                entry.coder(),
                entry.action(),
                entry.target(),
                entry.undone(),
                rest));
  }

  private Optional<Change> seen(Change change) {
    if (change instanceof Change.SourceRevised(var source, var before, var after, var moves)) {
      return Optional.of(
          new Change.SourceRevised(
              source,
              before,
              after,
              moves.stream().filter(move -> seen.isOwnPassage(move.passage())).toList()));
    }
    return isSeen(change) ? Optional.of(change) : Optional.empty();
  }

  /** Every kind of change is named: whoever adds one decides whether it tells of coding. */
  private boolean isSeen(Change change) {
    return switch (change) {
      case Change.PassageCoded(var coding) -> seen.isOwn(coding.coder());
      case Change.CodingRemoved(var coding) -> seen.isOwn(coding.coder());
      case Change.CodingRevised(var before, var after) -> seen.isOwn(before.coder());
      case Change.MemoAdded(var memo) -> isSeen(memo);
      case Change.MemoRemoved(var memo) -> isSeen(memo);
      case Change.MemoRevised(var before, var after) -> isSeen(before);
      case Change.QuoteChosen(var quote) -> seen.isOwn(quote.coder());
      case Change.QuoteDropped(var quote) -> seen.isOwn(quote.coder());
      case Change.QuoteRevised(var before, var after) -> seen.isOwn(before.coder());
      case Change.QuoteUsed(var use) -> seen.isOwn(use.coder());
      case Change.QuoteUseRemoved(var use) -> seen.isOwn(use.coder());
      case Change.ReviewOpened(var review) -> seen.isOwnPassage(review.subject());
      case Change.ReviewClosed(var review) -> seen.isOwnPassage(review.subject());
      case Change.AutocodingAdded(var rule) -> seen.isOwn(rule.coder());
      case Change.AutocodingRemoved(var rule) -> seen.isOwn(rule.coder());
      case Change.AutocodingRevised(var before, var after) -> seen.isOwn(before.coder());
      case Change.SuggestionRejected(var rejected) -> seen.isOwn(rejected.coder());
      case Change.RejectionRemoved(var rejected) -> seen.isOwn(rejected.coder());
      // Whose first step it was would tell that somebody has begun to code.
      case Change.CoderAdded(var coder) -> seen.isOwn(coder.id());
      case Change.CoderRemoved(var coder) -> seen.isOwn(coder.id());
      case Change.Judged judged -> judged.kind() == Judgement.Kind.MASK;
      // They name things of others, and say what another program knows them by.
      case Change.CounterpartsChanged changed -> false;
      case Change.PlaceDecided decided -> false;
      case Change.DecisionRemoved removed -> false;
      case Change.BatchAdded added -> true;
      case Change.BatchWithdrawn withdrawn -> true;
      case Change.SourceBound bound -> true;
      case Change.AttributesReplaced replaced -> true;
      case Change.SurveyUpdated updated -> true;
      case Change.VariableRevised revised -> true;
      case Change.VariableSetRevised revised -> true;
      case Change.TablePlanned planned -> true;
      case Change.PlannedTableRemoved removed -> true;
      case Change.PlannedTableRevised revised -> true;
      case Change.CodeAdded added -> true;
      case Change.CodeRemoved removed -> true;
      case Change.CodeRevised revised -> true;
      case Change.ProjectRevised revised -> true;
      case Change.SourceFiled filed -> true;
      case Change.SourceRenamed renamed -> true;
      case Change.SourceRevised revised -> true;
      case Change.SpeakerBound bound -> true;
      case Change.CaseAdded added -> true;
      case Change.CaseRemoved removed -> true;
      case Change.CaseRevised revised -> true;
      case Change.CodebookFrozen frozen -> true;
      case Change.CodebookVersionRemoved removed -> true;
      case Change.SynonymAdded added -> true;
      case Change.SynonymRemoved removed -> true;
      case Change.SearchSaved saved -> true;
      case Change.SearchForgotten forgotten -> true;
      case Change.SearchRevised revised -> true;
      case Change.SettingChanged changed -> true;
      case Change.VariableDerived derived -> true;
      case Change.DerivationRemoved removed -> true;
      case Change.DerivationRevised revised -> true;
    };
  }

  private boolean isSeen(Memo memo) {
    UUID about = memo.about();
    return seen.isOwn(memo.coder()) ? !seen.isPassageOfOthers(about) : shared.have(about);
  }
}
