package no.kodebok.coding.store.sql;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.kodebok.coding.derive.DerivedVariables;
import no.kodebok.coding.model.Column;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.ResponseTable;
import no.kodebok.coding.model.Variable;
import no.kodebok.coding.store.ProjectReader;

/** The answers to a survey: what was imported, and what is derived of it. */
final class SurveyAnswers {
  private final ProjectReader project;
  private final Handles handles;
  private final Questionnaire survey;

  SurveyAnswers(ProjectReader project, Handles handles, Questionnaire survey) {
    this.project = project;
    this.handles = handles;
    this.survey = survey;
  }

  /** The answers to these variables; to all where none is named. */
  ResponseTable to(Collection<String> variables) {
    Set<String> names =
        variables.isEmpty() ? Set.copyOf(survey.variableNames()) : Set.copyOf(variables);
    Set<String> imported = new HashSet<>(names);
    survey.variables().stream()
        .filter(Variable::derived)
        .map(Variable::name)
        .forEach(imported::remove);
    ResponseTable answers =
        handles.with(h -> SurveyEditions.responses(h, survey.asImported(), imported));
    if (imported.size() == names.size()) {
      return new ResponseTable(survey, answers.cases(), answers.columns());
    }
    return new ResponseTable(
        survey, answers.cases(), derived(answers.cases(), names, answers.columns()));
  }

  /** The columns of some variables, those of derived ones computed. */
  private Map<String, Column> derived(
      List<UUID> cases, Set<String> names, Map<String, Column> read) {
    Map<String, Column> columns = new HashMap<>(read);
    DerivedVariables derived =
        DerivedVariables.of(
            handles.with(SurveyEditions::questionnaires),
            project.derivations(),
            project.project().language());
    for (Variable variable : survey.variables()) {
      if (variable.derived() && names.contains(variable.name())) {
        columns.put(
            variable.name(),
            derived.column(project, survey, variable, cases, needed -> own(cases, needed)));
      }
    }
    return columns;
  }

  private Map<String, Column> own(List<UUID> cases, Set<String> names) {
    Map<String, Column> imported =
        handles.with(h -> SurveyEditions.columns(h, survey.asImported(), names));
    return imported.size() == names.size() ? imported : derived(cases, names, imported);
  }
}
