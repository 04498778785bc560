package no.kodebok.app.json;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.Scale;
import no.kodebok.coding.model.Variable;
import no.kodebok.coding.store.ProjectCounts.OpenQuestion;
import no.kodebok.coding.store.ProjectReader;

/** The open questions with how far their coding has come, and the variables to set beside them. */
public final class OpenQuestionsJson {
  private OpenQuestionsJson() {}

  public static JsonObjectBuilder write(ProjectReader project) {
    Map<UUID, OpenQuestion> answered = new HashMap<>();
    project.counts().openQuestions().forEach(open -> answered.put(open.question(), open));
    JsonArrayBuilder questions = Json.createArrayBuilder();
    JsonArrayBuilder attributes = Json.createArrayBuilder();
    Set<String> named = new HashSet<>();
    for (Questionnaire questionnaire : project.questionnaires()) {
      for (Variable variable : questionnaire.variables()) {
        OpenQuestion open = answered.get(variable.id());
        if (open != null) {
          questions.add(
              Json.createObjectBuilder()
                  .add("id", variable.id().toString())
                  .add("name", variable.name())
                  .add("label", variable.label())
                  .add("questionnaire", questionnaire.name())
                  .add("answers", open.answers())
                  .add("coded", open.coded())
                  .add("codings", open.codings()));
        } else if (describes(questionnaire, variable) && named.add(variable.name())) {
          attributes.add(
              Json.createObjectBuilder()
                  .add("name", variable.name())
                  .add("label", variable.label())
                  .add("questionnaire", questionnaire.name())
                  .add("kind", questionnaire.kind().id()));
        }
      }
    }
    return Json.createObjectBuilder().add("questions", questions).add("attributes", attributes);
  }

  /** Not the text of an answer, and not what only tells one respondent from another. */
  private static boolean describes(Questionnaire questionnaire, Variable variable) {
    return variable.scale() != Scale.TEXT
        && !variable.name().equals(questionnaire.caseId())
        && !variable.name().equals(questionnaire.weight());
  }
}
