package no.kodebok.app.web;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import no.kodebok.app.json.HistoryJson;
import no.kodebok.app.json.ProjectNames;
import no.kodebok.app.json.TouchedSources;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.change.HistoryEntry;
import no.kodebok.coding.framework.Summaries;
import no.kodebok.coding.joint.JointMarks;
import no.kodebok.coding.model.AutocodingRule;
import no.kodebok.coding.model.CodingOrigin;
import no.kodebok.coding.model.Judgement;

/** What a step that was taken back, or done again, had done: its kind, and what it was about. */
final class StepJson {
  private StepJson() {}

  /**
   * Adds the step to an answer.
   *
   * @param entry the step as it was just written
   * @param back whether it took another back; then that other is told, not its opposite
   */
  static JsonObjectBuilder add(
      JsonObjectBuilder answer, HistoryEntry entry, boolean back, ProjectNames names) {
    List<Change> told = back ? Change.inverse(entry.changes()) : entry.changes();
    Change main = main(told);
    return answer
        .add("done", done(main))
        .add("subject", subject(main, told, names))
        .add("summary", HistoryJson.what(told));
  }

  /** A row of the log: who did what, when, to what, and whether it stands. */
  static JsonObjectBuilder row(HistoryEntry step, ProjectNames names) {
    JsonObjectBuilder row =
        Json.createObjectBuilder()
            .add("number", step.number())
            .add("at", step.at().toString())
            .add("coder", step.coder())
            .add("action", step.action().name().toLowerCase(Locale.ROOT))
            .add("undone", step.undone());
    Long target = step.target();
    if (target != null) {
      row.add("target", target.longValue());
    }
    add(row, step, step.action() == HistoryEntry.Action.UNDO, names);
    Set<UUID> sources = TouchedSources.of(step.changes());
    if (sources.size() == 1) {
      UUID source = sources.iterator().next();
      names
          .knownSource(source)
          .ifPresent(name -> row.add("source", source.toString()).add("place", name));
    }
    return row.add("changes", changesOfMainKind(step));
  }

  /** The kind of what was done; what was found for a coder is told apart from what she coded. */
  private static String done(Change main) {
    if (main instanceof Change.Judged(var kind, var about, var before, var after)) {
      return judged(kind, after == null);
    }
    CodingOrigin.Kind origin =
        main instanceof Change.PassageCoded(var coding)
            ? coding.origin().kind()
            : CodingOrigin.Kind.HAND;
    return switch (origin) {
      case HAND -> main.getClass().getSimpleName();
      case AUTOCODING -> "PassageAutocoded";
      case SUGGESTION -> "SuggestionAccepted";
    };
  }

  private static String judged(Judgement.Kind kind, boolean taken) {
    return switch (kind) {
      case MASK -> taken ? "MaskRemoved" : "NameMasked";
      case SUMMARY -> taken ? "SummaryRemoved" : "CaseSummedUp";
      case JOINT -> taken ? "JointMarkRemoved" : "JointMarked";
      case LITERATURE -> taken ? "LiteratureNoteRemoved" : "LiteratureNoted";
    };
  }

  private static long changesOfMainKind(HistoryEntry step) {
    Class<?> kind = main(step.changes()).getClass();
    return step.changes().stream().filter(kind::isInstance).count();
  }

  private static Change main(List<Change> changes) {
    return changes.stream()
        .filter(Change.PassageCoded.class::isInstance)
        .findFirst()
        .orElseGet(changes::getLast);
  }

