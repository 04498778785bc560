package no.kodebok.coding.change;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.kodebok.coding.model.AutocodingRule;
import no.kodebok.coding.model.Case;
import no.kodebok.coding.model.ChosenQuote;
import no.kodebok.coding.model.Code;
import no.kodebok.coding.model.CodebookVersion;
import no.kodebok.coding.model.Coder;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.model.CodingOrigin;
import no.kodebok.coding.model.CodingUnit;
import no.kodebok.coding.model.DecidedPlace;
import no.kodebok.coding.model.Derivation;
import no.kodebok.coding.model.Direction;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.model.Memo;
import no.kodebok.coding.model.MissingCode;
import no.kodebok.coding.model.MissingKind;
import no.kodebok.coding.model.PassageMove;
import no.kodebok.coding.model.PassageReview;
import no.kodebok.coding.model.PlannedTable;
import no.kodebok.coding.model.Project;
import no.kodebok.coding.model.QuoteUse;
import no.kodebok.coding.model.RejectedSuggestion;
import no.kodebok.coding.model.SavedSearch;
import no.kodebok.coding.model.Scale;
import no.kodebok.coding.model.SetKind;
import no.kodebok.coding.model.SmallCellRule;
import no.kodebok.coding.model.Synonym;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.model.ValueLabel;
import no.kodebok.coding.model.Variable;
import no.kodebok.coding.model.VariableSet;
import no.kodebok.coding.model.Wording;
import org.jspecify.annotations.Nullable;

/** The records that changes hold, as JSON. */
final class ModelJson {
  private ModelJson() {}

  static JsonObject write(Project project) {
    JsonObjectBuilder object =
        Json.createObjectBuilder()
            .add("id", project.id().toString())
            .add("name", project.name())
            .add("language", project.language().id())
            .add("createdAt", project.createdAt().toString());
    SmallCellRule rule = project.smallCells();
    // Steps of older releases say nothing of it, which means the same.
    return rule.equals(SmallCellRule.DEFAULT)
        ? object.build()
        : object.add("smallCell", rule.threshold()).add("hideSmallCells", rule.hide()).build();
  }

  static Project project(JsonObject object) {
    return new Project(
        id(object, "id"),
        object.getString("name"),
        Language.of(object.getString("language")).orElse(Language.NB),
        Instant.parse(object.getString("createdAt")),
        new SmallCellRule(
            object.getInt("smallCell", SmallCellRule.DEFAULT.threshold()),
            object.getBoolean("hideSmallCells", false)));
  }

  static JsonObject write(Case studyCase) {
    JsonObjectBuilder object =
        Json.createObjectBuilder()
            .add("id", studyCase.id().toString())
            .add("name", studyCase.name());
    addIfPresent(object, "parent", studyCase.parent());
    return object.build();
  }

  static Case studyCase(JsonObject object) {
    return new Case(id(object, "id"), object.getString("name"), idIfPresent(object, "parent"));
  }

  static JsonObject write(Code code) {
    JsonObjectBuilder object =
        Json.createObjectBuilder()
            .add("id", code.id().toString())
            .add("name", code.name())
            .add("position", code.position())
            .add("definition", code.definition())
            .add("use", code.use())
            .add("doNotUse", code.doNotUse())
            .add("example", code.example())
            .add("aliases", Json.createArrayBuilder(code.aliases()))
            .add("colour", code.colour());
    addIfPresent(object, "parent", code.parent());
    return object.build();
  }

  static Code code(JsonObject object) {
    return new Code(
        id(object, "id"),
        object.getString("name"),
        idIfPresent(object, "parent"),
        object.getInt("position"),
        object.getString("definition"),
        object.getString("use"),
        object.getString("doNotUse"),
        object.getString("example"),
        strings(object, "aliases"),
        object.getString("colour"));
  }

  static JsonObject write(Coding coding) {
    JsonObjectBuilder object =
        Json.createObjectBuilder()
            .add("id", coding.id().toString())
            .add("code", coding.code().toString())
            .add("source", coding.source().toString());
    addRange(object, coding.range());
    CodingOrigin origin = coding.origin();
    if (origin.kind() != CodingOrigin.Kind.HAND) {
      object.add("origin", origin.kind().id());
    }
    addIfPresent(object, "autocoding", origin.autocoding());
    return addBy(object, coding.coder(), coding.at()).build();
  }

