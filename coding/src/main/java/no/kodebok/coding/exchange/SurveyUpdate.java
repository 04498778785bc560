package no.kodebok.coding.exchange;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.model.Column;
import no.kodebok.coding.model.Finding;
import no.kodebok.coding.model.Ids;
import no.kodebok.coding.model.ImportBatch;
import no.kodebok.coding.model.ImportBatch.ImportedResponses;
import no.kodebok.coding.model.MissingCode;
import no.kodebok.coding.model.Original;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.QuestionnaireKind;
import no.kodebok.coding.model.ResponseTable;
import no.kodebok.coding.model.Scale;
import no.kodebok.coding.model.ValueLabel;
import no.kodebok.coding.model.Variable;
import no.kodebok.coding.model.VariableSet;
import no.kodebok.coding.revision.TextCorrection;
import no.kodebok.coding.store.NewMaterial;
import no.kodebok.coding.store.ProjectReader;
import org.jspecify.annotations.Nullable;

/**
 * A newer export of a survey laid over the survey in the project, respondent by respondent. New
 * respondents and columns are added, changed answers are taken over, and whoever or whatever is
 * gone from the file stays. What is known of the variables stays as it is, with labels added.
 *
 * @param id that the questionnaire has in the file's batch
 * @param survey name of the one in the project
 * @param caseId the column that tells the respondents apart
 * @param added respondents that are new
 * @param changed respondents with at least one other answer
 * @param unchanged respondents of the file that are as they were
 * @param gone ids of the respondents that the file has no more
 * @param changedAnswers single answers that are others now
 * @param reviews passages of open answers whose words are others now
 * @param changes to be applied in order, after the one that adds the file
 */
