package no.kodebok.app.json;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import no.kodebok.coding.cases.CaseAnswers;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.store.ProjectReader;

/** The attributes of the cases whose texts were found, each case looked up once. */
public final class HitAttributes {
  private final ProjectReader project;
  private final CaseAnswers answers;
  private final Map<UUID, JsonObject> ofSource = new HashMap<>();

  private HitAttributes(ProjectReader project, CaseAnswers answers) {
    this.project = project;
    this.answers = answers;
  }

  public static HitAttributes of(ProjectReader project) {
    return new HitAttributes(project, Attributes.load(project));
  }

  JsonObject ofSource(UUID source) {
    return ofSource.computeIfAbsent(source, this::read);
  }

  private JsonObject read(UUID source) {
    JsonObjectBuilder attributes = Json.createObjectBuilder();
    UUID caseId = project.source(source).map(Source::caseId).orElse(null);
    if (caseId != null) {
      answers.answers(caseId).forEach((name, answer) -> attributes.add(name, answer.label()));
    }
    return attributes.build();
  }
}
