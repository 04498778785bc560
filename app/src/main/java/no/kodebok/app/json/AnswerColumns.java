package no.kodebok.app.json;

import jakarta.json.stream.JsonGenerator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.kodebok.coding.cases.CaseAnswers;
import no.kodebok.coding.filter.Answer;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.QuestionnaireKind;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.model.ValueLabel;
import no.kodebok.coding.model.Variable;
import no.kodebok.coding.store.CodingFilter;
import no.kodebok.coding.store.ProjectReader;

/**
 * The answers to an open question, column by column, as short as they can be told: there may be
 * tens of thousands. A column of names holds places in a list of them.
 */
public final class AnswerColumns {
  private final ProjectReader project;
  private final List<Source> answers;

  /** Takes the answers in the order of their rows. */
  public AnswerColumns(ProjectReader project, List<Source> answers) {
    this.project = project;
    this.answers = List.copyOf(answers);
  }

  /** Writes {@code ids}, {@code texts} and {@code cases}. */
  public void writeTexts(JsonGenerator json, List<String> texts) {
    ProjectNames names = new ProjectNames(project);
    json.writeStartArray("ids");
    answers.forEach(answer -> json.write(answer.id().toString()));
    json.writeEnd().writeStartArray("texts");
    texts.forEach(json::write);
    json.writeEnd().writeStartArray("cases");
    for (Source answer : answers) {
      String name = names.caseName(answer.caseId());
      json.write(name == null ? "" : name);
    }
    json.writeEnd();
  }

  /** The names of all attributes of cases, without the variables of surveys. */
  public List<String> attributesOfCases() {
    return project.questionnaires().stream()
        .filter(questionnaire -> questionnaire.kind() == QuestionnaireKind.ATTRIBUTES)
        .flatMap(questionnaire -> questionnaire.variables().stream().map(Variable::name))
        .toList();
  }

  /** Writes {@code attributes}: the values of these variables; names of none are passed over. */
  public void writeAttributes(JsonGenerator json, List<String> names) {
    json.writeStartArray("attributes");
    if (!names.isEmpty()) {
      CaseAnswers loaded = CaseAnswers.load(project, Set.copyOf(names));
      List<Questionnaire> questionnaires = project.questionnaires();
      names.stream()
          .distinct()
          .filter(loaded.variables()::contains)
          .forEach(name -> writeAttribute(json, name, loaded, labels(questionnaires, name)));
    }
    json.writeEnd();
  }

  private void writeAttribute(
      JsonGenerator json, String name, CaseAnswers loaded, List<String> labels) {
    Map<String, Integer> found = new HashMap<>();
    int[] places = new int[answers.size()];
    for (int row = 0; row < places.length; row++) {
      UUID caseId = answers.get(row).caseId();
      Optional<Answer> answer = caseId == null ? Optional.empty() : loaded.answer(caseId, name);
      places[row] =
          answer.map(a -> found.computeIfAbsent(a.label(), label -> found.size() + 1)).orElse(0);
    }
    json.writeStartObject().write("name", name).writeStartArray("values").write("");
    found.entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .forEach(value -> json.write(value.getKey()));
    // In the order of the questionnaire; what it does not name is put in order by the screen.
    json.writeEnd().writeStartArray("order");
    for (String label : labels) {
      Integer place = found.get(label);
      if (place != null) {
        json.write(place);
      }
    }
    json.writeEnd().writeStartArray("places");
    for (int place : places) {
      json.write(place);
    }
    json.writeEnd().writeEnd();
  }

  private static List<String> labels(List<Questionnaire> questionnaires, String name) {
    List<String> labels = new ArrayList<>();
    questionnaires.stream()
        .flatMap(questionnaire -> questionnaire.variable(name).stream())
        .max(Comparator.comparingInt(variable -> variable.values().size()))
        .ifPresent(
            variable -> variable.values().stream().map(ValueLabel::label).forEach(labels::add));
    return labels.stream().distinct().toList();
  }

  /** Writes {@code codings}, by row, then start. */
  public void writeCodings(JsonGenerator json) {
    Map<UUID, Integer> rows = new HashMap<>();
    answers.forEach(answer -> rows.put(answer.id(), rows.size()));
    List<Coding> codings = project.codings(new CodingFilter(null, rows.keySet(), null));
    ProjectNames names = new ProjectNames(project);
    Map<UUID, Integer> codes = new HashMap<>();
    Map<UUID, Integer> coders = new HashMap<>();
    List<UUID> codeIds = new ArrayList<>();
    List<String> coderNames = new ArrayList<>();
    for (Coding coding : codings) {
      codes.computeIfAbsent(
          coding.code(),
          code -> {
            codeIds.add(code);
            return codes.size();
          });
      coders.computeIfAbsent(
          coding.coder(),
          coder -> {
            coderNames.add(names.coder(coder));
            return coders.size();
          });
    }
    json.writeStartObject("codings").writeStartArray("codes");
    codeIds.forEach(code -> json.write(code.toString()));
    json.writeEnd().writeStartArray("coders");
    coderNames.forEach(json::write);
    // One row each: id, row of the answer, place of the code, place of the coder, start, end.
    json.writeEnd().writeStartArray("rows");
    for (Coding coding : codings) {
      json.writeStartArray()
          .write(coding.id().toString())
          .write(rows.getOrDefault(coding.source(), -1))
          .write(codes.getOrDefault(coding.code(), -1))
          .write(coders.getOrDefault(coding.coder(), -1))
          .write(coding.range().start())
          .write(coding.range().end())
          .writeEnd();
    }
    json.writeEnd().writeEnd();
  }
}
