package no.kodebok.coding.change;

import java.util.List;
import java.util.UUID;
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
import no.kodebok.coding.model.Project;
import no.kodebok.coding.model.QuoteUse;
import no.kodebok.coding.model.RejectedSuggestion;
import no.kodebok.coding.model.SavedSearch;
import no.kodebok.coding.model.Synonym;
import no.kodebok.coding.model.Variable;
import no.kodebok.coding.model.VariableSet;
import no.kodebok.coding.model.Wording;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a project. A change holds values that are already computed: applying
 * it only swaps them in, and its inverse swaps them back. Texts, files and answers are not part of
 * it; they lie in the store under the ids it names.
 */
public sealed interface Change {
  /** The change that takes this one back. */
  Change inverse();

  /**
   * Everything that was imported under one batch became part of the project.
   *
   * @param files names of the files, for the log
   */
  record BatchAdded(UUID batch, List<String> files) implements Change {
    public BatchAdded {
      files = List.copyOf(files);
    }

    @Override
    public Change inverse() {
      return new BatchWithdrawn(batch, files);
    }
  }

  /** Everything that was imported under one batch left the project; the store still has it. */
  record BatchWithdrawn(UUID batch, List<String> files) implements Change {
    public BatchWithdrawn {
      files = List.copyOf(files);
    }

    @Override
    public Change inverse() {
      return new BatchAdded(batch, files);
    }
  }

  /** A source was tied to another case, or to none. */
  record SourceBound(UUID source, @Nullable UUID before, @Nullable UUID after) implements Change {
    @Override
    public Change inverse() {
      return new SourceBound(source, after, before);
    }
  }

  /** Another table of attributes took the place of the one before. */
  record AttributesReplaced(@Nullable UUID before, @Nullable UUID after) implements Change {
    @Override
    public Change inverse() {
      return new AttributesReplaced(after, before);
    }
  }

  /**
   * A newer export of a survey was laid over it, or it is read as before that.
   *
   * @param before edition that was read; null for the survey as imported first
   */
  record SurveyUpdated(UUID questionnaire, @Nullable UUID before, @Nullable UUID after)
      implements Change {
    @Override
    public Change inverse() {
      return new SurveyUpdated(questionnaire, after, before);
    }
  }

  /** A variable got another label, scale or values; its name and its answers stay. */
  record VariableRevised(UUID questionnaire, Variable before, Variable after) implements Change {
    public VariableRevised {
      if (!before.id().equals(after.id()) || !before.name().equals(after.name())) {
        throw new IllegalArgumentException("A revision keeps the variable's id and name");
      }
    }

    @Override
    public Change inverse() {
      return new VariableRevised(questionnaire, after, before);
    }
  }

  /**
   * A set of variables was made, described anew or dissolved.
   *
   * @param place among the sets of the questionnaire, from 0
   * @param before null where it was made
   * @param after null where it was dissolved
   */
  record VariableSetRevised(
      UUID questionnaire, int place, @Nullable VariableSet before, @Nullable VariableSet after)
      implements Change {
    public VariableSetRevised {
      if (before == null && after == null) {
        throw new IllegalArgumentException("There is a set before or after");
      }
    }

    /** What it is called: as it was, or as it was made. */
    public String name() {
      return before != null ? before.name() : after != null ? after.name() : "";
    }

    @Override
    public Change inverse() {
      return new VariableSetRevised(questionnaire, place, after, before);
    }
  }

  record TablePlanned(PlannedTable table) implements Change {
    @Override
    public Change inverse() {
      return new PlannedTableRemoved(table);
    }
  }

  record PlannedTableRemoved(PlannedTable table) implements Change {
    @Override
    public Change inverse() {
      return new TablePlanned(table);
    }
  }

  /** A planned table got another place, title or content. Both are the same planned table. */
  record PlannedTableRevised(PlannedTable before, PlannedTable after) implements Change {
    @Override
    public Change inverse() {
      return new PlannedTableRevised(after, before);
    }
  }

  record CodeAdded(Code code) implements Change {
    @Override
    public Change inverse() {
      return new CodeRemoved(code);
    }
  }

  record CodeRemoved(Code code) implements Change {
    @Override
    public Change inverse() {
      return new CodeAdded(code);
    }
  }

  /** A code was renamed, moved or described anew. Both are the same code. */
  record CodeRevised(Code before, Code after) implements Change {
    public CodeRevised {
      if (!before.id().equals(after.id())) {
        throw new IllegalArgumentException("A revision keeps the code's id");
      }
    }

