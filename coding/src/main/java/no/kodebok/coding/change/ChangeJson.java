package no.kodebok.coding.change;

import static no.kodebok.coding.change.ModelJson.id;
import static no.kodebok.coding.change.ModelJson.strings;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.stream.JsonParser;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import no.kodebok.coding.model.Judgement;
import no.kodebok.coding.model.OwnJson;
import no.kodebok.coding.model.VariableSet;
import no.kodebok.coding.model.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Changes as JSON, as the history keeps them. Every change carries the version of its form; a form
 * that is ever changed gets a new number here, and the old one goes on being read.
 */
public final class ChangeJson {
  private ChangeJson() {}

  public static String write(List<Change> changes) {
    // One by one: as a tree, the changes of a large import take far more room than their text.
    StringBuilder array = new StringBuilder("[");
    for (Change change : changes) {
      array.append(array.length() > 1 ? "," : "").append(write(change));
    }
    return array.append(']').toString();
  }

  /**
   * Reads changes back.
   *
   * @param texts what is not part of the history
   * @throws IllegalArgumentException if a change is of a type or version that is not known
   */
  public static List<Change> read(String json, KeptTexts texts) {
    List<Change> changes = new ArrayList<>();
    try (JsonParser parser = OwnJson.parser(new StringReader(json))) {
      parser.next();
      parser.getArrayStream().forEach(object -> changes.add(read(object.asJsonObject(), texts)));
    }
    return changes;
  }

