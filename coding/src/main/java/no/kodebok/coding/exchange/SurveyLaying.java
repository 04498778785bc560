package no.kodebok.coding.exchange;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.model.Column;
import no.kodebok.coding.model.Finding;
import no.kodebok.coding.model.ImportBatch.ImportedResponses;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.ResponseTable;
import no.kodebok.coding.model.Scale;
import no.kodebok.coding.model.Variable;
import no.kodebok.coding.store.NewMaterial;
import no.kodebok.coding.store.ProjectReader;

/** Lays a newer export over a survey. */
final class SurveyLaying {
  /** Ids of respondents that one finding names. */
  private static final int NAMED = 100;

  private final ProjectReader project;
  private final ImportedResponses file;
  private final SurveyTarget target;
  private final UUID coder;
  private final NewMaterial material;
  private final SurveyUpdate.NewAnswers newAnswers;
  private final ResponseTable was;
  private final LaidRows rows;
  private final Map<String, Column> columns = new LinkedHashMap<>();
  private final BitSet changed = new BitSet();
  private int changedAnswers;
  private int emptied;
  private final List<Finding> findings = new ArrayList<>();

  SurveyLaying(
      ProjectReader project,
      ImportedResponses file,
      SurveyTarget target,
      UUID coder,
      NewMaterial material,
      SurveyUpdate.NewAnswers newAnswers) {
    this.project = project;
    this.file = file;
    this.target = target;
    this.coder = coder;
    this.material = material;
    this.newAnswers = newAnswers;
    this.was = project.responses(target.survey().id(), target.survey().variableNames());
    this.rows = new LaidRows(target, was.cases(), file.rows(), newAnswers::caseOf);
  }

  SurveyUpdate update() {
    WidenedSurvey widened = new WidenedSurvey(target, file);
    Questionnaire survey = widened.questionnaire();
    LaidAnswers texts = new LaidAnswers(project, target, rows, coder, material, newAnswers);
    lay(survey, texts);
    List<Change> changes = new ArrayList<>(texts.changes());
    int added = rows.cases().size() - was.rows();
    boolean other = added > 0 || !changed.isEmpty() || !survey.equals(target.survey());
    if (other) {
      changes.add(
          new Change.SurveyUpdated(
              survey.id(),
              project.edition(survey.id()).orElse(null),
              material.edition(survey, rows.cases(), columns)));
    }
    List<String> gone = gone();
    List<String> newColumns = minus(survey, target.survey());
    List<String> goneColumns = minus(target.survey(), file.questionnaire());
    int unchanged = target.known() - changed.cardinality();
    tell("survey-updated", survey.name(), added, changed.cardinality(), gone.size(), unchanged);
    tellList("survey-respondents-gone", gone);
    tellList("survey-columns-new", newColumns);
    tellList("survey-columns-gone", goneColumns);
    findings.addAll(widened.scales());
    if (texts.corrected() > 0) {
      tell("survey-answers-corrected", texts.corrected(), texts.reviews());
    }
    if (texts.kept() > 0) {
      tell("survey-answers-kept", texts.kept());
    }
    if (emptied > 0) {
      tell("survey-answers-emptied", emptied);
    }
    return new SurveyUpdate(
        file.questionnaire().id(),
        survey.name(),
        target.caseId(),
        added,
        changed.cardinality(),
        unchanged,
        gone,
        newColumns,
        goneColumns,
        changedAnswers,
        texts.reviews(),
        changes,
        findings);
  }

  /** Lays the answers over each other, variable by variable. */
  private void lay(Questionnaire survey, LaidAnswers texts) {
    for (Variable variable : survey.variables()) {
      Column before = was.columns().get(variable.name());
      LaidColumn laid =
          LaidColumn.of(
              variable,
              before,
              file.columns().get(variable.name()),
              rows.places(),
              rows.cases().size());
      columns.put(variable.name(), laid.column());
      if (before != null) {
        changed.or(laid.changed());
        changedAnswers += laid.changed().cardinality();
        emptied += laid.emptied().cardinality();
      }
      boolean answered = !variable.name().equals(survey.caseId());
      if (variable.scale() == Scale.TEXT
          && answered
          && file.columns().containsKey(variable.name())) {
        texts.take(variable, before, laid);
      }
    }
  }

  private List<String> gone() {
    Set<String> there = new HashSet<>(target.ids());
    Column ids = was.column(target.caseId());
    List<String> gone = new ArrayList<>();
    for (int row = 0; row < ids.rows(); row++) {
      if (!there.contains(ids.value(row))) {
        gone.add(ids.value(row));
      }
    }
    return gone;
  }

  private static List<String> minus(Questionnaire these, Questionnaire those) {
    return these.variables().stream()
        .map(Variable::name)
        .filter(name -> those.variable(name).isEmpty())
        .toList();
  }

  private void tell(String kind, Object... arguments) {
    String[] words = new String[arguments.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = String.valueOf(arguments[i]);
    }
    findings.add(Finding.note(kind, Finding.Place.file(file.file().name()), words));
  }

  private void tellList(String kind, List<String> names) {
    if (!names.isEmpty()) {
      String list = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
      tell(kind, names.size(), names.size() > NAMED ? list + " …" : list);
    }
  }
}