  /** Where a coding says nothing of its origin, as in the first form, it was made by hand. */
  static Coding coding(JsonObject object) {
    CodingOrigin.Kind kind =
        CodingOrigin.Kind.of(object.getString("origin", CodingOrigin.Kind.HAND.id()))
            .orElseThrow(() -> new IllegalArgumentException("Unknown origin of a coding"));
    return new Coding(
        id(object, "id"),
        id(object, "code"),
        id(object, "source"),
        range(object),
        id(object, "coder"),
        at(object),
        new CodingOrigin(kind, idIfPresent(object, "autocoding")));
  }

  static JsonObject write(AutocodingRule rule) {
    JsonObjectBuilder object =
        Json.createObjectBuilder()
            .add("id", rule.id().toString())
            .add("code", rule.code().toString())
            .add("query", rule.query())
            .add("unit", rule.unit().id())
            .add("readings", rule.readings())
            .add("repeated", rule.repeated())
            .add("seen", rule.seen().id().toString());
    return addBy(object, rule.coder(), rule.at()).build();
  }

  static AutocodingRule autocoding(JsonObject object, KeptTexts texts) {
    return new AutocodingRule(
        id(object, "id"),
        id(object, "code"),
        object.getString("query"),
        CodingUnit.of(object.getString("unit"))
            .orElseThrow(() -> new IllegalArgumentException("Unknown unit of an autocoding")),
        object.getString("readings"),
        object.getBoolean("repeated"),
        wording(id(object, "seen"), texts),
        id(object, "coder"),
        at(object));
  }

  static JsonObject write(Derivation derivation) {
    JsonObjectBuilder codes = Json.createObjectBuilder();
    derivation.codes().forEach((path, code) -> codes.add(path, code.toString()));
    JsonObjectBuilder object =
        Json.createObjectBuilder()
            .add("id", derivation.id().toString())
            .add("name", derivation.name())
            .add("recipe", derivation.recipe())
            .add("codes", codes);
    addIfPresent(object, "questionnaire", derivation.questionnaire());
    if (derivation.label() != null) {
      object.add("label", derivation.label());
    }
    return addBy(object, derivation.coder(), derivation.at()).build();
  }

  static Derivation derivation(JsonObject object) {
    Map<String, UUID> codes = new LinkedHashMap<>();
    JsonObject named = object.getJsonObject("codes");
    named.keySet().forEach(path -> codes.put(path, UUID.fromString(named.getString(path))));
    return new Derivation(
        id(object, "id"),
        idIfPresent(object, "questionnaire"),
        object.getString("name"),
        object.getString("label", null),
        object.getString("recipe"),
        codes,
        id(object, "coder"),
        at(object));
  }

  static JsonObject write(RejectedSuggestion rejected) {
    JsonObjectBuilder object =
        Json.createObjectBuilder()
            .add("id", rejected.id().toString())
            .add("code", rejected.code().toString())
            .add("source", rejected.source().toString())
            .add("fingerprint", rejected.fingerprint());
    return addBy(object, rejected.coder(), rejected.at()).build();
  }

  static RejectedSuggestion rejected(JsonObject object) {
    return new RejectedSuggestion(
        id(object, "id"),
        id(object, "code"),
        id(object, "source"),
        object.getString("fingerprint"),
        id(object, "coder"),
        at(object));
  }

  static JsonObject write(DecidedPlace place) {
    JsonObjectBuilder object =
        Json.createObjectBuilder()
            .add("id", place.id().toString())
            .add("code", place.code().toString())
            .add("source", place.source().toString())
            .add("start", place.range().start())
            .add("end", place.range().end())
            .add("consensus", place.consensus().toString())
            .add("choice", place.choice().id());
    return addBy(object, place.coder(), place.at()).build();
  }

  static DecidedPlace decided(JsonObject object) {
    return new DecidedPlace(
        id(object, "id"),
        id(object, "code"),
        id(object, "source"),
        new TextRange(object.getInt("start"), object.getInt("end")),
        id(object, "consensus"),
        DecidedPlace.Choice.of(object.getString("choice")).orElseThrow(),
        id(object, "coder"),
        at(object));
  }

  static JsonObject write(Memo memo) {
    JsonObjectBuilder object =
        Json.createObjectBuilder()
            .add("id", memo.id().toString())
            .add("about", memo.about().toString())
            .add("wording", memo.wording().id().toString());
    return addBy(object, memo.coder(), memo.at()).build();
  }

