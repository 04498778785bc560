package no.kodebok.coding.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.kodebok.coding.model.Column;
import no.kodebok.coding.model.ImportBatch.ImportedResponses;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.QuestionnaireKind;
import no.kodebok.coding.model.Variable;
import no.kodebok.coding.store.ProjectReader;
import org.jspecify.annotations.Nullable;

/**
 * The survey of the project that answers are a newer export of, and what identifies respondents in
 * both. A survey is the same when its columns are, and one respondent at least is in both; without
 * anything that identifies respondents nothing is guessed.
 *
 * @param survey as it is in the project
 * @param caseId the column that identifies respondents, in both
 * @param rows of the project by the respondent's id
 * @param ids of the respondents in the file, one a row
 */
record SurveyTarget(
    Questionnaire survey, String caseId, Map<String, Integer> rows, List<String> ids) {
  SurveyTarget {
    rows = Map.copyOf(rows);
    ids = List.copyOf(ids);
  }

  /** Respondents of the file that the project has. */
  int known() {
    return (int) ids.stream().filter(rows::containsKey).count();
  }

  /**
   * Finds the survey.
   *
   * @throws KodebokException if there is one of this name with these columns, and nothing tells
   *     which respondents are the same
   */
  static Optional<SurveyTarget> of(ProjectReader project, ImportedResponses responses) {
    if (responses.apart() || responses.questionnaire().kind() != QuestionnaireKind.SURVEY) {
      return Optional.empty();
    }
    List<SurveyTarget> found = new ArrayList<>();
    for (Questionnaire survey : alike(project, responses.questionnaire())) {
      boolean sameName = survey.name().equals(responses.questionnaire().name());
      SurveyTarget target = target(project, survey, responses, sameName);
      if (target != null && sameName) {
        return Optional.of(target);
      }
      if (target != null && target.known() > 0) {
        found.add(target);
      }
    }
    // Waves of a panel have the same respondents: which of them it is, nobody can tell.
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  /** Surveys with mostly the same columns, whoever the respondents are. */
  static List<Questionnaire> alike(ProjectReader project, Questionnaire other) {
    Set<String> names = names(other);
    return project.questionnaires().stream()
        .filter(survey -> survey.kind() == QuestionnaireKind.SURVEY)
        .map(Questionnaire::asImported)
        .filter(survey -> {
          Set<String> shared = names(survey);
          int all = shared.size();
          shared.retainAll(names);
          return shared.size() * 4 >= all * 3 && shared.size() * 2 > names.size();
        })
        .toList();
  }

  private static Set<String> names(Questionnaire questionnaire) {
    return questionnaire.variables().stream()
        .map(Variable::name)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static @Nullable SurveyTarget target(
      ProjectReader project, Questionnaire survey, ImportedResponses responses, boolean strict) {
    String given = responses.questionnaire().caseId();
    String caseId = given != null ? given : survey.caseId();
    Column here =
        caseId == null || survey.variable(caseId).isEmpty()
            ? null
            : project.responses(survey.id(), List.of(caseId)).columns().get(caseId);
    Column there = caseId == null ? null : responses.columns().get(caseId);
    if (caseId == null || here == null || there == null) {
      if (strict) {
        throw noCaseId(survey, responses, caseId);
      }
      return null;
    }
    Map<String, Integer> rows = distinct(here);
    Map<String, Integer> ids = distinct(there);
    if (rows == null || ids == null) {
      if (strict) {
        throw new KodebokException(
            ExchangeReason.CASE_ID_NOT_DISTINCT.with(
                responses.file().name(), survey.name(), caseId),
            responses.file().name()
                + " is a newer export of \""
                + survey.name()
                + "\", but the column "
                + caseId
                + " does not name every respondent once, in the project and in the file. Give"
                + " --case-id with one that does; --separate imports it as a questionnaire of its"
                + " own.");
      }
      return null;
    }
    List<String> inOrder = new ArrayList<>(there.rows());
    for (int row = 0; row < there.rows(); row++) {
      inOrder.add(there.value(row));
    }
    return new SurveyTarget(survey, caseId, rows, inOrder);
  }

  private static KodebokException noCaseId(
      Questionnaire survey, ImportedResponses responses, @Nullable String caseId) {
    String start =
        responses.file().name()
            + " has the columns of the questionnaire \""
            + survey.name()
            + "\", which is in the project already. ";
    String end =
        " --separate imports it as a questionnaire of its own, once the file has another name.";
    return caseId == null
        ? new KodebokException(
            ExchangeReason.NO_CASE_ID.with(responses.file().name(), survey.name()),
            start
                + "To update it, say with --case-id which column tells the respondents apart."
                + end)
        : new KodebokException(
            ExchangeReason.CASE_ID_NOT_THERE.with(responses.file().name(), survey.name(), caseId),
            start
                + "To update it, the column "
                + caseId
                + " must be in the project and in the file; give another with --case-id."
                + end);
  }

  /** The row of each value; null where a row has none, or two have the same. */
  private static @Nullable Map<String, Integer> distinct(Column column) {
    Map<String, Integer> rows = new HashMap<>();
    for (int row = 0; row < column.rows(); row++) {
      if (column.place(row) == 0 || rows.put(column.value(row), row) != null) {
        return null;
      }
    }
    return rows;
  }
}
