package no.kodebok.coding.model;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An ordered set of variables, asked of respondents or attached to cases as attributes.
 *
 * @param name unique in the project
 * @param caseId name of the variable that identifies the case; null when rows are only numbered
 * @param weight name of the sampling weight, which is never applied unasked; null when there is
 *     none
 */
public record Questionnaire(
    UUID id,
    String name,
    QuestionnaireKind kind,
    @Nullable String caseId,
    @Nullable String weight,
    List<Variable> variables,
    List<VariableSet> sets) {
  public Questionnaire {
    variables = List.copyOf(variables);
    sets = List.copyOf(sets);
  }

  /** Without the variables that are computed from others. */
  public Questionnaire asImported() {
    List<Variable> own = variables.stream().filter(v -> !v.derived()).toList();
    return own.size() == variables.size()
        ? this
        : new Questionnaire(id, name, kind, caseId, weight, own, sets);
  }

  /** The names of its variables, in order. */
  public List<String> variableNames() {
    return variables.stream().map(Variable::name).toList();
  }

  public Optional<Variable> variable(String variableName) {
    return variables.stream().filter(v -> v.name().equals(variableName)).findFirst();
  }

  public Optional<VariableSet> set(String setName) {
    return sets.stream().filter(s -> s.name().equals(setName)).findFirst();
  }
}
