package no.kodebok.app.json;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import no.kodebok.coding.model.Direction;
import no.kodebok.coding.model.MissingCode;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.QuestionnaireKind;
import no.kodebok.coding.model.ValueLabel;
import no.kodebok.coding.model.Variable;
import no.kodebok.coding.model.VariableSet;
import no.kodebok.coding.store.ProjectReader;
import org.jspecify.annotations.Nullable;

/** Variables in the form of a questionnaire file. */
public final class VariablesJson {
  private VariablesJson() {}

  /**
   * All variables and sets as one questionnaire; each variable says which it is of. A project with
   * several questionnaires has each of them under {@code questionnaires} as well.
   */
  public static JsonObject write(ProjectReader project) {
    List<Questionnaire> all = project.questionnaires();
    List<Questionnaire> surveys =
        all.stream().filter(q -> q.kind() == QuestionnaireKind.SURVEY).toList();
    JsonObjectBuilder object = Json.createObjectBuilder();
    if (surveys.size() == 1) {
      addHead(object, surveys.getFirst());
    } else {
      object.add("title", project.project().name());
    }
    JsonArrayBuilder variables = Json.createArrayBuilder();
    JsonArrayBuilder sets = Json.createArrayBuilder();
    JsonArrayBuilder questionnaires = Json.createArrayBuilder();
    for (Questionnaire questionnaire : all) {
      JsonArrayBuilder own = Json.createArrayBuilder();
      for (Variable variable : questionnaire.variables()) {
        JsonObject written = write(variable, questionnaire.name());
        variables.add(written);
        own.add(written);
      }
      JsonArrayBuilder ownSets = Json.createArrayBuilder();
      for (VariableSet set : questionnaire.sets()) {
        sets.add(write(set));
        ownSets.add(write(set));
      }
      JsonObjectBuilder single = Json.createObjectBuilder().add("kind", questionnaire.kind().id());
      addHead(single, questionnaire);
      questionnaires.add(single.add("variables", own).add("sets", ownSets));
    }
    return object
        .add("variables", variables)
        .add("sets", sets)
        .add("questionnaires", questionnaires)
        .build();
  }

  /** One questionnaire as a file of its own. */
  public static JsonObject write(Questionnaire questionnaire) {
    JsonObjectBuilder object = Json.createObjectBuilder();
    addHead(object, questionnaire);
    JsonArrayBuilder variables = Json.createArrayBuilder();
    for (Variable variable : questionnaire.variables()) {
      variables.add(write(variable, questionnaire.name()));
    }
    JsonArrayBuilder sets = Json.createArrayBuilder();
    questionnaire.sets().forEach(set -> sets.add(write(set)));
    return object.add("variables", variables).add("sets", sets).build();
  }

  /** Every questionnaire with its variables and sets, and its id; attributes stand last. */
  public static JsonArrayBuilder questionnaires(ProjectReader project) {
    JsonArrayBuilder questionnaires = Json.createArrayBuilder();
    for (Questionnaire questionnaire : project.questionnaires()) {
      JsonArrayBuilder variables = Json.createArrayBuilder();
      questionnaire.variables().forEach(v -> variables.add(write(v, questionnaire.name())));
      JsonArrayBuilder sets = Json.createArrayBuilder();
      questionnaire.sets().forEach(set -> sets.add(write(set)));
      JsonObjectBuilder one =
          Json.createObjectBuilder()
              .add("id", questionnaire.id().toString())
              .add("kind", questionnaire.kind().id());
      addHead(one, questionnaire);
      questionnaires.add(one.add("variables", variables).add("sets", sets));
    }
    return questionnaires;
  }

  private static void addHead(JsonObjectBuilder object, Questionnaire questionnaire) {
    object.add("title", questionnaire.name());
    addIfPresent(object, "caseId", questionnaire.caseId());
    addIfPresent(object, "weight", questionnaire.weight());
  }

  /** One variable, with the name of its questionnaire. */
  public static JsonObject write(Variable variable, String questionnaire) {
    JsonObjectBuilder object =
        Json.createObjectBuilder().add("name", variable.name()).add("label", variable.label());
    addIfPresent(object, "question", variable.question());
    object.add("scale", variable.scale().id());
    Direction direction = variable.direction();
    addIfPresent(object, "direction", direction == null ? null : direction.id());
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
    object.add("values", values).add("missing", missing);
    addIfPresent(object, "askedIf", variable.askedIf());
    addIfPresent(object, "recipe", variable.recipe());
    return object.add("id", variable.id().toString()).add("questionnaire", questionnaire).build();
  }

  /** One set. */
  public static JsonObject write(VariableSet set) {
    JsonObjectBuilder object =
        Json.createObjectBuilder()
            .add("name", set.name())
            .add("label", set.label())
            .add("kind", set.kind().id());
    addIfPresent(object, "counted", set.counted());
    return object.add("variables", Json.createArrayBuilder(set.variables())).build();
  }

  private static void addIfPresent(JsonObjectBuilder object, String name, @Nullable String value) {
    if (value != null) {
      object.add(name, value);
    }
  }
}
