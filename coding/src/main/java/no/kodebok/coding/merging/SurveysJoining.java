package no.kodebok.coding.merging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.model.Aggregate;
import no.kodebok.coding.model.Case;
import no.kodebok.coding.model.Column;
import no.kodebok.coding.model.Ids;
import no.kodebok.coding.model.Original;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.QuestionnaireKind;
import no.kodebok.coding.model.ResponseTable;
import no.kodebok.coding.model.Variable;
import no.kodebok.coding.store.NewBatch;
import no.kodebok.coding.store.NewMaterial;
import org.jspecify.annotations.Nullable;

/**
 * Joins surveys and published tables. A survey is the same as {@link SameSurvey} says; a respondent
 * by id, by name where the survey identifies its respondents, and else by place. Answers that
 * differ stay as they are here and are told; a respondent, a question or an answer that is missing
 * here comes along. A survey that is not here comes as a whole, with the files it was read from.
 */
final class SurveysJoining {
  /** What is said of a question. */
  private static final Map<String, Function<Variable, @Nullable Object>> FIELDS =
      new LinkedHashMap<>();

  static {
    FIELDS.put("label", Variable::label);
    FIELDS.put("question", Variable::question);
    FIELDS.put("scale", variable -> variable.scale().id());
    FIELDS.put(
        "values",
        variable ->
            variable.values().stream()
                .map(value -> value.code() + " = " + value.label())
                .collect(Collectors.joining("; ")));
    FIELDS.put(
        "missing",
        variable ->
            variable.missing().stream()
                .map(code -> code.code() + " = " + code.label() + " (" + code.kind().id() + ")")
                .collect(Collectors.joining("; ")));
    FIELDS.put("askedIf", Variable::askedIf);
  }

  private final Joining joining;
  private final SourcesJoining.OtherFiles files;
  private final Map<String, UUID> casesByName = new HashMap<>();
  private final Set<UUID> casesHere = new HashSet<>();
  private final Map<Long, UUID> byMark = new HashMap<>();
  private final SameSurvey surveys;
  private final Map<UUID, String> caseNames = new HashMap<>();
  private final Map<UUID, Questionnaire> same = new LinkedHashMap<>();
  private final Set<String> names = new HashSet<>();

  SurveysJoining(Joining joining, SourcesJoining.OtherFiles files) {
    this.joining = joining;
    this.files = files;
    this.surveys = new SameSurvey(joining.here, joining.there);
    for (Case one : joining.here.cases()) {
      casesByName.put(one.name(), one.id());
      casesHere.add(one.id());
      byMark.put(Ids.mark(one.id()), one.id());
    }
    joining.there.cases().forEach(one -> caseNames.put(one.id(), one.name()));
    joining.here.questionnaires().forEach(one -> names.add(one.name()));
  }

  /** Finds what is the same, and takes along whole surveys and tables. */
  void take() {
    boolean whole = false;
    for (Questionnaire other : joining.there.questionnaires()) {
      if (other.kind() != QuestionnaireKind.SURVEY) {
        continue;
      }
      Questionnaire survey = other.asImported();
      Optional<SameSurvey.Match> known = surveys.of(survey);
      if (known.isPresent()) {
        Questionnaire own = known.get().survey();
        same.put(survey.id(), own);
        joining.report.same("questionnaires");
        if (known.get().by() != SameSurvey.By.ID) {
          joining.report.recognised(
              "questionnaire", survey.name(), own.name(), known.get().by().id());
        }
        matched(survey, own);
      } else {
        bring(survey);
        whole = true;
      }
    }
    if (whole) {
      Set<String> known = new HashSet<>();
      joining.here.originals().forEach(original -> known.add(original.sha256()));
      Set<UUID> texts = new HashSet<>();
      joining
          .there
          .sources()
          .forEach(source -> {
            if (source.question() == null) {
              texts.add(source.original());
            }
          });
      for (Original original : joining.there.originals()) {
        if (!texts.contains(original.id()) && known.add(original.sha256())) {
          joining.newFiles.add(files.of(original.id()));
        }
      }
    }
    tables();
  }

