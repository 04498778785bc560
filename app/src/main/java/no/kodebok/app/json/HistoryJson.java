package no.kodebok.app.json;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Locale;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.change.HistoryEntry;

/** Steps of the history. */
public final class HistoryJson {
  private HistoryJson() {}

  public static JsonObject write(HistoryEntry entry) {
    JsonArrayBuilder changes = Json.createArrayBuilder();
    entry.changes().forEach(change -> changes.add(change.getClass().getSimpleName()));
    JsonObjectBuilder object =
        Json.createObjectBuilder()
            .add("number", entry.number())
            .add("id", entry.id().toString())
            .add("at", entry.at().toString())
            .add("coder", entry.coder())
            .add("action", entry.action().name().toLowerCase(Locale.ROOT))
            .add("undone", entry.undone())
            .add("what", what(entry.changes()))
            .add("changes", changes);
    Long target = entry.target();
    if (target != null) {
      object.add("target", target.longValue());
    }
    return object.build();
  }

  /** What a step did, in a few words. */
  public static String what(List<Change> changes) {
    return changes.stream()
            .filter(change ->
                !(change instanceof Change.CoderAdded || change instanceof Change.CoderRemoved))
            .limit(4)
            .map(HistoryJson::what)
            .distinct()
            .reduce((a, b) -> a + ", " + b)
            .orElse("nothing")
        + (changes.size() > 5 ? " … (" + changes.size() + " changes)" : "");
  }

  private static String what(Change change) {
    return switch (change) {
      case Change.BatchAdded(var batch, var files) -> "imported " + String.join(", ", files);
      case Change.BatchWithdrawn(var batch, var files) -> "withdrew " + String.join(", ", files);
      case Change.SourceBound bound -> "tied a source to a case";
      case Change.AttributesReplaced replaced -> "set attributes of cases";
      case Change.SurveyUpdated updated -> "updated a survey with a newer export";
      case Change.VariableRevised(_, var before, _) ->
          "revised the variable \"" + before.name() + "\"";
      case Change.VariableSetRevised revised ->
          (revised.before() == null ? "made" : revised.after() == null ? "dissolved" : "revised")
              + " the set \""
              + revised.name()
              + "\"";
      case Change.TablePlanned planned -> "put a table into the table plan";
      case Change.PlannedTableRemoved removed -> "took a table out of the table plan";
      case Change.PlannedTableRevised revised -> "revised the table plan";
      case Change.CodeAdded(var code) -> "added the code \"" + code.name() + "\"";
      case Change.CodeRemoved(var code) -> "removed the code \"" + code.name() + "\"";
      case Change.CodeRevised(var before, var after) ->
          before.name().equals(after.name())
              ? "revised the code \"" + before.name() + "\""
              : "renamed the code \"" + before.name() + "\" to \"" + after.name() + "\"";
      case Change.PassageCoded(var coding) ->
          switch (coding.origin().kind()) {
            case HAND -> "coded a passage";
            case AUTOCODING -> "coded a passage by its query";
            case SUGGESTION -> "accepted a suggestion";
          };
      case Change.CodingRemoved removed -> "removed a coding";
      case Change.MemoAdded added -> "wrote a memo";
      case Change.MemoRemoved removed -> "removed a memo";
      case Change.ProjectRevised(var before, var after) ->
          !before.smallCells().equals(after.smallCells())
              ? "set what tables do with small cells"
              : before.name().equals(after.name())
                  ? "set the language of the project"
                  : "renamed the project \"" + after.name() + "\"";
      case Change.SourceFiled(var source, var before, var after) ->
          after.isEmpty()
              ? "took a source out of the folder \"" + before + "\""
              : "put a source into the folder \"" + after + "\"";
      case Change.SourceRenamed(var source, var before, var after) ->
          "renamed the source \"" + before + "\" to \"" + after + "\"";
      case Change.SourceRevised revised -> "corrected a text";
      case Change.ReviewOpened opened -> "marked a passage for review";
      case Change.ReviewClosed closed -> "reviewed a passage";
      case Change.SpeakerBound bound -> "tied a speaker to a case";
      case Change.CaseAdded(var added) -> "added the case \"" + added.name() + "\"";
      case Change.CaseRemoved(var removed) -> "removed the case \"" + removed.name() + "\"";
      case Change.CaseRevised(var before, var after) ->
          "revised the case \"" + before.name() + "\"";
      case Change.CodingRevised revised -> "revised a coding";
      case Change.MemoRevised revised -> "revised a memo";
      case Change.QuoteChosen chosen -> "chose a quote";
      case Change.QuoteDropped dropped -> "dropped a chosen quote";
      case Change.QuoteRevised revised -> "revised a chosen quote";
      case Change.QuoteUsed used -> "noted where a quote is used";
      case Change.QuoteUseRemoved removed -> "removed a note of where a quote is used";
      case Change.CodebookFrozen(var version) -> "froze the codebook as \"" + version.name() + "\"";
      case Change.CodebookVersionRemoved(var version) ->
          "removed the codebook's version \"" + version.name() + "\"";
      case Change.Judged(var kind, var about, var before, var after) ->
          switch (kind) {
            case MASK -> after == null ? "took back what masks a name" : "masked a name";
            case SUMMARY ->
                after == null ? "took back a summary" : "summed up what a case says on a code";
            case JOINT ->
                after == null ? "took back a mark of a joint display" : "marked a joint display";
            case LITERATURE ->
                after == null
                    ? "took back a note on literature"
                    : "noted literature beside a joint display";
          };
      case Change.SynonymAdded(var synonym) ->
          "took \"" + synonym.one() + "\" and \"" + synonym.other() + "\" to mean the same";
      case Change.SynonymRemoved(var synonym) ->
          "took \""
              + synonym.one()
              + "\" and \""
              + synonym.other()
              + "\" no longer to mean the same";
      case Change.SearchSaved(var search) -> "saved the search \"" + search.name() + "\"";
      case Change.SearchForgotten(var search) -> "removed the search \"" + search.name() + "\"";
      case Change.SearchRevised(var before, var after) ->
          "revised the search \"" + before.name() + "\"";
      case Change.AutocodingAdded(var rule) -> "coded the hits of \"" + rule.query() + "\"";
      case Change.AutocodingRemoved(var rule) ->
          "removed the autocoding of \"" + rule.query() + "\"";
      case Change.AutocodingRevised(var before, var after) ->
          after.repeated()
              ? "asked the autocoding of \"" + after.query() + "\" again"
              : "ended the autocoding of \"" + after.query() + "\"";
      case Change.VariableDerived(var one) -> "derived " + one.name() + " = " + one.recipe();
      case Change.DerivationRemoved(var one) ->
          "removed the derived variable " + one.name() + " = " + one.recipe();
      case Change.DerivationRevised(var before, var after) ->
          before.recipe().equals(after.recipe())
              ? "labelled the derived variable " + after.name()
              : "derived anew " + after.name() + " = " + after.recipe();
      case Change.SuggestionRejected rejected -> "rejected a suggestion";
      case Change.SettingChanged(var name, var before, var after) -> "changed the setting " + name;
      case Change.CounterpartsChanged changed -> "noted what another program calls things";
      case Change.PlaceDecided decided -> "decided between coders";
      case Change.DecisionRemoved removed -> "took back a decision between coders";
      case Change.RejectionRemoved removed -> "took back the rejection of a suggestion";
      case Change.CoderAdded(var coder) -> "added the coder " + coder.name();
      case Change.CoderRemoved(var coder) -> "removed the coder " + coder.name();
    };
  }
}