public record SurveyUpdate(
    UUID id,
    String survey,
    String caseId,
    int added,
    int changed,
    int unchanged,
    List<String> gone,
    List<String> newColumns,
    List<String> goneColumns,
    int changedAnswers,
    int reviews,
    List<Change> changes,
    List<Finding> findings) {
  /** Ids of respondents that one finding names. */
  private static final int NAMED = 100;

  public SurveyUpdate {
    gone = List.copyOf(gone);
    newColumns = List.copyOf(newColumns);
    goneColumns = List.copyOf(goneColumns);
    changes = List.copyOf(changes);
    findings = List.copyOf(findings);
  }

  /** Takes in what is new. */
  public interface NewAnswers {
    /** The case of a new respondent. */
    UUID caseOf(String id);

    /**
     * Keeps an open answer as a source.
     *
     * @param row of the file, from 0
     * @param name of the respondent
     */
    void add(Variable question, String answer, int row, UUID caseId, String name);
  }

  /** Whether the answers are a newer export of a survey in the project. */
  public static boolean concerns(ProjectReader project, ImportedResponses responses) {
    return SurveyTarget.of(project, responses).isPresent();
  }

  /**
   * Works out the changes.
   *
   * @param coder id of whoever imports
   * @throws no.kodebok.coding.model.KodebokException if it is a newer export and nothing tells the
   *     respondents apart
   */
  public static Optional<SurveyUpdate> of(
      ProjectReader project,
      ImportedResponses responses,
      UUID coder,
      NewMaterial material,
      NewAnswers newAnswers) {
    return SurveyTarget.of(project, responses)
        .map(
            target -> new Laying(project, responses, target, coder, material, newAnswers).update());
  }

  /** What an import of these would do, without keeping anything of them. */
  public static Optional<SurveyUpdate> preview(ProjectReader project, ImportedResponses responses) {
    return of(project, responses, Ids.next(), new NothingKept(), new NoAnswers());
  }

  /** What an import of all of these would do to the surveys that are in the project. */
  public static List<SurveyUpdate> previews(ProjectReader project, ImportBatch batch) {
    return news(project, batch).stream()
        .flatMap(responses -> preview(project, responses).stream())
        .toList();
  }

  /** Without files that the project has already, which the import refuses as such. */
  private static List<ImportedResponses> news(ProjectReader project, ImportBatch batch) {
    Set<String> known =
        project.originals().stream().map(Original::sha256).collect(Collectors.toSet());
    return batch.responses().stream()
        .filter(responses -> !known.contains(responses.file().sha256()))
        .toList();
  }

  /** What is to be said of updates, and of answers that look like one and are none. */
  public static List<Finding> findings(
      ProjectReader project, ImportBatch batch, List<SurveyUpdate> updates) {
    List<Finding> all = new ArrayList<>();
    updates.forEach(update -> all.addAll(update.findings()));
    for (ImportedResponses responses : news(project, batch)) {
      if (!concerns(project, responses)) {
        all.addAll(likeness(project, responses));
      }
    }
    return all;
  }

  private static List<Finding> likeness(ProjectReader project, ImportedResponses responses) {
    boolean survey = responses.questionnaire().kind() == QuestionnaireKind.SURVEY;
    if (responses.apart() || !survey) {
      return List.of();
    }
    return SurveyTarget.alike(project, responses.questionnaire()).stream()
        .map(other ->
            Finding.note(
                "same-columns-as", Finding.Place.file(responses.file().name()), other.name()))
        .toList();
  }

  private static final class NoAnswers implements NewAnswers {
    @Override
    public UUID caseOf(String id) {
      return Ids.next();
    }

    @Override
    public void add(Variable question, String answer, int row, UUID caseId, String name) {
      // A preview keeps nothing.
    }
  }

  /** The work of one update. */
  private static final class Laying {
    private final ProjectReader project;
    private final ImportedResponses file;
    private final SurveyTarget target;
    private final UUID coder;
    private final NewMaterial material;
    private final NewAnswers newAnswers;
    private final ResponseTable was;
    private final int[] rowOf;
    private final List<UUID> cases;
    private final List<Change> changes = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<Finding> scales = new ArrayList<>();

    Laying(
        ProjectReader project,
        ImportedResponses file,
        SurveyTarget target,
        UUID coder,
        NewMaterial material,
        NewAnswers newAnswers) {
      this.project = project;
      this.file = file;
      this.target = target;
      this.coder = coder;
      this.material = material;
      this.newAnswers = newAnswers;
      this.was = project.responses(target.survey().id(), target.survey().variableNames());
      this.cases = new ArrayList<>(was.cases());
      this.rowOf = new int[file.rows()];
      for (int row = 0; row < rowOf.length; row++) {
        String id = target.ids().get(row);
        Integer known = target.rows().get(id);
        rowOf[row] = known == null ? cases.size() : known;
        if (known == null) {
          cases.add(newAnswers.caseOf(id));
        }
      }
    }

    SurveyUpdate update() {
      Questionnaire survey = merged();
      Map<String, Column> columns = new LinkedHashMap<>();
      BitSet changed = new BitSet();
      int changedAnswers = 0;
      int emptied = 0;
      AnswerTexts texts = new AnswerTexts();
      for (Variable variable : survey.variables()) {
        Column before = was.columns().get(variable.name());
        LaidColumn laid =
            LaidColumn.of(
                variable, before, file.columns().get(variable.name()), rowOf, cases.size());
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
      int added = cases.size() - was.rows();
      boolean other = added > 0 || !changed.isEmpty() || !survey.equals(target.survey());
      if (other) {
        changes.add(
            new Change.SurveyUpdated(
                survey.id(),
                project.edition(survey.id()).orElse(null),
                material.edition(survey, cases, columns)));
      }
      List<String> gone = gone();
      List<String> newColumns = minus(survey, target.survey());
      List<String> goneColumns = minus(target.survey(), file.questionnaire());
      int unchanged = target.known() - changed.cardinality();
      tell("survey-updated", survey.name(), added, changed.cardinality(), gone.size(), unchanged);
      tellList("survey-respondents-gone", gone);
      tellList("survey-columns-new", newColumns);
      tellList("survey-columns-gone", goneColumns);
      findings.addAll(scales);
      if (texts.corrected > 0) {
        tell("survey-answers-corrected", texts.corrected, texts.reviews);
      }
      if (texts.kept > 0) {
        tell("survey-answers-kept", texts.kept);
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
          texts.reviews,
          changes,
          findings);
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

    /** The survey with what the file says more of it. */
    private Questionnaire merged() {
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

    /** Open answers: the texts of those that changed, and new texts. */
    private final class AnswerTexts {
      private int corrected;
      private int kept;
      private int reviews;

      void take(Variable variable, @Nullable Column before, LaidColumn laid) {
        Map<UUID, UUID> sources = new HashMap<>();
        project
            .answers(variable.id())
            .forEach(source -> {
              UUID caseId = source.caseId();
              if (caseId != null) {
                sources.put(caseId, source.id());
              }
            });
        boolean wasOpen =
            target.survey().variable(variable.name()).map(Variable::scale).orElse(Scale.TEXT)
                == Scale.TEXT;
        int known = before == null || !wasOpen ? 0 : before.rows();
        for (int row = 0; row < rowOf.length; row++) {
          int place = rowOf[row];
          String answer = laid.column().value(place);
          boolean other = place >= known || laid.changed().get(place);
          if (!other || !LaidColumn.says(variable, answer)) {
            continue;
          }
          UUID source = sources.get(cases.get(place));
          if (source == null) {
            newAnswers.add(variable, answer, row, cases.get(place), target.ids().get(row));
          } else if (before != null) {
            correct(source, AnswerWords.of(before.value(place)), AnswerWords.of(answer));
          }
        }
      }

      /** What was corrected here is not overwritten. */
      private void correct(UUID source, String before, String after) {
        String here = project.text(source).text();
        if (here.equals(after)) {
          return;
        }
        if (!here.equals(before)) {
          kept++;
          return;
        }
        List<Change> made = TextCorrection.edit(source, after).changes(project, coder, material);
        corrected++;
        reviews += (int) made.stream().filter(Change.ReviewOpened.class::isInstance).count();
        changes.addAll(made);
      }
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
}
