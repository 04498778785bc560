package no.kodebok.coding.store.sql;

import java.util.ArrayList;
import java.util.List;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.model.Coding;
import org.jdbi.v3.core.Handle;

/**
 * Swaps the values of changes into the tables. A change that does not fit the state it meets (since
 * other steps build on what it takes away) is refused, and with it the whole step.
 */
final class ChangeWriter {
  private final MaterialWriter material;
  private final SourceWriter sources;
  private final CaseWriter cases;
  private final CodeWriter codes;
  private final CodingWriter codings;
  private final MemoWriter memos;
  private final QuoteWriter quotes;
  private final ProjectWriter project;
  private final AutocodingWriter autocodings;
  private final SettingWriter settings;
  private final CounterpartWriter counterparts;
  private final VariableWriter variables;
  private final PlanWriter plan;
  private final DerivationWriter derivations;

  ChangeWriter(Handle h) {
    material = new MaterialWriter(h);
    sources = new SourceWriter(h);
    cases = new CaseWriter(h);
    codes = new CodeWriter(h);
    codings = new CodingWriter(h);
    memos = new MemoWriter(h);
    quotes = new QuoteWriter(h);
    project = new ProjectWriter(h);
    autocodings = new AutocodingWriter(h);
    settings = new SettingWriter(h);
    counterparts = new CounterpartWriter(h);
    variables = new VariableWriter(h);
    plan = new PlanWriter(h);
    derivations = new DerivationWriter(h);
  }

  /**
   * Applies them in order; runs of codings, which come by the ten thousand, with few statements.
   */
  void apply(List<Change> changes) {
    int at = 0;
    while (at < changes.size()) {
      int end = at;
      while (end < changes.size() && changes.get(end) instanceof Change.PassageCoded) {
        end++;
      }
      if (end - at > 1) {
        codings.addAll(codings(changes.subList(at, end)));
        at = end;
        continue;
      }
      while (end < changes.size() && changes.get(end) instanceof Change.CodingRemoved) {
        end++;
      }
      if (end - at > 1 && changes.get(at) instanceof Change.CodingRemoved) {
        codings.removeAll(codings(changes.subList(at, end)));
        at = end;
        continue;
      }
      apply(changes.get(at++));
    }
    derivations.refuseBroken(changes);
  }

  private static List<Coding> codings(List<Change> run) {
    List<Coding> codings = new ArrayList<>(run.size());
    for (Change change : run) {
      if (change instanceof Change.PassageCoded(var coding)) {
        codings.add(coding);
      } else if (change instanceof Change.CodingRemoved(var coding)) {
        codings.add(coding);
      }
    }
    return codings;
  }

  private void apply(Change change) {
    switch (change) {
      case Change.ProjectRevised(var before, var after) -> project.revise(before, after);
      case Change.BatchAdded(var batch, var files) -> material.add(batch);
      case Change.BatchWithdrawn(var batch, var files) -> material.withdraw(batch);
      case Change.SourceBound(var source, var before, var after) ->
          sources.bind(source, before, after);
      case Change.SourceFiled(var source, var before, var after) ->
          sources.file(source, before, after);
      case Change.SourceRenamed(var source, var before, var after) ->
          sources.rename(source, before, after);
      case Change.SourceRevised revised -> sources.revise(revised);
      case Change.ReviewOpened(var review) -> sources.open(review);
      case Change.ReviewClosed(var review) -> sources.close(review);
      case Change.SpeakerBound bound -> cases.bind(bound);
      case Change.CaseAdded(var added) -> cases.add(added);
      case Change.CaseRemoved(var removed) -> cases.remove(removed);
      case Change.CaseRevised(var before, var after) -> cases.revise(before, after);
      case Change.AttributesReplaced(var before, var after) ->
          material.replaceAttributes(before, after);
      case Change.SurveyUpdated(var questionnaire, var before, var after) ->
          material.update(questionnaire, before, after);
      case Change.CodeAdded(var code) -> codes.add(code);
      case Change.CodeRemoved(var code) -> codes.remove(code);
      case Change.CodeRevised(var before, var after) -> codes.revise(before, after);
      case Change.CodebookFrozen(var version) -> codes.freeze(version);
      case Change.CodebookVersionRemoved(var version) -> codes.removeVersion(version);
      case Change.PassageCoded(var coding) -> codings.add(coding);
      case Change.CodingRemoved(var coding) -> codings.remove(coding);
      case Change.CodingRevised(var before, var after) -> codings.revise(before, after);
      case Change.MemoAdded(var memo) -> memos.add(memo);
      case Change.MemoRemoved(var memo) -> memos.remove(memo);
      case Change.MemoRevised(var before, var after) -> memos.revise(before, after);
      case Change.QuoteChosen(var quote) -> quotes.add(quote);
      case Change.QuoteDropped(var quote) -> quotes.remove(quote);
      case Change.QuoteRevised(var before, var after) -> quotes.revise(before, after);
      case Change.QuoteUsed(var use) -> quotes.addUse(use);
      case Change.QuoteUseRemoved(var use) -> quotes.removeUse(use);
      case Change.Judged judged -> project.judge(judged);
      case Change.SynonymAdded(var synonym) -> project.add(synonym);
      case Change.SynonymRemoved(var synonym) -> project.remove(synonym);
      case Change.VariableRevised(var questionnaire, var before, var after) ->
          variables.revise(questionnaire, before, after);
      case Change.VariableSetRevised revised -> variables.revise(revised);
      case Change.TablePlanned(var table) -> plan.add(table);
      case Change.PlannedTableRemoved(var table) -> plan.remove(table);
      case Change.PlannedTableRevised(var before, var after) -> plan.revise(before, after);
      case Change.SearchSaved(var search) -> project.save(search);
      case Change.SearchForgotten(var search) -> project.forget(search);
      case Change.SearchRevised(var before, var after) -> project.revise(before, after);
      case Change.AutocodingAdded(var rule) -> autocodings.add(rule);
      case Change.AutocodingRemoved(var rule) -> autocodings.remove(rule);
      case Change.AutocodingRevised(var before, var after) -> autocodings.revise(before, after);
      case Change.VariableDerived(var derivation) -> derivations.add(derivation);
      case Change.DerivationRemoved(var derivation) -> derivations.remove(derivation);
      case Change.DerivationRevised(var before, var after) -> derivations.revise(before, after);
      case Change.SuggestionRejected(var rejected) -> autocodings.add(rejected);
      case Change.SettingChanged(var name, var before, var after) ->
          settings.set(name, before, after);
      case Change.CounterpartsChanged(var before, var after) ->
          counterparts.change(before, after);
      case Change.PlaceDecided(var place) -> settings.add(place);
      case Change.DecisionRemoved(var place) -> settings.remove(place);
      case Change.RejectionRemoved(var rejected) -> autocodings.remove(rejected);
      case Change.CoderAdded(var coder) -> project.add(coder);
      case Change.CoderRemoved(var coder) -> project.remove(coder);
    }
  }
}