  private static JsonObject write(Change change) {
    JsonObjectBuilder object =
        Json.createObjectBuilder()
            .add("type", change.getClass().getSimpleName())
            .add("v", version(change.getClass().getSimpleName()));
    switch (change) {
      case Change.ProjectRevised(var before, var after) ->
          object.add("before", ModelJson.write(before)).add("after", ModelJson.write(after));
      case Change.BatchAdded(var batch, var files) ->
          object.add("batch", batch.toString()).add("files", Json.createArrayBuilder(files));
      case Change.BatchWithdrawn(var batch, var files) ->
          object.add("batch", batch.toString()).add("files", Json.createArrayBuilder(files));
      case Change.SourceBound(var source, var before, var after) -> {
        object.add("source", source.toString());
        addBothIfPresent(object, before, after);
      }
      case Change.SourceFiled(var source, var before, var after) ->
          object.add("source", source.toString()).add("before", before).add("after", after);
      case Change.SourceRenamed(var source, var before, var after) ->
          object.add("source", source.toString()).add("before", before).add("after", after);
      case Change.SourceRevised(var source, var before, var after, var moves) -> {
        object.add("source", source.toString());
        addBothIfPresent(object, before, after);
        JsonArrayBuilder array = Json.createArrayBuilder();
        moves.forEach(move -> array.add(ModelJson.write(move)));
        object.add("moves", array);
      }
      case Change.ReviewOpened(var review) -> object.add("review", ModelJson.write(review));
      case Change.ReviewClosed(var review) -> object.add("review", ModelJson.write(review));
      case Change.SpeakerBound(var source, var speaker, var before, var after) -> {
        object.add("source", source.toString()).add("speaker", speaker);
        addBothIfPresent(object, before, after);
      }
      case Change.CaseAdded(var added) -> object.add("case", ModelJson.write(added));
      case Change.CaseRemoved(var removed) -> object.add("case", ModelJson.write(removed));
      case Change.CaseRevised(var before, var after) ->
          object.add("before", ModelJson.write(before)).add("after", ModelJson.write(after));
      case Change.AttributesReplaced(var before, var after) ->
          addBothIfPresent(object, before, after);
      case Change.SurveyUpdated(var questionnaire, var before, var after) -> {
        object.add("questionnaire", questionnaire.toString());
        addBothIfPresent(object, before, after);
      }
      case Change.VariableRevised(var questionnaire, var before, var after) ->
          object
              .add("questionnaire", questionnaire.toString())
              .add("before", ModelJson.write(before))
              .add("after", ModelJson.write(after));
      case Change.VariableSetRevised(var questionnaire, var place, var before, var after) -> {
        object.add("questionnaire", questionnaire.toString()).add("place", place);
        if (before != null) {
          object.add("before", ModelJson.write(before));
        }
        if (after != null) {
          object.add("after", ModelJson.write(after));
        }
      }
      case Change.TablePlanned(var table) -> object.add("table", ModelJson.write(table));
      case Change.PlannedTableRemoved(var table) -> object.add("table", ModelJson.write(table));
      case Change.PlannedTableRevised(var before, var after) ->
          object.add("before", ModelJson.write(before)).add("after", ModelJson.write(after));
      case Change.CodeAdded(var code) -> object.add("code", ModelJson.write(code));
      case Change.CodeRemoved(var code) -> object.add("code", ModelJson.write(code));
      case Change.CodeRevised(var before, var after) ->
          object.add("before", ModelJson.write(before)).add("after", ModelJson.write(after));
      case Change.PassageCoded(var coding) -> object.add("coding", ModelJson.write(coding));
      case Change.CodingRemoved(var coding) -> object.add("coding", ModelJson.write(coding));
      case Change.CodingRevised(var before, var after) ->
          object.add("before", ModelJson.write(before)).add("after", ModelJson.write(after));
      case Change.MemoAdded(var memo) -> object.add("memo", ModelJson.write(memo));
      case Change.MemoRemoved(var memo) -> object.add("memo", ModelJson.write(memo));
      case Change.MemoRevised(var before, var after) ->
          object.add("before", ModelJson.write(before)).add("after", ModelJson.write(after));
      case Change.CoderAdded(var coder) -> object.add("coder", ModelJson.write(coder));
      case Change.CoderRemoved(var coder) -> object.add("coder", ModelJson.write(coder));
      case Change.QuoteChosen(var quote) -> object.add("quote", ModelJson.write(quote));
      case Change.QuoteDropped(var quote) -> object.add("quote", ModelJson.write(quote));
      case Change.QuoteRevised(var before, var after) ->
          object.add("before", ModelJson.write(before)).add("after", ModelJson.write(after));
      case Change.QuoteUsed(var use) -> object.add("use", ModelJson.write(use));
      case Change.QuoteUseRemoved(var use) -> object.add("use", ModelJson.write(use));
      case Change.CodebookFrozen(var version) -> object.add("version", ModelJson.write(version));
      case Change.CodebookVersionRemoved(var version) ->
          object.add("version", ModelJson.write(version));
      case Change.Judged(var kind, var about, var before, var after) -> {
        object.add("kind", kind.name()).add("about", about);
        addBothIfPresent(
            object, before == null ? null : before.id(), after == null ? null : after.id());
      }
      case Change.SynonymAdded(var synonym) -> object.add("synonym", ModelJson.write(synonym));
      case Change.SynonymRemoved(var synonym) -> object.add("synonym", ModelJson.write(synonym));
      case Change.SearchSaved(var search) -> object.add("search", ModelJson.write(search));
      case Change.SearchForgotten(var search) -> object.add("search", ModelJson.write(search));
      case Change.SearchRevised(var before, var after) ->
          object.add("before", ModelJson.write(before)).add("after", ModelJson.write(after));
      case Change.AutocodingAdded(var rule) -> object.add("rule", ModelJson.write(rule));
      case Change.AutocodingRemoved(var rule) -> object.add("rule", ModelJson.write(rule));
      case Change.AutocodingRevised(var before, var after) ->
          object.add("before", ModelJson.write(before)).add("after", ModelJson.write(after));
      case Change.VariableDerived(var derivation) ->
          object.add("derivation", ModelJson.write(derivation));
      case Change.DerivationRemoved(var derivation) ->
          object.add("derivation", ModelJson.write(derivation));
      case Change.DerivationRevised(var before, var after) ->
          object.add("before", ModelJson.write(before)).add("after", ModelJson.write(after));
      case Change.SuggestionRejected(var rejected) ->
          object.add("rejected", ModelJson.write(rejected));
      case Change.SettingChanged(var name, var before, var after) -> {
        object.add("name", name);
        addText(object, "before", before);
        addText(object, "after", after);
      }
      case Change.CounterpartsChanged(var before, var after) ->
          object
              .add("before", CounterpartJson.write(before))
              .add("after", CounterpartJson.write(after));
      case Change.PlaceDecided(var place) -> object.add("place", ModelJson.write(place));
      case Change.DecisionRemoved(var place) -> object.add("place", ModelJson.write(place));
      case Change.RejectionRemoved(var rejected) ->
          object.add("rejected", ModelJson.write(rejected));
    }
    return object.build();
  }

  /** The newest form of a type: a memo's second names its wording, a coding's its origin. */
  private static int version(String type) {
    return switch (type) {
      case "MemoAdded", "MemoRemoved", "PassageCoded", "CodingRemoved", "CodingRevised" -> 2;
      default -> 1;
    };
  }

