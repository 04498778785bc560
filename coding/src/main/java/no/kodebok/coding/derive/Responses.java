package no.kodebok.coding.derive;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.kodebok.coding.derive.ResponseReport.Comparison;
import no.kodebok.coding.derive.ResponseReport.Grouping;
import no.kodebok.coding.model.Case;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.NearestNames;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.QuestionnaireKind;
import no.kodebok.coding.store.ProjectReader;
import org.jspecify.annotations.Nullable;

/** Makes the report of who answered. */
public final class Responses {
  private final ProjectReader project;
  private final ResponseRequest request;
  private final Questionnaire questionnaire;
  private final DerivedVariables derived;
  private final Respondents respondents;

  private Responses(ProjectReader project, ResponseRequest request) {
    this.project = project;
    this.request = request;
    this.questionnaire = questionnaire(project, request.questionnaire());
    this.derived = Derivations.of(project);
    this.respondents = Derivations.respondents(project, questionnaire);
  }

  /**
   * The report.
   *
   * @throws KodebokException if a name is unknown, or the table of the invited cannot be used
   */
  public static ResponseReport of(ProjectReader project, ResponseRequest request) {
    return new Responses(project, request).report();
  }

  private ResponseReport report() {
    Outcome[] ends = ends();
    List<Targets.Row> invited = request.invited();
    return invited == null ? ofAll(ends) : ofInvited(ends, invited);
  }

  /** How it ended for each respondent of the questionnaire. */
  private Outcome[] ends() {
    BitSet screened = matching(request.screened());
    BitSet partial = matching(request.partial());
    String filter = request.answered();
    BitSet answered = matching(filter);
    Outcome[] ends = new Outcome[respondents.rows()];
    for (int row = 0; row < ends.length; row++) {
      ends[row] =
          screened.get(row)
              ? Outcome.SCREENED
              : partial.get(row)
                  ? Outcome.PARTIAL
                  : filter == null || answered.get(row) ? Outcome.ANSWERED : Outcome.OTHER;
    }
    return ends;
  }

  private BitSet matching(@Nullable String filter) {
    if (filter == null) {
      return new BitSet();
    }
    Formula formula = formula(filter);
    if (!(formula instanceof Holds holds)) {
      throw unusable("\"" + filter + "\" is no filter. Write for example: status = 1.");
    }
    Answers answers = holds.answers(respondents);
    BitSet matching = new BitSet(respondents.rows());
    for (int row = 0; row < respondents.rows(); row++) {
      matching.set(row, answers.at(row).code().equals("1"));
    }
    return matching;
  }

  private Formula formula(String recipe) {
    return derived.parse(
        recipe, questionnaire.asImported(), Map.of(), List.of(), new LinkedHashMap<>());
  }

  private Formula variable(String name) {
    return formula("\"" + name.replace("\"", "\"\"") + "\"");
  }

  /** Everyone in the questionnaire was invited. */
  private ResponseReport ofAll(Outcome[] ends) {
    ResponseTally total = new ResponseTally();
    for (Outcome end : ends) {
      total.add(end);
    }
    List<Grouping> groups = new ArrayList<>();
    for (String name : request.by()) {
      Formula variable = variable(name);
      Answers answers = variable.answers(respondents);
      Map<String, ResponseTally> tallies = new LinkedHashMap<>();
      variable.meaning().values().forEach(value -> tallies.put(value.code(), new ResponseTally()));
      for (int row = 0; row < ends.length; row++) {
        Given given = answers.at(row);
        String value = given.answered() ? given.code() : "";
        tallies.computeIfAbsent(value, v -> new ResponseTally()).add(ends[row]);
      }
      groups.add(ResponseGroups.of(name, tallies, variable.meaning()));
    }
    return new ResponseReport(
        questionnaire.name(), total.response(), groups, comparisons(ends), List.of());
  }

