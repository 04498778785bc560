package no.kodebok.coding.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import no.kodebok.coding.model.Finding;
import no.kodebok.coding.model.ImportBatch.ImportedResponses;
import no.kodebok.coding.model.MissingCode;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.Scale;
import no.kodebok.coding.model.ValueLabel;
import no.kodebok.coding.model.Variable;
import no.kodebok.coding.model.VariableSet;

/** A survey with what a newer export says more of it; what is known stays. */
final class WidenedSurvey {
  private final SurveyTarget target;
  private final ImportedResponses file;
  private final List<Finding> scales = new ArrayList<>();

  WidenedSurvey(SurveyTarget target, ImportedResponses file) {
    this.target = target;
    this.file = file;
  }

  /** The scales that are others in the file; known once the questionnaire is. */
  List<Finding> scales() {
    return scales;
  }

  Questionnaire questionnaire() {
    Questionnaire survey = target.survey();
    Questionnaire newer = file.questionnaire();
    List<Variable> variables = new ArrayList<>();
    for (Variable variable : survey.variables()) {
      variables.add(newer.variable(variable.name()).map(v -> with(variable, v)).orElse(variable));
    }
    for (Variable variable : newer.variables()) {
      if (survey.variable(variable.name()).isEmpty()) {
        variables.add(variable);
      }
    }
    Set<String> names = new LinkedHashSet<>();
    variables.forEach(variable -> names.add(variable.name()));
    List<VariableSet> sets = new ArrayList<>(survey.sets());
    for (VariableSet set : newer.sets()) {
      if (survey.set(set.name()).isEmpty() && names.containsAll(set.variables())) {
        sets.add(set);
      }
    }
    return new Questionnaire(
        survey.id(),
        survey.name(),
        survey.kind(),
        survey.caseId() == null ? target.caseId() : survey.caseId(),
        survey.weight() == null ? newer.weight() : survey.weight(),
        variables,
        sets);
  }

  private Variable with(Variable known, Variable newer) {
    boolean becomesText = isTextByNow(known, newer);
    if (known.scale() != newer.scale()) {
      scales.add(
          Finding.note(
              becomesText ? "survey-scale-text" : "survey-scale-kept",
              new Finding.Place(file.file().name(), null, null, known.name()),
              known.name(),
              known.scale().id(),
              newer.scale().id()));
    }
    Set<String> codes = new HashSet<>();
    known.values().forEach(value -> codes.add(value.code()));
    known.missing().forEach(missing -> codes.add(missing.code()));
    Set<String> labels = new HashSet<>();
    known.values().forEach(value -> labels.add(value.label()));
    known.missing().forEach(missing -> labels.add(missing.label()));
    List<ValueLabel> values = new ArrayList<>(known.values());
    for (ValueLabel value : newer.values()) {
      // A file without codes gives labels for codes: those are known.
      if (!codes.contains(value.code()) && !labels.contains(value.label())) {
        values.add(value);
      }
    }
    List<MissingCode> missing = new ArrayList<>(known.missing());
    for (MissingCode code : newer.missing()) {
      if (!codes.contains(code.code())) {
        missing.add(code);
      }
    }
    return new Variable(
        known.id(),
        known.name(),
        known.label(),
        known.question(),
        becomesText ? Scale.TEXT : known.scale(),
        known.direction(),
        becomesText ? List.of() : known.scale() == newer.scale() ? values : known.values(),
        missing,
        known.askedIf());
  }

  /** Few answers look like categories; more of them show that people wrote what they wanted. */
  private static boolean isTextByNow(Variable known, Variable newer) {
    return known.scale() == Scale.NOMINAL
        && newer.scale() == Scale.TEXT
        && known.missing().isEmpty()
        && known.values().stream().allMatch(value -> value.label().equals(value.code()));
  }
}