  private static Change read(JsonObject object, KeptTexts texts) {
    String type = object.getString("type");
    int version = object.getInt("v");
    if (version < 1 || version > version(type)) {
      throw new IllegalArgumentException(
          "Change " + type + " has version " + version + ", not " + version(type) + " or less");
    }
    return switch (type) {
      case "ProjectRevised" -> both(object, ModelJson::project, Change.ProjectRevised::new);
      case "BatchAdded" -> new Change.BatchAdded(id(object, "batch"), strings(object, "files"));
      case "BatchWithdrawn" ->
          new Change.BatchWithdrawn(id(object, "batch"), strings(object, "files"));
      case "SourceBound" ->
          new Change.SourceBound(id(object, "source"), before(object), after(object));
      case "SourceFiled" ->
          new Change.SourceFiled(
              id(object, "source"), object.getString("before"), object.getString("after"));
      case "SourceRenamed" ->
          new Change.SourceRenamed(
              id(object, "source"), object.getString("before"), object.getString("after"));
      case "SourceRevised" ->
          new Change.SourceRevised(
              id(object, "source"),
              before(object),
              after(object),
              object.getJsonArray("moves").getValuesAs(JsonObject.class).stream()
                  .map(ModelJson::passageMove)
                  .toList());
      case "ReviewOpened" ->
          new Change.ReviewOpened(ModelJson.passageReview(object.getJsonObject("review")));
      case "ReviewClosed" ->
          new Change.ReviewClosed(ModelJson.passageReview(object.getJsonObject("review")));
      case "SpeakerBound" ->
          new Change.SpeakerBound(
              id(object, "source"), object.getString("speaker"), before(object), after(object));
      case "CaseAdded" -> new Change.CaseAdded(ModelJson.studyCase(object.getJsonObject("case")));
      case "CaseRemoved" ->
          new Change.CaseRemoved(ModelJson.studyCase(object.getJsonObject("case")));
      case "CaseRevised" -> both(object, ModelJson::studyCase, Change.CaseRevised::new);
      case "AttributesReplaced" -> new Change.AttributesReplaced(before(object), after(object));
      case "SurveyUpdated" ->
          new Change.SurveyUpdated(id(object, "questionnaire"), before(object), after(object));
      case "VariableRevised" ->
          new Change.VariableRevised(
              id(object, "questionnaire"),
              ModelJson.variable(object.getJsonObject("before")),
              ModelJson.variable(object.getJsonObject("after")));
      case "VariableSetRevised" ->
          new Change.VariableSetRevised(
              id(object, "questionnaire"),
              object.getInt("place"),
              set(object, "before"),
              set(object, "after"));
      case "TablePlanned" ->
          new Change.TablePlanned(ModelJson.plannedTable(object.getJsonObject("table")));
      case "PlannedTableRemoved" ->
          new Change.PlannedTableRemoved(ModelJson.plannedTable(object.getJsonObject("table")));
      case "PlannedTableRevised" ->
          both(object, ModelJson::plannedTable, Change.PlannedTableRevised::new);
      case "CodeAdded" -> new Change.CodeAdded(ModelJson.code(object.getJsonObject("code")));
      case "CodeRemoved" -> new Change.CodeRemoved(ModelJson.code(object.getJsonObject("code")));
      case "CodeRevised" -> both(object, ModelJson::code, Change.CodeRevised::new);
      case "PassageCoded" ->
          new Change.PassageCoded(ModelJson.coding(object.getJsonObject("coding")));
      case "CodingRemoved" ->
          new Change.CodingRemoved(ModelJson.coding(object.getJsonObject("coding")));
      case "CodingRevised" -> both(object, ModelJson::coding, Change.CodingRevised::new);
      case "MemoAdded" -> new Change.MemoAdded(ModelJson.memo(object.getJsonObject("memo"), texts));
      case "MemoRemoved" ->
          new Change.MemoRemoved(ModelJson.memo(object.getJsonObject("memo"), texts));
      case "MemoRevised" ->
          both(object, memo -> ModelJson.memo(memo, texts), Change.MemoRevised::new);
      case "CoderAdded" -> new Change.CoderAdded(ModelJson.coder(object.getJsonObject("coder")));
      case "CoderRemoved" ->
          new Change.CoderRemoved(ModelJson.coder(object.getJsonObject("coder")));
      case "QuoteChosen" ->
          new Change.QuoteChosen(ModelJson.chosenQuote(object.getJsonObject("quote"), texts));
      case "QuoteDropped" ->
          new Change.QuoteDropped(ModelJson.chosenQuote(object.getJsonObject("quote"), texts));
      case "QuoteRevised" ->
          both(object, quote -> ModelJson.chosenQuote(quote, texts), Change.QuoteRevised::new);
      case "QuoteUsed" -> new Change.QuoteUsed(ModelJson.quoteUse(object.getJsonObject("use")));
      case "QuoteUseRemoved" ->
          new Change.QuoteUseRemoved(ModelJson.quoteUse(object.getJsonObject("use")));
      case "CodebookFrozen" ->
          new Change.CodebookFrozen(
              ModelJson.codebookVersion(object.getJsonObject("version"), texts));
      case "CodebookVersionRemoved" ->
          new Change.CodebookVersionRemoved(
              ModelJson.codebookVersion(object.getJsonObject("version"), texts));
      case "Judged" ->
          new Change.Judged(
              Judgement.Kind.valueOf(object.getString("kind")),
              object.getString("about"),
              wording(before(object), texts),
              wording(after(object), texts));
      case "SynonymAdded" ->
          new Change.SynonymAdded(ModelJson.synonym(object.getJsonObject("synonym")));
      case "SynonymRemoved" ->
          new Change.SynonymRemoved(ModelJson.synonym(object.getJsonObject("synonym")));
      case "SearchSaved" ->
          new Change.SearchSaved(ModelJson.savedSearch(object.getJsonObject("search"), texts));
      case "SearchForgotten" ->
          new Change.SearchForgotten(ModelJson.savedSearch(object.getJsonObject("search"), texts));
      case "SearchRevised" ->
          both(object, search -> ModelJson.savedSearch(search, texts), Change.SearchRevised::new);
      case "AutocodingAdded" ->
          new Change.AutocodingAdded(ModelJson.autocoding(object.getJsonObject("rule"), texts));
      case "AutocodingRemoved" ->
          new Change.AutocodingRemoved(ModelJson.autocoding(object.getJsonObject("rule"), texts));
      case "AutocodingRevised" ->
          both(object, rule -> ModelJson.autocoding(rule, texts), Change.AutocodingRevised::new);
      case "VariableDerived" ->
          new Change.VariableDerived(ModelJson.derivation(object.getJsonObject("derivation")));
      case "DerivationRemoved" ->
          new Change.DerivationRemoved(ModelJson.derivation(object.getJsonObject("derivation")));
      case "DerivationRevised" ->
          both(object, ModelJson::derivation, Change.DerivationRevised::new);
      case "SuggestionRejected" ->
          new Change.SuggestionRejected(ModelJson.rejected(object.getJsonObject("rejected")));
      case "SettingChanged" ->
          new Change.SettingChanged(
              object.getString("name"), text(object, "before"), text(object, "after"));
      case "CounterpartsChanged" ->
          new Change.CounterpartsChanged(
              CounterpartJson.read(object.getJsonArray("before")),
              CounterpartJson.read(object.getJsonArray("after")));
      case "PlaceDecided" ->
          new Change.PlaceDecided(ModelJson.decided(object.getJsonObject("place")));
      case "DecisionRemoved" ->
          new Change.DecisionRemoved(ModelJson.decided(object.getJsonObject("place")));
      case "RejectionRemoved" ->
          new Change.RejectionRemoved(ModelJson.rejected(object.getJsonObject("rejected")));
      default -> throw new IllegalArgumentException("Unknown change " + type);
    };
  }