  /** In the first form a memo had one text only, under its own id. */
  static Memo memo(JsonObject object, KeptTexts texts) {
    UUID id = id(object, "id");
    UUID wording = idIfPresent(object, "wording");
    return new Memo(
        id,
        id(object, "about"),
        wording(wording == null ? id : wording, texts),
        id(object, "coder"),
        at(object));
  }

  static JsonObject write(Coder coder) {
    return Json.createObjectBuilder()
        .add("id", coder.id().toString())
        .add("name", coder.name())
        .build();
  }

  static Coder coder(JsonObject object) {
    return new Coder(id(object, "id"), object.getString("name"));
  }

  static JsonObject write(ChosenQuote quote) {
    JsonObjectBuilder object =
        Json.createObjectBuilder()
            .add("id", quote.id().toString())
            .add("source", quote.source().toString())
            .add("attribution", quote.attribution());
    addRange(object, quote.range());
    Wording edited = quote.edited();
    addIfPresent(object, "edited", edited == null ? null : edited.id());
    return addBy(object, quote.coder(), quote.at()).build();
  }

  static ChosenQuote chosenQuote(JsonObject object, KeptTexts texts) {
    UUID edited = idIfPresent(object, "edited");
    return new ChosenQuote(
        id(object, "id"),
        id(object, "source"),
        range(object),
        edited == null ? null : wording(edited, texts),
        object.getString("attribution"),
        id(object, "coder"),
        at(object));
  }

  static JsonObject write(QuoteUse use) {
    JsonObjectBuilder object =
        Json.createObjectBuilder()
            .add("id", use.id().toString())
            .add("quote", use.quote().toString())
            .add("place", use.place());
    return addBy(object, use.coder(), use.at()).build();
  }

  static QuoteUse quoteUse(JsonObject object) {
    return new QuoteUse(
        id(object, "id"),
        id(object, "quote"),
        object.getString("place"),
        id(object, "coder"),
        at(object));
  }

  static JsonObject write(CodebookVersion version) {
    JsonObjectBuilder object =
        Json.createObjectBuilder().add("id", version.id().toString()).add("name", version.name());
    return addBy(object, version.coder(), version.at()).build();
  }

  static CodebookVersion codebookVersion(JsonObject object, KeptTexts texts) {
    UUID id = id(object, "id");
    return new CodebookVersion(
        id, object.getString("name"), texts.frozenCodes(id), id(object, "coder"), at(object));
  }

  static JsonObject write(Synonym synonym) {
    return Json.createObjectBuilder()
        .add("id", synonym.id().toString())
        .add("one", synonym.one())
        .add("other", synonym.other())
        .build();
  }

  static Synonym synonym(JsonObject object) {
    return new Synonym(id(object, "id"), object.getString("one"), object.getString("other"));
  }

  static JsonObject write(SavedSearch search) {
    JsonObjectBuilder object =
        Json.createObjectBuilder()
            .add("id", search.id().toString())
            .add("name", search.name())
            .add("query", search.query())
            .add("seen", search.seen().id().toString());
    return addBy(object, search.coder(), search.at()).build();
  }

  static SavedSearch savedSearch(JsonObject object, KeptTexts texts) {
    return new SavedSearch(
        id(object, "id"),
        object.getString("name"),
        object.getString("query"),
        wording(id(object, "seen"), texts),
        id(object, "coder"),
        at(object));
  }

  static JsonObject write(PlannedTable table) {
    JsonObjectBuilder object =
        Json.createObjectBuilder()
            .add("id", table.id().toString())
            .add("place", table.place())
            .add("title", table.title())
            .add("table", table.table());
    return addBy(object, table.coder(), table.at()).build();
  }

  static PlannedTable plannedTable(JsonObject object) {
    return new PlannedTable(
        id(object, "id"),
        object.getInt("place"),
        object.getString("title"),
        object.getString("table"),
        id(object, "coder"),
        at(object));
  }

  static JsonObject write(Variable variable) {
    JsonArrayBuilder values = Json.createArrayBuilder();
    for (ValueLabel value : variable.values()) {
      values.add(Json.createObjectBuilder().add("code", value.code()).add("label", value.label()));
    }
    JsonArrayBuilder missing = Json.createArrayBuilder();
    for (MissingCode code : variable.missing()) {
      missing.add(
          Json.createObjectBuilder()
              .add("code", code.code())
              .add("kind", code.kind().id())
              .add("label", code.label()));
    }
    Direction direction = variable.direction();
    JsonObjectBuilder object =
        Json.createObjectBuilder()
            .add("id", variable.id().toString())
            .add("name", variable.name())
            .add("label", variable.label())
            .add("scale", variable.scale().id())
            .add("values", values)
            .add("missing", missing);
    addTextIfPresent(object, "question", variable.question());
    addTextIfPresent(object, "direction", direction == null ? null : direction.id());
    addTextIfPresent(object, "askedIf", variable.askedIf());
    return object.build();
  }

