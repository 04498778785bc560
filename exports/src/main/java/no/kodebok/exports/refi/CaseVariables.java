package no.kodebok.exports.refi;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.kodebok.coding.exchange.WholeProject;
import no.kodebok.coding.model.Column;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.QuestionnaireKind;
import no.kodebok.coding.model.ResponseTable;
import no.kodebok.coding.model.Scale;
import no.kodebok.coding.model.Variable;
import no.kodebok.exports.project.Losses;

/**
 * The variables of cases: attributes, and the closed questions of surveys. Answers to open
 * questions are texts of their own. A case that answered twice keeps its first answers.
 */
final class CaseVariables {
  private record Table(ResponseTable answers, Map<UUID, Integer> rows, List<TypedVariable> typed) {}

  private final List<Table> tables = new ArrayList<>();
  private final List<TypedVariable> variables = new ArrayList<>();
  private final Set<String> names = new HashSet<>();

  CaseVariables(WholeProject project, Guids guids, Losses losses) {
    // Attributes first: a survey's variable of the same name gets the longer one.
    for (QuestionnaireKind kind : List.of(QuestionnaireKind.ATTRIBUTES, QuestionnaireKind.SURVEY)) {
      for (Questionnaire questionnaire : project.questionnaires()) {
        if (questionnaire.kind() == kind) {
          take(questionnaire, project.answers().apply(questionnaire.id()), guids, losses);
        }
      }
    }
    tell(losses);
  }

  private void take(
      Questionnaire questionnaire, ResponseTable answers, Guids guids, Losses losses) {
    boolean survey = questionnaire.kind() == QuestionnaireKind.SURVEY;
    Map<UUID, Integer> rows = new LinkedHashMap<>();
    for (int row = 0; row < answers.rows(); row++) {
      rows.putIfAbsent(answers.cases().get(row), row);
    }
    List<TypedVariable> typed = new ArrayList<>();
    for (Variable variable : questionnaire.variables()) {
      boolean isId = variable.name().equals(questionnaire.caseId());
      if (survey && variable.scale() == Scale.TEXT && !isId) {
        continue;
      }
      String name = unique(variable.name(), questionnaire.name());
      if (!name.equals(variable.name())) {
        losses.name("variable-renamed", name);
      }
      Column column = answers.column(variable.name());
      List<String> values = column.dictionary().subList(1, column.dictionary().size());
      UUID guid = survey ? variable.id() : guids.attribute(variable.name());
      typed.add(new TypedVariable(guid, name, variable, values, guids.said(guid, "type")));
    }
    tables.add(new Table(answers, rows, typed));
    variables.addAll(typed);
  }

  private String unique(String name, String questionnaire) {
    String free = name;
    for (int n = 1; !names.add(free.toLowerCase(Locale.ROOT)); n++) {
      free = name + " (" + questionnaire + (n == 1 ? "" : " " + n) + ")";
    }
    return free;
  }

  private void tell(Losses losses) {
    for (TypedVariable typed : variables) {
      if (typed.losesCodes()) {
        losses.name("value-codes", typed.name());
      }
      if (typed.losesScale()) {
        losses.name("variable-scale", typed.name());
      }
      losses.add("missing-kinds", typed.variable().missing().isEmpty() ? 0 : 1);
      losses.add("routing", typed.variable().askedIf() == null ? 0 : 1);
    }
  }

  List<TypedVariable> all() {
    return variables;
  }

  /** A case's values by variable, in the order of the variables. */
  Map<TypedVariable, String> of(UUID caseId) {
    Map<TypedVariable, String> values = new LinkedHashMap<>();
    for (Table table : tables) {
      Integer row = table.rows().get(caseId);
      if (row == null) {
        continue;
      }
      for (TypedVariable typed : table.typed()) {
        String value = typed.value(table.answers().column(typed.variable().name()).value(row));
        if (value != null) {
          values.put(typed, value);
        }
      }
    }
    return values;
  }

  /** Writes a case's values, whatever they stand at. */
  void write(QdeWriter xml, Guids guids, UUID caseId) throws IOException {
    for (Map.Entry<TypedVariable, String> value : of(caseId).entrySet()) {
      TypedVariable typed = value.getKey();
      xml.start("VariableValue");
      xml.reference("VariableRef", guids.of(typed.guid()));
      xml.element(typed.type().element(), value.getValue());
      xml.end("VariableValue");
    }
  }

  /** The open questions by their ids. */
  static Map<UUID, Variable> openQuestions(WholeProject project) {
    Map<UUID, Variable> open = new HashMap<>();
    for (Questionnaire questionnaire : project.questionnaires()) {
      for (Variable variable : questionnaire.variables()) {
        open.put(variable.id(), variable);
      }
    }
    return open;
  }
}