  private ResponseReport ofInvited(Outcome[] ends, List<Targets.Row> table) {
    if (table.size() < 2) {
      throw unusable("The table of the invited has no rows.");
    }
    Targets.Row heads = table.getFirst();
    String wanted = request.id();
    int id = wanted == null ? 0 : column(heads, wanted);
    List<Integer> by = request.by().stream().map(name -> column(heads, name)).toList();
    Map<String, Integer> rowOf = rowsById();
    Set<String> seen = new LinkedHashSet<>();
    ResponseTally total = new ResponseTally();
    List<Map<String, ResponseTally>> tallies = new ArrayList<>();
    by.forEach(column -> tallies.add(new LinkedHashMap<>()));
    for (Targets.Row row : table.subList(1, table.size())) {
      String person = row.cell(id);
      if (person.isEmpty()) {
        throw unusable(row.place() + " has no id.");
      }
      if (!seen.add(person)) {
        throw unusable(row.place() + " names " + person + " again; everyone is invited once.");
      }
      Integer at = rowOf.get(person);
      Outcome end = at == null ? Outcome.OTHER : ends[at];
      total.add(end);
      for (int i = 0; i < by.size(); i++) {
        tallies.get(i).computeIfAbsent(row.cell(by.get(i)), v -> new ResponseTally()).add(end);
      }
    }
    List<Grouping> groups = new ArrayList<>();
    for (int i = 0; i < by.size(); i++) {
      String name = request.by().get(i);
      Meaning meaning =
          questionnaire.variable(name).isPresent()
              ? variable(name).meaning()
              : Meaning.numbers(List.of());
      groups.add(ResponseGroups.of(name, tallies.get(i), meaning));
    }
    List<String> uninvited =
        rowOf.keySet().stream().filter(person -> !seen.contains(person)).toList();
    return new ResponseReport(
        questionnaire.name(), total.response(), groups, comparisons(ends), uninvited);
  }

  private Map<String, Integer> rowsById() {
    Map<String, Integer> rows = new LinkedHashMap<>();
    String caseId = questionnaire.caseId();
    if (caseId != null && questionnaire.variable(caseId).isPresent()) {
      Answers ids = variable(caseId).answers(respondents);
      for (int row = 0; row < respondents.rows(); row++) {
        rows.putIfAbsent(ids.at(row).code(), row);
      }
      return rows;
    }
    Map<UUID, String> names = new HashMap<>();
    for (Case one : project.cases()) {
      names.put(one.id(), one.name());
    }
    for (int row = 0; row < respondents.rows(); row++) {
      rows.putIfAbsent(names.getOrDefault(respondents.cases().get(row), ""), row);
    }
    return rows;
  }

  private static int column(Targets.Row heads, String name) {
    for (int i = 0; i < heads.cells().size(); i++) {
      if (heads.cell(i).equalsIgnoreCase(name)) {
        return i;
      }
    }
    throw unusable(NearestNames.sentence("column of the invited", name, heads.cells()));
  }

  private List<Comparison> comparisons(Outcome[] ends) {
    Targets known = request.known();
    if (known == null) {
      return List.of();
    }
    KnownComparison comparison = new KnownComparison(respondents, this::variable, request.weight());
    List<Comparison> comparisons = new ArrayList<>();
    for (Targets.TargetMargin margin : known.margins()) {
      comparisons.add(comparison.with(margin, ends));
    }
    return comparisons;
  }

  private static Questionnaire questionnaire(ProjectReader project, @Nullable String name) {
    List<Questionnaire> all = project.questionnaires();
    if (name != null) {
      return all.stream()
          .filter(q -> q.name().equals(name))
          .findFirst()
          .orElseThrow(() ->
              unusable(
                  NearestNames.sentence(
                      "questionnaire", name, all.stream().map(Questionnaire::name).toList())));
    }
    List<Questionnaire> surveys =
        all.stream().filter(q -> q.kind() == QuestionnaireKind.SURVEY).toList();
    if (surveys.size() == 1) {
      return surveys.getFirst();
    }
    throw unusable(
        surveys.isEmpty()
            ? "The project has no survey. Import its answers first."
            : "There are several questionnaires: "
                + String.join(", ", surveys.stream().map(Questionnaire::name).toList())
                + ". Say with --in which one is meant.");
  }

  private static KodebokException unusable(String what) {
    return new KodebokException(DeriveReason.INVITED_UNREADABLE.with(what), what);
  }
}
