package no.kodebok.app.json;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.util.Set;
import java.util.TreeSet;
import no.kodebok.coding.cases.CaseAnswers;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.QuestionnaireKind;
import no.kodebok.coding.model.Variable;
import no.kodebok.coding.store.ProjectReader;

/** The attributes of cases, without the answers to questionnaires. */
final class Attributes {
  /** No variable has a name with a space at its ends, so this asks for none. */
  private static final Set<String> NONE = Set.of(" ");

  private Attributes() {}

  static CaseAnswers load(ProjectReader project) {
    Set<String> names = new TreeSet<>();
    for (Questionnaire questionnaire : project.questionnaires()) {
      if (questionnaire.kind() == QuestionnaireKind.ATTRIBUTES) {
        questionnaire.variables().stream().map(Variable::name).forEach(names::add);
      }
    }
    return CaseAnswers.load(project, names.isEmpty() ? NONE : names);
  }

  /** The variables that they are values of, each with its labels. */
  static JsonArrayBuilder variables(ProjectReader project) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    for (Questionnaire questionnaire : project.questionnaires()) {
      if (questionnaire.kind() == QuestionnaireKind.ATTRIBUTES) {
        for (Variable variable : questionnaire.variables()) {
          JsonArrayBuilder values = Json.createArrayBuilder();
          variable.values().forEach(value -> values.add(value.label()));
          array.add(
              Json.createObjectBuilder()
                  .add("name", variable.name())
                  .add("label", variable.label())
                  .add("values", values));
        }
      }
    }
    return array;
  }
}
