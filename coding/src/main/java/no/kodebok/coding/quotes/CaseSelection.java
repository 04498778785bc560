package no.kodebok.coding.quotes;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.kodebok.coding.cases.CaseAnswers;
import no.kodebok.coding.filter.Answer;
import no.kodebok.coding.filter.FilterExpression;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.NameReason;
import no.kodebok.coding.model.NearestNames;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.QuestionnaireKind;
import no.kodebok.coding.model.Scale;
import no.kodebok.coding.model.Variable;
import no.kodebok.coding.store.ProjectReader;
import org.jspecify.annotations.Nullable;

/** The cases that pass a filter, with what is known of them. Each case is looked up once. */
final class CaseSelection {
  private final @Nullable FilterExpression filter;
  private final CaseAnswers answers;
  private final Set<String> hidden;
  private final Map<UUID, String> names = new HashMap<>();
  private final Map<UUID, Map<String, Answer>> known = new HashMap<>();
  private final Map<UUID, Boolean> passes = new HashMap<>();

  private CaseSelection(
      ProjectReader project,
      @Nullable FilterExpression filter,
      CaseAnswers answers,
      Set<String> hidden) {
    this.filter = filter;
    this.answers = answers;
    this.hidden = hidden;
    project.cases().forEach(each -> names.put(each.id(), each.name()));
  }

  /**
   * Loads what is needed.
   *
   * @param where null when every case passes
   * @param named variables that are asked for by name
   * @throws KodebokException if the filter cannot be read or asks for a variable that is not there
   */
  static CaseSelection load(ProjectReader project, @Nullable String where, Set<String> named) {
    FilterExpression filter = where == null ? null : FilterExpression.parse(where);
    Set<String> all = variables(project);
    Set<String> wanted = new HashSet<>(all);
    Set<String> hidden = openQuestions(project);
    wanted.removeAll(hidden);
    wanted.addAll(named);
    if (filter != null) {
      for (String variable : filter.variables()) {
        if (!all.contains(variable)) {
          throw NearestNames.missing(NameReason.UNKNOWN_VARIABLE, variable, all);
        }
      }
      wanted.addAll(filter.variables());
    }
    // An empty set would mean all of them.
    CaseAnswers answers = CaseAnswers.load(project, wanted.isEmpty() ? Set.of("") : wanted);
    return new CaseSelection(project, filter, answers, hidden);
  }

  /** Names of all variables of the project. */
  static Set<String> variables(ProjectReader project) {
    Set<String> names = new LinkedHashSet<>();
    for (Questionnaire questionnaire : project.questionnaires()) {
      questionnaire.variables().forEach(variable -> names.add(variable.name()));
    }
    return names;
  }

  /** Open questions of surveys: their answers are sources, not properties of a case. */
  private static Set<String> openQuestions(ProjectReader project) {
    Set<String> open = new HashSet<>();
    Set<String> others = new HashSet<>();
    for (Questionnaire questionnaire : project.questionnaires()) {
      for (Variable variable : questionnaire.variables()) {
        boolean isOpen =
            variable.scale() == Scale.TEXT && questionnaire.kind() == QuestionnaireKind.SURVEY;
        (isOpen ? open : others).add(variable.name());
      }
    }
    open.removeAll(others);
    return open;
  }

  /** A source without a case passes only when there is no filter. */
  boolean passes(@Nullable UUID caseId) {
    FilterExpression condition = filter;
    if (condition == null) {
      return true;
    }
    return caseId != null
        && passes.computeIfAbsent(
            caseId, id -> condition.matches(variable -> answers.answer(id, variable)));
  }

  @Nullable String name(@Nullable UUID caseId) {
    return caseId == null ? null : names.get(caseId);
  }

  /** One valid answer; empty where the case has none. */
  Optional<Answer> answer(@Nullable UUID caseId, String variable) {
    return caseId == null ? Optional.empty() : answers.answer(caseId, variable);
  }

  /** All valid answers, those to open questions only where they are asked for by name. */
  Map<String, Answer> answers(@Nullable UUID caseId) {
    return caseId == null ? Map.of() : known.computeIfAbsent(caseId, answers::answers);
  }

  /** The valid answers that are shown beside a quote. */
  Map<String, Answer> shown(@Nullable UUID caseId) {
    Map<String, Answer> all = answers(caseId);
    if (hidden.stream().noneMatch(all::containsKey)) {
      return all;
    }
    Map<String, Answer> shown = new LinkedHashMap<>(all);
    shown.keySet().removeAll(hidden);
    return shown;
  }
}
