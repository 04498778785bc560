package no.kodebok.app.json;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.Scale;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.model.Variable;
import no.kodebok.coding.store.CodingFilter;
import no.kodebok.coding.store.ProjectReader;

/** The open questions with how far their coding has come, and the variables to set beside them. */
public final class OpenQuestionsJson {
  private OpenQuestionsJson() {}

  public static JsonObjectBuilder write(ProjectReader project) {
    Map<UUID, Integer> answers = new LinkedHashMap<>();
    Map<UUID, UUID> questionOf = new LinkedHashMap<>();
    for (Source source : project.sources()) {
      UUID question = source.question();
      if (question != null) {
        answers.merge(question, 1, Integer::sum);
        questionOf.put(source.id(), question);
      }
    }
    Map<UUID, Integer> codings = new LinkedHashMap<>();
    Map<UUID, Integer> coded = new LinkedHashMap<>();
    Set<UUID> seen = new HashSet<>();
    for (Coding coding : project.codings(CodingFilter.ALL)) {
      UUID question = questionOf.get(coding.source());
      if (question != null) {
        codings.merge(question, 1, Integer::sum);
        if (seen.add(coding.source())) {
          coded.merge(question, 1, Integer::sum);
        }
      }
    }
    JsonArrayBuilder questions = Json.createArrayBuilder();
    JsonArrayBuilder attributes = Json.createArrayBuilder();
    Set<String> named = new HashSet<>();
    for (Questionnaire questionnaire : project.questionnaires()) {
      for (Variable variable : questionnaire.variables()) {
        UUID id = variable.id();
        if (answers.containsKey(id)) {
          questions.add(
              Json.createObjectBuilder()
                  .add("id", id.toString())
                  .add("name", variable.name())
                  .add("label", variable.label())
                  .add("questionnaire", questionnaire.name())
                  .add("answers", answers.getOrDefault(id, 0))
                  .add("coded", coded.getOrDefault(id, 0))
                  .add("codings", codings.getOrDefault(id, 0)));
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
