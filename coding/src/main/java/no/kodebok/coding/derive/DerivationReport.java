package no.kodebok.coding.derive;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import no.kodebok.coding.model.Derivation;
import no.kodebok.coding.model.Direction;
import no.kodebok.coding.model.MissingKind;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.Variable;
import no.kodebok.coding.store.ProjectReader;
import no.kodebok.coding.tables.statistics.Reliability;

/**
 * What became of a recipe.
 *
 * @param counts respondents by code, of those who have an answer
 * @param missing respondents by kind, of those who have none
 * @param unnamed values that no rule of a recode names, with the respondents who have them
 * @param items names of an index's items
 * @param reliability how well they hang together; empty where nothing is measured
 * @param directions whether items of an index point to different ends
 */
public record DerivationReport(
    Questionnaire questionnaire,
    Variable variable,
    int rows,
    Map<String, Long> counts,
    Map<MissingKind, Long> missing,
    Map<String, Long> unnamed,
    List<String> items,
    Optional<Reliability> reliability,
    boolean directions) {
  /** Of a derived variable as it is now. */
  public static DerivationReport of(ProjectReader project, String name) {
    Derivation derivation = Derivations.get(project, name);
    DerivedVariables derived = Derivations.of(project);
    Questionnaire questionnaire = derived.questionnaireOf(derivation).orElseThrow();
    Variable variable =
        project.questionnaires().stream()
            .flatMap(q -> q.variables().stream())
            .filter(v -> v.id().equals(derivation.id()))
            .findFirst()
            .orElseThrow();
    Formula formula = derived.formula(variable);
    Respondents respondents = Derivations.respondents(project, questionnaire);
    Answers answers = formula.answers(respondents);
    Map<String, Long> counts = new LinkedHashMap<>();
    variable.values().forEach(value -> counts.put(value.code(), 0L));
    Map<MissingKind, Long> missing = new EnumMap<>(MissingKind.class);
    long[] rows = answers.counts();
    for (int i = 0; i < rows.length; i++) {
      Given given = answers.values().get(i);
      MissingKind kind = given.missing();
      if (rows[i] == 0) {
        continue;
      }
      if (kind == null) {
        counts.merge(given.code(), rows[i], Long::sum);
      } else {
        missing.merge(kind, rows[i], Long::sum);
      }
    }
    List<String> items = new ArrayList<>();
    Optional<Reliability> reliability = Optional.empty();
    boolean directions = false;
    if (formula instanceof Index index && index.measures()) {
      for (Formula item : index.parts()) {
        items.add(item.inputs().isEmpty() ? "" : item.inputs().getFirst().name());
      }
      reliability = Optional.of(reliability(index, respondents));
      Set<Direction> ends = new TreeSet<>();
      for (Formula item : index.parts()) {
        Direction direction = item.meaning().direction();
        if (direction != null) {
          ends.add(direction);
        }
      }
      directions = ends.size() > 1;
    }
    return new DerivationReport(
        questionnaire,
        variable,
        respondents.rows(),
        counts,
        missing,
        formula instanceof Recode recode ? unnamed(recode, respondents) : Map.of(),
        items,
        reliability,
        directions);
  }

  /** Respondents who have an answer. */
  public long valid() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  private static Map<String, Long> unnamed(Recode recode, Respondents respondents) {
    Map<String, Long> unnamed = new LinkedHashMap<>();
    if (!recode.merging()) {
      Answers before = recode.of().answers(respondents);
      long[] rows = before.counts();
      for (int i = 0; i < rows.length; i++) {
        Given given = before.values().get(i);
        if (rows[i] > 0 && given.answered() && recode.rule(given).isEmpty()) {
          unnamed.put(given.code(), rows[i]);
        }
      }
    }
    return unnamed;
  }

  private static Reliability reliability(Index index, Respondents respondents) {
    List<Answers> items =
        index.parts().stream()
            .map(item -> RowComputation.numeric(item, item.answers(respondents)))
            .toList();
    int k = items.size();
    double[][] numbers = items.stream().map(Answers::numbers).toArray(double[][]::new);
    double[] mean = new double[k];
    double[][] products = new double[k][k];
    double[] row = new double[k];
    double[] delta = new double[k];
    long n = 0;
    for (int at = 0; at < respondents.rows(); at++) {
      boolean all = true;
      for (int i = 0; i < k; i++) {
        row[i] = numbers[i][items.get(i).place(at)];
        all &= !Double.isNaN(row[i]);
      }
      if (!all) {
        continue;
      }
      n++;
      // Welford's update, which keeps its digits where means are far from 0.
      for (int i = 0; i < k; i++) {
        delta[i] = row[i] - mean[i];
        mean[i] += delta[i] / n;
      }
      for (int i = 0; i < k; i++) {
        for (int j = 0; j < k; j++) {
          products[i][j] += delta[i] * (row[j] - mean[j]);
        }
      }
    }
    return Reliability.of(n, products);
  }
}
