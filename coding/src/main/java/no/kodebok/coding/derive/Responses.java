package no.kodebok.coding.derive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.kodebok.coding.derive.ResponseReport.ChiSquare;
import no.kodebok.coding.derive.ResponseReport.Comparison;
import no.kodebok.coding.derive.ResponseReport.Group;
import no.kodebok.coding.derive.ResponseReport.Grouping;
import no.kodebok.coding.derive.ResponseReport.Response;
import no.kodebok.coding.derive.ResponseReport.Share;
import no.kodebok.coding.model.Case;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.NearestNames;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.QuestionnaireKind;
import no.kodebok.coding.store.ProjectReader;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
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

  /** How it ended for a person. */
  private enum End {
    ANSWERED,
    PARTIAL,
    SCREENED,
    OTHER
  }

  /** Counts of how it ended. */
  private static final class Tally {
    private final long[] ends = new long[End.values().length];

    void add(End end) {
      ends[end.ordinal()]++;
    }

    Response response() {
      long all = 0;
      for (long end : ends) {
        all += end;
      }
      return new Response(
          all,
          ends[End.ANSWERED.ordinal()],
          ends[End.PARTIAL.ordinal()],
          ends[End.SCREENED.ordinal()],
          ends[End.OTHER.ordinal()]);
    }
  }

  private ResponseReport report() {
    End[] ends = ends();
    List<Targets.Row> invited = request.invited();
    return invited == null ? ofAll(ends) : ofInvited(ends, invited);
  }

  /** How it ended for each respondent of the questionnaire. */
  private End[] ends() {
    BitSet screened = matching(request.screened());
    BitSet partial = matching(request.partial());
    String filter = request.answered();
    BitSet answered = matching(filter);
    End[] ends = new End[respondents.rows()];
    for (int row = 0; row < ends.length; row++) {
      ends[row] =
          screened.get(row)
              ? End.SCREENED
              : partial.get(row)
                  ? End.PARTIAL
                  : filter == null || answered.get(row) ? End.ANSWERED : End.OTHER;
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
  private ResponseReport ofAll(End[] ends) {
    Tally total = new Tally();
    for (End end : ends) {
      total.add(end);
    }
    List<Grouping> groups = new ArrayList<>();
    for (String name : request.by()) {
      Formula variable = variable(name);
      Answers answers = variable.answers(respondents);
      Map<String, Tally> tallies = new LinkedHashMap<>();
      variable.meaning().values().forEach(value -> tallies.put(value.code(), new Tally()));
      for (int row = 0; row < ends.length; row++) {
        Given given = answers.at(row);
        String value = given.answered() ? given.code() : "";
        tallies.computeIfAbsent(value, v -> new Tally()).add(ends[row]);
      }
      groups.add(grouping(name, tallies, variable.meaning()));
    }
    return new ResponseReport(
        questionnaire.name(), total.response(), groups, comparisons(ends), List.of());
  }

  private ResponseReport ofInvited(End[] ends, List<Targets.Row> table) {
    if (table.size() < 2) {
      throw unusable("The table of the invited has no rows.");
    }
    Targets.Row heads = table.getFirst();
    String wanted = request.id();
    int id = wanted == null ? 0 : column(heads, wanted);
    List<Integer> by = request.by().stream().map(name -> column(heads, name)).toList();
    Map<String, Integer> rowOf = rowsById();
    Set<String> seen = new LinkedHashSet<>();
    Tally total = new Tally();
    List<Map<String, Tally>> tallies = new ArrayList<>();
    by.forEach(column -> tallies.add(new LinkedHashMap<>()));
    for (Targets.Row row : table.subList(1, table.size())) {
      String person = row.cell(id);
      if (person.isEmpty()) {
        throw unusable(row.place() + " has no id.");
      }
      if (!seen.add(person)) {
        throw unusable(
            row.place() + " names " + person + " again; everyone is invited once.");
      }
      Integer at = rowOf.get(person);
      End end = at == null ? End.OTHER : ends[at];
      total.add(end);
      for (int i = 0; i < by.size(); i++) {
        tallies.get(i).computeIfAbsent(row.cell(by.get(i)), v -> new Tally()).add(end);
      }
    }
    List<Grouping> groups = new ArrayList<>();
    for (int i = 0; i < by.size(); i++) {
      String name = request.by().get(i);
      Meaning meaning =
          questionnaire.variable(name).isPresent()
              ? variable(name).meaning()
              : Meaning.numbers(List.of());
      groups.add(grouping(name, tallies.get(i), meaning));
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

  private static Grouping grouping(
      String name, Map<String, Tally> tallies, Meaning meaning) {
    List<Group> groups = new ArrayList<>();
    tallies.forEach((value, tally) -> {
      if (tally.response().invited() > 0) {
        groups.add(new Group(value, meaning.label(value), tally.response()));
      }
    });
    return new Grouping(name, groups, alike(groups));
  }

  /** Pearson's chi-square without correction, of groups by answered or not. */
  private static ChiSquare alike(List<Group> groups) {
    double answered = 0;
    double eligible = 0;
    int counted = 0;
    for (Group group : groups) {
      long own = group.response().invited() - group.response().screened();
      if (own > 0 && !group.value().isEmpty()) {
        answered += group.response().answered();
        eligible += own;
        counted++;
      }
    }
    if (counted < 2 || answered == 0 || answered == eligible) {
      return new ChiSquare(Double.NaN, Math.max(0, counted - 1), Double.NaN);
    }
    double chi = 0;
    for (Group group : groups) {
      long own = group.response().invited() - group.response().screened();
      if (own > 0 && !group.value().isEmpty()) {
        double expected = own * answered / eligible;
        double difference = group.response().answered() - expected;
        chi += difference * difference / expected + difference * difference / (own - expected);
      }
    }
    return tested(chi, counted - 1);
  }

  private static ChiSquare tested(double chi, int df) {
    return new ChiSquare(
        chi, df, df < 1 ? Double.NaN : ChiSquaredDistribution.of(df).survivalProbability(chi));
  }

  private List<Comparison> comparisons(End[] ends) {
    Targets known = request.known();
    if (known == null) {
      return List.of();
    }
    List<Comparison> comparisons = new ArrayList<>();
    for (Targets.TargetMargin margin : known.margins()) {
      comparisons.add(comparison(margin, ends));
    }
    return comparisons;
  }

  private Comparison comparison(Targets.TargetMargin known, End[] ends) {
    Margin margin =
        new Margin(
            known.variables().stream().map(this::variable).toList(),
            known.variables(),
            known.entries().stream()
                .map(entry -> new Margin.Target(entry.values(), entry.figure()))
                .toList());
    if (!(margin.total() > 0)) {
      throw new KodebokException(
          DeriveReason.TARGETS_SUM.with(margin.shown(), "0"),
          "The known figures of " + margin.shown() + " sum to 0.");
    }
    MissingTally tally = count(margin, ends);
    double[] shares = margin.shares();
    long all = 0;
    double mass = 0;
    for (int i = 0; i < shares.length; i++) {
      all += tally.n[i];
      mass += tally.mass[i];
    }
    List<Share> told = new ArrayList<>();
    double chi = 0;
    int counted = 0;
    for (int i = 0; i < shares.length; i++) {
      Margin.Target target = margin.targets().get(i);
      told.add(
          new Share(
              target.shown(),
              margin.shown(target),
              tally.n[i],
              mass > 0 ? tally.mass[i] / mass : Double.NaN,
              shares[i]));
      if (shares[i] > 0) {
        double expected = all * shares[i];
        chi += (tally.n[i] - expected) * (tally.n[i] - expected) / expected;
        counted++;
      } else if (tally.n[i] > 0) {
        chi = Double.NaN;
      }
    }
    ChiSquare test =
        all == 0 || Double.isNaN(chi)
            ? new ChiSquare(Double.NaN, Math.max(0, counted - 1), Double.NaN)
            : tested(chi, counted - 1);
    return new Comparison(margin.shown(), told, test, tally.without, request.weight() != null);
  }

  /** Those who answered, by category. */
  private static final class MissingTally {
    private final long[] n;
    private final double[] mass;
    private long without;

    MissingTally(int size) {
      n = new long[size];
      mass = new double[size];
    }
  }

  private MissingTally count(Margin margin, End[] ends) {
    List<Answers> answers =
        margin.variables().stream().map(variable -> variable.answers(respondents)).toList();
    double[] weights = weights();
    MissingTally tally = new MissingTally(margin.targets().size());
    Map<List<String>, Integer> known = new HashMap<>();
    for (int row = 0; row < ends.length; row++) {
      if (ends[row] != End.ANSWERED) {
        continue;
      }
      int at = row;
      List<String> codes = answers.stream().map(answer -> answer.at(at).code()).toList();
      int category = known.computeIfAbsent(codes, c -> category(margin, answers, at));
      if (category < 0) {
        tally.without++;
      } else {
        tally.n[category]++;
        tally.mass[category] += weights[row];
      }
    }
    return tally;
  }

  private static int category(Margin margin, List<Answers> answers, int row) {
    for (int target = 0; target < margin.targets().size(); target++) {
      boolean all = true;
      for (int i = 0; i < answers.size() && all; i++) {
        all = margin.names(margin.targets().get(target), i, answers.get(i).at(row));
      }
      if (all) {
        return target;
      }
    }
    return -1;
  }

  private double[] weights() {
    String name = request.weight();
    double[] weights = new double[respondents.rows()];
    if (name == null) {
      Arrays.fill(weights, 1);
      return weights;
    }
    Formula weight = variable(name);
    Answers answers = RowComputation.numeric(weight, weight.answers(respondents));
    for (int row = 0; row < weights.length; row++) {
      double number = answers.at(row).number();
      weights[row] = number > 0 ? number : 0;
    }
    return weights;
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