  private static String subject(Change change, List<Change> step, ProjectNames names) {
    return switch (change) {
      case Change.BatchAdded(var batch, var files) -> String.join(", ", files);
      case Change.BatchWithdrawn(var batch, var files) -> String.join(", ", files);
      case Change.VariableRevised(_, var before, _) -> before.name();
      case Change.VariableSetRevised revised -> revised.name();
      case Change.TablePlanned(var table) -> table.title();
      case Change.PlannedTableRemoved(var table) -> table.title();
      case Change.PlannedTableRevised(_, var after) -> after.title();
      case Change.CodeAdded(var code) -> code.name();
      case Change.CodeRemoved(var code) -> code.name();
      case Change.CodeRevised(var before, var after) -> before.name();
      case Change.PassageCoded(var coding) -> {
        UUID autocoding = coding.origin().autocoding();
        String path = code(coding.code(), step, names);
        yield autocoding == null ? path : path + " ← " + query(autocoding, step, names);
      }
      case Change.CodingRemoved(var coding) -> code(coding.code(), step, names);
      case Change.CoderAdded(var coder) -> coder.name();
      case Change.CoderRemoved(var coder) -> coder.name();
      case Change.ProjectRevised(var before, var after) -> after.name();
      case Change.SourceFiled(var source, var before, var after) -> after;
      case Change.SourceRenamed(var source, var before, var after) -> after;
      case Change.CaseAdded(var added) -> added.name();
      case Change.CaseRemoved(var removed) -> removed.name();
      case Change.CaseRevised(var before, var after) -> before.name();
      case Change.SpeakerBound(var source, var speaker, var before, var after) -> speaker;
      case Change.CodingRevised(var before, var after) -> code(after.code(), step, names);
      case Change.QuoteUsed(var use) -> use.place();
      case Change.QuoteUseRemoved(var use) -> use.place();
      case Change.CodebookFrozen(var version) -> version.name();
      case Change.CodebookVersionRemoved(var version) -> version.name();
      case Change.Judged(var kind, var about, var before, var after) ->
          switch (kind) {
            case MASK -> after != null ? after.text() : before != null ? before.text() : "";
            case SUMMARY -> {
              Summaries.Subject of = Summaries.subject(about);
              String whose = names.caseName(of.caseId());
              yield (whose == null ? "" : whose + " × ") + code(of.code(), step, names);
            }
            case JOINT, LITERATURE -> code(JointMarks.code(about), step, names);
          };
      case Change.SynonymAdded(var synonym) -> synonym.one() + " = " + synonym.other();
      case Change.SynonymRemoved(var synonym) -> synonym.one() + " = " + synonym.other();
      case Change.SearchSaved(var search) -> search.name();
      case Change.SearchForgotten(var search) -> search.name();
      case Change.SearchRevised(var before, var after) -> before.name();
      case Change.AutocodingAdded(var rule) -> rule.query();
      case Change.AutocodingRemoved(var rule) -> rule.query();
      case Change.AutocodingRevised(var before, var after) -> after.query();
      case Change.VariableDerived(var one) -> one.name();
      case Change.DerivationRemoved(var one) -> one.name();
      case Change.DerivationRevised(var before, var after) -> after.name();
      case Change.SuggestionRejected(var rejected) -> code(rejected.code(), step, names);
      case Change.RejectionRemoved(var rejected) -> code(rejected.code(), step, names);
      case Change.SettingChanged(var name, var before, var after) -> "";
      case Change.CounterpartsChanged _ -> "";
      case Change.PlaceDecided(var place) -> code(place.code(), step, names);
      case Change.DecisionRemoved(var place) -> code(place.code(), step, names);
      case Change.SourceRevised revised -> "";
      case Change.ReviewOpened opened -> "";
      case Change.ReviewClosed closed -> "";
      case Change.MemoRevised revised -> "";
      case Change.QuoteChosen chosen -> "";
      case Change.QuoteDropped dropped -> "";
      case Change.QuoteRevised revised -> "";
      case Change.SourceBound bound -> "";
      case Change.AttributesReplaced replaced -> "";
      case Change.SurveyUpdated(var survey, var before, var after) -> names.questionnaire(survey);
      case Change.MemoAdded added -> "";
      case Change.MemoRemoved removed -> "";
    };
  }

  /** The autocoding's query, also where it came and went with the step itself. */
  private static String query(UUID id, List<Change> step, ProjectNames names) {
    return step.stream()
        .filter(Change.AutocodingAdded.class::isInstance)
        .map(added -> ((Change.AutocodingAdded) added).rule())
        .filter(rule -> rule.id().equals(id))
        .map(AutocodingRule::query)
        .findFirst()
        .orElseGet(() -> names.query(id));
  }

  /** The code's path; its name where the code came and went with the step itself. */
  private static String code(UUID id, List<Change> step, ProjectNames names) {
    if (names.codebook().code(id).isPresent()) {
      return names.code(id);
    }
    return step.stream()
        .filter(Change.CodeAdded.class::isInstance)
        .map(added -> ((Change.CodeAdded) added).code())
        .filter(code -> code.id().equals(id))
        .map(code -> code.name())
        .findFirst()
        .orElse("");
  }
}