  private static <T> Change both(
      JsonObject object, Function<JsonObject, T> read, BiFunction<T, T, Change> make) {
    return make.apply(
        read.apply(object.getJsonObject("before")), read.apply(object.getJsonObject("after")));
  }

  private static @Nullable UUID before(JsonObject object) {
    return ModelJson.idIfPresent(object, "before");
  }

  private static @Nullable UUID after(JsonObject object) {
    return ModelJson.idIfPresent(object, "after");
  }

  private static void addBothIfPresent(
      JsonObjectBuilder object, @Nullable UUID before, @Nullable UUID after) {
    ModelJson.addIfPresent(object, "before", before);
    ModelJson.addIfPresent(object, "after", after);
  }

  private static void addText(JsonObjectBuilder object, String name, @Nullable String text) {
    if (text == null) {
      object.addNull(name);
    } else {
      object.add(name, text);
    }
  }

  private static @Nullable String text(JsonObject object, String name) {
    return object.isNull(name) ? null : object.getString(name);
  }

  private static @Nullable Wording wording(@Nullable UUID id, KeptTexts texts) {
    return id == null ? null : new Wording(id, texts.wording(id));
  }

  private static @Nullable VariableSet set(JsonObject object, String name) {
    return object.containsKey(name) ? ModelJson.variableSet(object.getJsonObject(name)) : null;
  }
}
