package no.kodebok.coding.derive;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import no.kodebok.coding.model.Derivation;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.MissingKind;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.Variable;
import no.kodebok.coding.store.ProjectReader;

/**
 * What a weight is like. Effective base and design effect are Kish's: (Σw)² / Σw² and n · Σw² /
 * (Σw)² (Kish, "Survey Sampling", 1965, section 11.7).
 *
 * @param rows respondents of the questionnaire
 * @param weighted those who have a weight
 * @param zero those of them whose weight is 0
 * @param missing by kind, those who have none
 * @param trimmed those whose weight was brought into the range
 * @param rounds of the fitting
 */
public record WeighingReport(
    Questionnaire questionnaire,
    Variable variable,
    int rows,
    long weighted,
    long zero,
    Map<MissingKind, Long> missing,
    double sum,
    double lowest,
    double highest,
    double effective,
    double designEffect,
    long trimmed,
    int rounds,
    List<MarginReport> margins) {
  public WeighingReport {
    margins = List.copyOf(margins);
  }

  /** One margin before and after. */
  public record MarginReport(String name, List<CategoryReport> categories) {
    public MarginReport {
      categories = List.copyOf(categories);
    }
  }

  /**
   * One category.
   *
   * @param n respondents with a weight
   * @param before share by the base weights, 0 to 1
   * @param target share, 0 to 1
   * @param after share by the weights, 0 to 1
   * @param weight mean of the weights
   */
  public record CategoryReport(
      String value, String label, long n, double before, double target, double after,
      double weight) {}

  /**
   * Of a weight as it is now.
   *
   * @throws KodebokException if it is unknown, no weight, or cannot be computed
   */
  public static WeighingReport of(ProjectReader project, String name) {
    Derivation derivation = Derivations.get(project, name);
    DerivedVariables derived = Derivations.of(project);
    Questionnaire questionnaire = derived.questionnaireOf(derivation).orElseThrow();
    Variable variable =
        project.questionnaires().stream()
            .flatMap(q -> q.variables().stream())
            .filter(v -> v.id().equals(derivation.id()))
            .findFirst()
            .orElseThrow();
    if (!(derived.formula(variable) instanceof Raking raking)) {
      throw new KodebokException(
          DeriveReason.DERIVATION_UNUSABLE.with(name, derivation.recipe()),
          "\"" + name + "\" is not a weight: its recipe is " + derivation.recipe() + ".");
    }
    Raking.Weighed weighed = raking.weigh(Derivations.respondents(project, questionnaire));
    double[] weights = weighed.weights();
    Map<MissingKind, Long> missing = new EnumMap<>(MissingKind.class);
    long n = 0;
    long zero = 0;
    double sum = 0;
    double squares = 0;
    double lowest = Double.POSITIVE_INFINITY;
    double highest = 0;
    for (int row = 0; row < weights.length; row++) {
      MissingKind kind = weighed.missing()[row];
      if (kind != null) {
        missing.merge(kind, 1L, Long::sum);
        continue;
      }
      n++;
      zero += weights[row] > 0 ? 0 : 1;
      sum += weights[row];
      squares += weights[row] * weights[row];
      lowest = Math.min(lowest, weights[row]);
      highest = Math.max(highest, weights[row]);
    }
    List<MarginReport> margins = new ArrayList<>();
    for (int m = 0; m < raking.margins().size(); m++) {
      margins.add(margin(raking.margins().get(m), weighed, m, sum));
    }
    return new WeighingReport(
        questionnaire,
        variable,
        weights.length,
        n,
        zero,
        missing,
        sum,
        lowest,
        highest,
        sum * sum / squares,
        n * squares / (sum * sum),
        weighed.trimmed(),
        weighed.rounds(),
        margins);
  }

  private static MarginReport margin(Margin margin, Raking.Weighed weighed, int m, double sum) {
    int size = margin.targets().size();
    long[] n = new long[size];
    double[] before = new double[size];
    double[] after = new double[size];
    double all = 0;
    int[] categories = weighed.categories()[m];
    for (int row = 0; row < categories.length; row++) {
      if (weighed.missing()[row] == null) {
        n[categories[row]]++;
        before[categories[row]] += weighed.before()[row];
        after[categories[row]] += weighed.weights()[row];
        all += weighed.before()[row];
      }
    }
    double[] shares = margin.shares();
    List<CategoryReport> reports = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      reports.add(
          new CategoryReport(
              margin.targets().get(i).shown(),
              margin.shown(margin.targets().get(i)),
              n[i],
              before[i] / all,
              shares[i],
              after[i] / sum,
              n[i] == 0 ? 0 : after[i] / n[i]));
    }
    return new MarginReport(margin.shown(), reports);
  }
}