    @Override
    public Change inverse() {
      return new CodeRevised(after, before);
    }
  }

  record PassageCoded(Coding coding) implements Change {
    @Override
    public Change inverse() {
      return new CodingRemoved(coding);
    }
  }

  record CodingRemoved(Coding coding) implements Change {
    @Override
    public Change inverse() {
      return new PassageCoded(coding);
    }
  }

  record MemoAdded(Memo memo) implements Change {
    @Override
    public Change inverse() {
      return new MemoRemoved(memo);
    }
  }

  record MemoRemoved(Memo memo) implements Change {
    @Override
    public Change inverse() {
      return new MemoAdded(memo);
    }
  }

  record CoderAdded(Coder coder) implements Change {
    @Override
    public Change inverse() {
      return new CoderRemoved(coder);
    }
  }

  record CoderRemoved(Coder coder) implements Change {
    @Override
    public Change inverse() {
      return new CoderAdded(coder);
    }
  }

  /** The project got another name or language. */
  record ProjectRevised(Project before, Project after) implements Change {
    @Override
    public Change inverse() {
      return new ProjectRevised(after, before);
    }
  }

  /** A source was put into another folder; both are paths as {@code Source} has them. */
  record SourceFiled(UUID source, String before, String after) implements Change {
    @Override
    public Change inverse() {
      return new SourceFiled(source, after, before);
    }
  }

  record SourceRenamed(UUID source, String before, String after) implements Change {
    @Override
    public Change inverse() {
      return new SourceRenamed(source, after, before);
    }
  }

  /**
   * A source's text was corrected, or is read as it was before, and its passages moved with it.
   *
   * @param before revision that was read; null for the text as imported
   * @param moves one for every coding and chosen quote of the source, moved or not: where others
   *     have come since, the change is refused
   */
  record SourceRevised(
      UUID source, @Nullable UUID before, @Nullable UUID after, List<PassageMove> moves)
      implements Change {
    public SourceRevised {
      moves = List.copyOf(moves);
    }

    @Override
    public Change inverse() {
      return new SourceRevised(
          source, after, before, moves.stream().map(PassageMove::inverse).toList());
    }
  }

  /** A passage whose words changed waits for somebody to look at it. */
  record ReviewOpened(PassageReview review) implements Change {
    @Override
    public Change inverse() {
      return new ReviewClosed(review);
    }
  }

  record ReviewClosed(PassageReview review) implements Change {
    @Override
    public Change inverse() {
      return new ReviewOpened(review);
    }
  }

  /** A speaker of a source was tied to another case, or to none. */
  record SpeakerBound(UUID source, String speaker, @Nullable UUID before, @Nullable UUID after)
      implements Change {
    @Override
    public Change inverse() {
      return new SpeakerBound(source, speaker, after, before);
    }
  }

  /** A case was made by hand. */
  record CaseAdded(Case added) implements Change {
    @Override
    public Change inverse() {
      return new CaseRemoved(added);
    }
  }

  /** A case that was made by hand is gone. */
  record CaseRemoved(Case removed) implements Change {
    @Override
    public Change inverse() {
      return new CaseAdded(removed);
    }
  }

  /** A case was renamed, or belongs to another case now. */
  record CaseRevised(Case before, Case after) implements Change {
    @Override
    public Change inverse() {
      return new CaseRevised(after, before);
    }
  }

  /** A coding covers other words, or has another code. Both are the same coding. */
  record CodingRevised(Coding before, Coding after) implements Change {
    @Override
    public Change inverse() {
      return new CodingRevised(after, before);
    }
  }

  /** A memo got other words. Both are the same memo. */
  record MemoRevised(Memo before, Memo after) implements Change {
    @Override
    public Change inverse() {
      return new MemoRevised(after, before);
    }
  }

  record QuoteChosen(ChosenQuote quote) implements Change {
    @Override
    public Change inverse() {
      return new QuoteDropped(quote);
    }
  }

  record QuoteDropped(ChosenQuote quote) implements Change {
    @Override
    public Change inverse() {
      return new QuoteChosen(quote);
    }
  }

  /** A chosen quote got another wording, attribution or place. Both are the same quote. */
  record QuoteRevised(ChosenQuote before, ChosenQuote after) implements Change {
    @Override
    public Change inverse() {
      return new QuoteRevised(after, before);
    }
  }

  record QuoteUsed(QuoteUse use) implements Change {
    @Override
    public Change inverse() {
      return new QuoteUseRemoved(use);
    }
  }

  record QuoteUseRemoved(QuoteUse use) implements Change {
    @Override
    public Change inverse() {
      return new QuoteUsed(use);
    }
  }

