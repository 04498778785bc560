package no.kodebok.importers.questionnaire;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.MissingCode;
import no.kodebok.coding.model.SetKind;
import no.kodebok.coding.model.ValueLabel;
import no.kodebok.coding.model.VariableSet;
import no.kodebok.importers.ImportFile;
import no.kodebok.importers.characters.Invisible;
import org.jspecify.annotations.Nullable;

/** Reads a questionnaire file in JSON. */
final class QuestionnaireJson {
  private final String file;

  private QuestionnaireJson(String file) {
    this.file = file;
  }

  static QuestionnaireSpec read(ImportFile file) {
    return new QuestionnaireJson(file.name()).spec(JsonContent.object(file));
  }

  private QuestionnaireSpec spec(JsonObject json) {
    SpecPlace place = SpecPlace.of(file);
    List<VariableSpec> variables = new ArrayList<>();
    JsonArray all = array(json, "variables", place);
    Set<Integer> others = ofOtherQuestionnaires(all, text(json, "title", place));
    for (int i = 0; i < all.size(); i++) {
      if (!others.contains(i)) {
        variables.add(variable(object(all.get(i), place.list("variables[" + i + "]")), i));
      }
    }
    List<VariableSet> sets = new ArrayList<>();
    JsonArray allSets = array(json, "sets", place);
    for (int i = 0; i < allSets.size(); i++) {
      sets.add(set(object(allSets.get(i), place.list("sets[" + i + "]")), i));
    }
    return new QuestionnaireSpec(
        file,
        text(json, "title", place),
        text(json, "caseId", place),
        text(json, "weight", place),
        variables,
        sets,
        false,
        "apostrophe".equals(text(json, "formulaGuard", place)));
  }

  /**
   * A project prints its variables with the questionnaire that each is of, the attributes of cases
   * among them: those that are of another than the title says are not described here.
   */
  private static Set<Integer> ofOtherQuestionnaires(JsonArray all, @Nullable String title) {
    Set<Integer> own = new HashSet<>();
    Set<Integer> others = new HashSet<>();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i) instanceof JsonObject variable
          && variable.get("questionnaire") instanceof JsonString of) {
        (of.getString().equals(title) ? own : others).add(i);
      }
    }
    return own.isEmpty() ? Set.of() : others;
  }

  private VariableSpec variable(JsonObject json, int number) {
    String name = required(json, "name", SpecPlace.of(file).list("variables[" + number + "]"));
    SpecPlace place = SpecPlace.of(file).variable(name);
    String label = text(json, "label", place);
    return new VariableSpec(
        name,
        label == null ? name : label,
        text(json, "question", place),
        Words.scale(text(json, "scale", place), place),
        Words.direction(text(json, "direction", place), place),
        values(array(json, "values", place), place),
        missing(array(json, "missing", place), place),
        text(json, "askedIf", place));
  }

  private static List<ValueLabel> values(JsonArray json, SpecPlace place) {
    List<ValueLabel> values = new ArrayList<>();
    for (JsonValue value : json) {
      JsonObject object = object(value, place.list("values"));
      String code = required(object, "code", place.list("values"));
      String label = text(object, "label", place);
      values.add(new ValueLabel(code, label == null ? code : label));
    }
    return values;
  }

  private static List<MissingCode> missing(JsonArray json, SpecPlace place) {
    List<MissingCode> codes = new ArrayList<>();
    for (JsonValue value : json) {
      JsonObject object = object(value, place.list("missing"));
      String code = required(object, "code", place.list("missing"));
      String label = text(object, "label", place);
      codes.add(
          new MissingCode(
              code,
              Words.missingKind(text(object, "kind", place), place),
              label == null ? code : label));
    }
    return codes;
  }

  private VariableSet set(JsonObject json, int number) {
    String name = required(json, "name", SpecPlace.of(file).list("sets[" + number + "]"));
    SpecPlace place = SpecPlace.of(file).set(name);
    String label = text(json, "label", place);
    SetKind kind = Words.setKind(text(json, "kind", place), place);
    String counted = text(json, "counted", place);
    List<String> members = new ArrayList<>();
    for (JsonValue member : array(json, "variables", place)) {
      members.add(scalar(member, place.list("variables")));
    }
    return new VariableSet(
        name,
        label == null ? name : label,
        kind,
        kind != SetKind.MULTIPLE ? null : counted == null ? "1" : counted,
        members);
  }

  private static String required(JsonObject json, String key, SpecPlace place) {
    String text = text(json, key, place);
    if (text == null || text.isEmpty()) {
      throw new KodebokException(
          place.of(QuestionnaireReason.KEY_MISSING.with(key)),
          place + " has no \"" + key + "\". Add it.");
    }
    return text;
  }

  private static @Nullable String text(JsonObject json, String key, SpecPlace place) {
    JsonValue value = json.get(key);
    return value == null || value.getValueType() == JsonValue.ValueType.NULL
        ? null
        : scalar(value, place.key(key));
  }

  private static String scalar(JsonValue value, SpecPlace place) {
    return switch (value) {
      case JsonString text -> Invisible.cleanField(text.getString());
      case JsonNumber number -> number.toString();
      default ->
          throw new KodebokException(
              place.of(QuestionnaireReason.TEXT_EXPECTED.with()),
              place + " should be a text in quotation marks.");
    };
  }

  private static JsonObject object(JsonValue value, SpecPlace place) {
    if (value instanceof JsonObject object) {
      return object;
    }
    throw new KodebokException(
        place.of(QuestionnaireReason.OBJECT_EXPECTED.with()),
        place + " should be an object in braces { }.");
  }

  private static JsonArray array(JsonObject json, String key, SpecPlace place) {
    JsonValue value = json.get(key);
    if (value == null || value.getValueType() == JsonValue.ValueType.NULL) {
      return JsonValue.EMPTY_JSON_ARRAY;
    }
    if (value instanceof JsonArray array) {
      return array;
    }
    throw new KodebokException(
        place.of(QuestionnaireReason.LIST_EXPECTED.with(key)),
        place + ": \"" + key + "\" should be a list in brackets [ ].");
  }
}