  private void matched(Questionnaire survey, Questionnaire own) {
    joining.questionnaires.put(survey.id(), own.id());
    for (Variable variable : survey.variables()) {
      own.variable(variable.name())
          .ifPresent(known -> {
            joining.variables.put(variable.id(), known.id());
            compare(own, known, variable);
          });
    }
    List<UUID> others = joining.there.responses(survey.id(), Set.of()).cases();
    List<UUID> cases =
        survey.caseId() == null ? joining.here.responses(own.id(), Set.of()).cases() : List.of();
    for (int row = 0; row < others.size(); row++) {
      UUID other = others.get(row);
      if (row < cases.size() && !casesHere.contains(other) && !joining.cases.containsKey(other)) {
        // Nothing identifies them but their places, and what they answered is equal.
        joining.cases.put(other, cases.get(row));
        joining.report.same("cases");
      } else {
        respondent(other, survey, own.name());
      }
    }
  }

  /** What the two say of a question; where they differ, what is said here is kept. */
  private void compare(Questionnaire survey, Variable own, Variable other) {
    for (Map.Entry<String, Function<Variable, @Nullable Object>> field : FIELDS.entrySet()) {
      Object here = Objects.requireNonNullElse(field.getValue().apply(own), "");
      Object there = Objects.requireNonNullElse(field.getValue().apply(other), "");
      if (!here.equals(there)) {
        joining.report.conflict(
            "variable",
            survey.name() + ": " + own.name(),
            field.getKey(),
            here.toString(),
            there.toString());
      }
    }
  }

  /** The respondent here; one who is not comes along. */
  private UUID respondent(UUID other, Questionnaire survey, String surveyHere) {
    UUID known = joining.cases.get(other);
    if (known != null) {
      return known;
    }
    String name = caseNames.getOrDefault(other, "");
    known = casesHere.contains(other) ? other : byMark.get(Ids.mark(other.toString()));
    if (known == null && survey.caseId() != null) {
      known = casesByName.get(name);
    }
    if (known == null) {
      known = Ids.of(other.toString());
      String free = survey.caseId() == null ? free(name, survey.name(), surveyHere) : name;
      joining.newCases.add(new NewBatch.NewCase(known, free));
      casesByName.put(free, known);
      joining.report.added("cases");
    } else {
      joining.report.same("cases");
    }
    joining.cases.put(other, known);
    return known;
  }

  /** People of another survey are other people, even if they are counted from 1 as well. */
  private String free(String name, String survey, String here) {
    String wanted = name.startsWith(survey) ? here + name.substring(survey.length()) : name;
    String free = wanted;
    for (int number = 2; casesByName.containsKey(free); number++) {
      free = wanted + " (" + number + ")";
    }
    return free;
  }

  private void bring(Questionnaire survey) {
    String name = survey.name();
    for (int number = 2; !names.add(name); number++) {
      name = survey.name() + " (" + number + ")";
    }
    if (!name.equals(survey.name())) {
      joining.report.renamed(survey.name(), name);
    }
    Optional<Questionnaire> lookalike = surveys.lookalike(survey);
    if (lookalike.isPresent()) {
      joining.report.conflict(
          "questionnaire", lookalike.get().name(), "answers", lookalike.get().name(), name);
    }
    UUID id = Ids.of(survey.id().toString());
    joining.questionnaires.put(survey.id(), id);
    String here = name;
    List<Variable> variables = new ArrayList<>();
    survey.variables().forEach(variable -> variables.add(copied(variable)));
    ResponseTable answers = joining.there.responses(survey.id(), survey.variableNames());
    joining.newSurveys.add(
        new NewBatch.NewSurvey(
            new Questionnaire(
                id,
                name,
                survey.kind(),
                survey.caseId(),
                survey.weight(),
                variables,
                survey.sets()),
            answers.cases().stream().map(one -> respondent(one, survey, here)).toList(),
            answers.columns()));
    joining.report.added("questionnaires");
  }