  record CodebookFrozen(CodebookVersion version) implements Change {
    @Override
    public Change inverse() {
      return new CodebookVersionRemoved(version);
    }
  }

  record CodebookVersionRemoved(CodebookVersion version) implements Change {
    @Override
    public Change inverse() {
      return new CodebookFrozen(version);
    }
  }

  /** Two wordings mean the same from now on. */
  record SynonymAdded(Synonym synonym) implements Change {
    @Override
    public Change inverse() {
      return new SynonymRemoved(synonym);
    }
  }

  record SynonymRemoved(Synonym synonym) implements Change {
    @Override
    public Change inverse() {
      return new SynonymAdded(synonym);
    }
  }

  record SearchSaved(SavedSearch search) implements Change {
    @Override
    public Change inverse() {
      return new SearchForgotten(search);
    }
  }

  record SearchForgotten(SavedSearch search) implements Change {
    @Override
    public Change inverse() {
      return new SearchSaved(search);
    }
  }

  /** A saved search got another name or query, or was looked at. */
  record SearchRevised(SavedSearch before, SavedSearch after) implements Change {
    @Override
    public Change inverse() {
      return new SearchRevised(after, before);
    }
  }

  /** The hits of a query get a code; the codings that it makes are changes of their own. */
  record AutocodingAdded(AutocodingRule rule) implements Change {
    @Override
    public Change inverse() {
      return new AutocodingRemoved(rule);
    }
  }

  record AutocodingRemoved(AutocodingRule rule) implements Change {
    @Override
    public Change inverse() {
      return new AutocodingAdded(rule);
    }
  }

  /** An autocoding was asked again, or is not to be any more. Both are the same autocoding. */
  record AutocodingRevised(AutocodingRule before, AutocodingRule after) implements Change {
    @Override
    public Change inverse() {
      return new AutocodingRevised(after, before);
    }
  }

  /**
   * The project works in another way.
   *
   * @param before null where nothing was set
   * @param after null for what holds without a setting
   */
  record SettingChanged(String name, @Nullable String before, @Nullable String after)
      implements Change {
    @Override
    public Change inverse() {
      return new SettingChanged(name, after, before);
    }
  }

  /**
   * How another program knows some things became known, changed or was forgotten.
   *
   * @param before those that are replaced or forgotten
   * @param after those that hold now
   */
  record CounterpartsChanged(List<Counterpart> before, List<Counterpart> after) implements Change {
    public CounterpartsChanged {
      before = List.copyOf(before);
      after = List.copyOf(after);
    }

    @Override
    public Change inverse() {
      return new CounterpartsChanged(after, before);
    }
  }

  /** It was decided what holds where coders differ. */
  record PlaceDecided(DecidedPlace place) implements Change {
    @Override
    public Change inverse() {
      return new DecisionRemoved(place);
    }
  }

  record DecisionRemoved(DecidedPlace place) implements Change {
    @Override
    public Change inverse() {
      return new PlaceDecided(place);
    }
  }

  record VariableDerived(Derivation derivation) implements Change {
    @Override
    public Change inverse() {
      return new DerivationRemoved(derivation);
    }
  }

  record DerivationRemoved(Derivation derivation) implements Change {
    @Override
    public Change inverse() {
      return new VariableDerived(derivation);
    }
  }

  /** A derived variable got another recipe or label. Both are the same variable. */
  record DerivationRevised(Derivation before, Derivation after) implements Change {
    @Override
    public Change inverse() {
      return new DerivationRevised(after, before);
    }
  }

  record SuggestionRejected(RejectedSuggestion rejected) implements Change {
    @Override
    public Change inverse() {
      return new RejectionRemoved(rejected);
    }
  }

  record RejectionRemoved(RejectedSuggestion rejected) implements Change {
    @Override
    public Change inverse() {
      return new SuggestionRejected(rejected);
    }
  }

  /**
   * A researcher judged something, or took a judgement back.
   *
   * @param before null where there was none
   * @param after null where there is none now
   */
  record Judged(
      Judgement.Kind kind, String about, @Nullable Wording before, @Nullable Wording after)
      implements Change {
    public Judged {
      if (before == null && after == null) {
        throw new IllegalArgumentException("A judgement comes, changes or goes");
      }
    }

    @Override
    public Change inverse() {
      return new Judged(kind, about, after, before);
    }
  }

  /** The changes that take all of these back, in the order to apply them. */
  static List<Change> inverse(List<Change> changes) {
    return changes.reversed().stream().map(Change::inverse).toList();
  }
}