  private static void addTextIfPresent(
      JsonObjectBuilder object, String name, @Nullable String value) {
    if (value != null) {
      object.add(name, value);
    }
  }

  static Variable variable(JsonObject object) {
    return new Variable(
        id(object, "id"),
        object.getString("name"),
        object.getString("label"),
        object.getString("question", null),
        Scale.of(object.getString("scale")).orElseThrow(IllegalArgumentException::new),
        Direction.of(object.getString("direction", "")).orElse(null),
        object.getJsonArray("values").getValuesAs(JsonObject.class).stream()
            .map(value -> new ValueLabel(value.getString("code"), value.getString("label")))
            .toList(),
        object.getJsonArray("missing").getValuesAs(JsonObject.class).stream()
            .map(code ->
                new MissingCode(
                    code.getString("code"),
                    MissingKind.of(code.getString("kind"))
                        .orElseThrow(IllegalArgumentException::new),
                    code.getString("label")))
            .toList(),
        object.getString("askedIf", null));
  }

  static JsonObject write(VariableSet set) {
    JsonObjectBuilder object =
        Json.createObjectBuilder()
            .add("name", set.name())
            .add("label", set.label())
            .add("kind", set.kind().id())
            .add("variables", Json.createArrayBuilder(set.variables()));
    addTextIfPresent(object, "counted", set.counted());
    return object.build();
  }

  static VariableSet variableSet(JsonObject object) {
    return new VariableSet(
        object.getString("name"),
        object.getString("label"),
        SetKind.of(object.getString("kind")).orElseThrow(IllegalArgumentException::new),
        object.getString("counted", null),
        object.getJsonArray("variables").getValuesAs(JsonString::getString));
  }

  static JsonObject write(PassageReview review) {
    JsonObjectBuilder object =
        Json.createObjectBuilder()
            .add("subject", review.subject().toString())
            .add("source", review.source().toString());
    addIfPresent(object, "revision", review.revision());
    addRange(object, review.before());
    return object.build();
  }

  static PassageReview passageReview(JsonObject object) {
    return new PassageReview(
        id(object, "subject"),
        id(object, "source"),
        idIfPresent(object, "revision"),
        range(object));
  }

  /** Four numbers in place of two ranges: a text may have thousands. */
  static JsonObject write(PassageMove move) {
    return Json.createObjectBuilder()
        .add("passage", move.passage().toString())
        .add(
            "at",
            Json.createArrayBuilder()
                .add(move.before().start())
                .add(move.before().end())
                .add(move.after().start())
                .add(move.after().end()))
        .build();
  }

  static PassageMove passageMove(JsonObject object) {
    JsonArray at = object.getJsonArray("at");
    return new PassageMove(
        id(object, "passage"),
        new TextRange(at.getInt(0), at.getInt(1)),
        new TextRange(at.getInt(2), at.getInt(3)));
  }

  private static Wording wording(UUID id, KeptTexts texts) {
    return new Wording(id, texts.wording(id));
  }

  private static void addRange(JsonObjectBuilder object, TextRange range) {
    object.add("start", range.start()).add("end", range.end());
  }

  private static TextRange range(JsonObject object) {
    return new TextRange(object.getInt("start"), object.getInt("end"));
  }

  private static JsonObjectBuilder addBy(JsonObjectBuilder object, UUID coder, Instant at) {
    return object.add("coder", coder.toString()).add("at", at.toString());
  }

  private static Instant at(JsonObject object) {
    return Instant.parse(object.getString("at"));
  }

  static void addIfPresent(JsonObjectBuilder object, String name, @Nullable UUID id) {
    if (id != null) {
      object.add(name, id.toString());
    }
  }

  static UUID id(JsonObject object, String name) {
    return UUID.fromString(object.getString(name));
  }

  static @Nullable UUID idIfPresent(JsonObject object, String name) {
    JsonValue value = object.get(name);
    return value instanceof JsonString text ? UUID.fromString(text.getString()) : null;
  }

  static List<String> strings(JsonObject object, String name) {
    return object.getJsonArray(name).getValuesAs(JsonString.class).stream()
        .map(JsonString::getString)
        .toList();
  }
}