  private Variable copied(Variable variable) {
    Variable copy =
        new Variable(
            Ids.of(variable.id().toString()),
            variable.name(),
            variable.label(),
            variable.question(),
            variable.scale(),
            variable.direction(),
            variable.values(),
            variable.missing(),
            variable.askedIf());
    joining.variables.put(variable.id(), copy.id());
    return copy;
  }

  private void tables() {
    Map<String, Aggregate> own = new HashMap<>();
    joining.here.aggregates().forEach(table -> own.put(table.table().name(), table));
    for (Aggregate other : joining.there.aggregates()) {
      Aggregate known = own.get(other.table().name());
      if (known == null) {
        joining.newTables.add(
            new NewBatch.NewTable(
                Ids.of(other.id().toString()), files.of(other.original()), other.table()));
        joining.report.added("publishedTables");
      } else {
        joining.report.same("publishedTables");
        if (!known.table().equals(other.table())) {
          String name = other.table().name();
          joining.report.conflict("publishedTable", name, "table", name, name);
        }
      }
    }
  }

  /** Lays the answers over those of the surveys that are in both. */
  void takeAnswers(NewMaterial material) {
    same.forEach((other, own) -> lay(joining.there.responses(other, Set.of()), own, material));
  }

  private void lay(ResponseTable other, Questionnaire own, NewMaterial material) {
    ResponseTable here = joining.here.responses(own.id(), own.variableNames());
    List<UUID> cases = new ArrayList<>(here.cases());
    Map<UUID, Integer> rows = new HashMap<>();
    for (int row = 0; row < cases.size(); row++) {
      rows.putIfAbsent(cases.get(row), row);
    }
    int[] place = new int[other.rows()];
    for (int row = 0; row < other.rows(); row++) {
      UUID one = joining.cases.getOrDefault(other.cases().get(row), other.cases().get(row));
      Integer known = rows.putIfAbsent(one, cases.size());
      place[row] = known == null ? cases.size() : known;
      if (known == null) {
        cases.add(one);
        joining.report.added("respondents");
      }
    }
    List<Variable> variables = new ArrayList<>(own.variables());
    for (Variable variable : other.questionnaire().asImported().variables()) {
      if (own.variable(variable.name()).isEmpty()) {
        variables.add(copied(variable));
        joining.report.added("variables");
      }
    }
    boolean changed = cases.size() > here.rows() || variables.size() > own.variables().size();
    Map<String, Column> columns = new LinkedHashMap<>();
    for (Variable variable : variables) {
      List<String> values = values(here, variable.name(), cases.size());
      changed |= laid(values, other, variable, place, here.rows());
      columns.put(variable.name(), Column.ofValues(values));
    }
    if (changed) {
      Questionnaire survey =
          new Questionnaire(
              own.id(), own.name(), own.kind(), own.caseId(), own.weight(), variables, own.sets());
      joining.changes.add(
          new Change.SurveyUpdated(
              own.id(),
              joining.here.edition(own.id()).orElse(null),
              material.edition(survey, cases, columns)));
    }
  }

  private static List<String> values(ResponseTable here, String variable, int rows) {
    List<String> values = new ArrayList<>();
    Column known = here.columns().get(variable);
    for (int row = 0; row < rows; row++) {
      values.add(known == null || row >= here.rows() ? "" : known.value(row));
    }
    return values;
  }

  /** Fills what is empty here; where both have an answer that differs the own one is kept. */
  private boolean laid(
      List<String> values, ResponseTable other, Variable variable, int[] place, int before) {
    Column there = other.columns().get(variable.name());
    boolean changed = false;
    for (int row = 0; there != null && row < other.rows(); row++) {
      String answer = there.value(row);
      String own = values.get(place[row]);
      if (answer.isEmpty() || answer.equals(own)) {
        continue;
      }
      if (own.isEmpty()) {
        values.set(place[row], answer);
        changed = true;
        if (place[row] < before) {
          joining.report.added("answers");
        }
      } else {
        joining.report.conflict(
            "answer",
            caseNames.getOrDefault(other.cases().get(row), ""),
            variable.name(),
            own,
            answer);
      }
    }
    return changed;
  }
}
