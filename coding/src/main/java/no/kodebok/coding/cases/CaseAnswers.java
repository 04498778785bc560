package no.kodebok.coding.cases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import no.kodebok.coding.filter.Answer;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.QuestionnaireKind;
import no.kodebok.coding.model.ResponseTable;
import no.kodebok.coding.model.Variable;
import no.kodebok.coding.store.ProjectReader;

/**
 * The valid answers of cases, across attributes and questionnaires. Where several of them have a
 * variable of one name, attributes come first, then later questionnaires before earlier ones; the
 * first that has a valid answer for the case counts.
 */
public final class CaseAnswers {
  private final List<Rows> tables;

  private CaseAnswers(List<Rows> tables) {
    this.tables = tables;
  }

  /** Loads these variables of all cases; all variables where the set is empty. */
  public static CaseAnswers load(ProjectReader project, Set<String> variables) {
    List<Rows> tables = new ArrayList<>();
    for (Questionnaire questionnaire : project.questionnaires()) {
      List<String> wanted =
          questionnaire.variables().stream()
              .map(Variable::name)
              .filter(name -> variables.isEmpty() || variables.contains(name))
              .toList();
      if (!wanted.isEmpty()) {
        tables.addFirst(new Rows(project.responses(questionnaire.id(), wanted)));
      }
    }
    // Attributes first, then surveys, newest first.
    tables.sort((a, b) ->
        Boolean.compare(
            b.table.questionnaire().kind() == QuestionnaireKind.ATTRIBUTES,
            a.table.questionnaire().kind() == QuestionnaireKind.ATTRIBUTES));
    return new CaseAnswers(tables);
  }

  /** The case's valid answer; empty when it has none or it is missing. */
  public Optional<Answer> answer(UUID caseId, String variable) {
    for (Rows rows : tables) {
      Optional<Answer> answer = rows.answer(caseId, variable);
      if (answer.isPresent()) {
        return answer;
      }
    }
    return Optional.empty();
  }

  /** All valid answers of a case by variable name, attributes first. */
  public Map<String, Answer> answers(UUID caseId) {
    Map<String, Answer> answers = new LinkedHashMap<>();
    for (Rows rows : tables) {
      for (Variable variable : rows.table.questionnaire().variables()) {
        if (rows.table.columns().containsKey(variable.name())) {
          rows.answer(caseId, variable.name())
              .ifPresent(answer -> answers.putIfAbsent(variable.name(), answer));
        }
      }
    }
    return answers;
  }

  /** Names of the variables that were loaded, in alphabetical order. */
  public Set<String> variables() {
    Set<String> names = new TreeSet<>();
    tables.forEach(rows -> names.addAll(rows.table.columns().keySet()));
    return names;
  }

  private static final class Rows {
    private final ResponseTable table;
    private final Map<UUID, Integer> rowOf = new HashMap<>();

    Rows(ResponseTable table) {
      this.table = table;
      for (int row = 0; row < table.rows(); row++) {
        rowOf.putIfAbsent(table.cases().get(row), row);
      }
    }

    Optional<Answer> answer(UUID caseId, String name) {
      Integer row = rowOf.get(caseId);
      if (row == null || !table.columns().containsKey(name)) {
        return Optional.empty();
      }
      Variable variable = table.questionnaire().variable(name).orElseThrow();
      String code = table.column(name).value(row);
      return code.isEmpty() || variable.missing(code).isPresent()
          ? Optional.empty()
          : Optional.of(new Answer(code, variable.labelOf(code)));
    }
  }
}
