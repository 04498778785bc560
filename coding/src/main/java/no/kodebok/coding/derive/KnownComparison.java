package no.kodebok.coding.derive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import no.kodebok.coding.derive.ResponseReport.ChiSquare;
import no.kodebok.coding.derive.ResponseReport.Comparison;
import no.kodebok.coding.derive.ResponseReport.Share;
import no.kodebok.coding.model.KodebokException;
import org.jspecify.annotations.Nullable;

/** Compares those who answered with what is known of everyone, such as figures of a register. */
final class KnownComparison {
  private final Respondents respondents;
  private final Function<String, Formula> variableOf;
  private final double[] weights;
  private final boolean weighted;

  /**
   * @param variableOf finds a variable by its name
   * @param weight the name of the weight; null for none
   */
  KnownComparison(
      Respondents respondents, Function<String, Formula> variableOf, @Nullable String weight) {
    this.respondents = respondents;
    this.variableOf = variableOf;
    this.weights = weights(respondents, weight == null ? null : variableOf.apply(weight));
    this.weighted = weight != null;
  }

  Comparison with(Targets.TargetMargin known, Outcome[] ends) {
    Margin margin =
        new Margin(
            known.variables().stream().map(variableOf).toList(),
            known.variables(),
            known.entries().stream()
                .map(entry -> new Margin.Target(entry.values(), entry.figure()))
                .toList());
    if (!(margin.total() > 0)) {
      throw new KodebokException(
          DeriveReason.TARGETS_SUM.with(margin.shown(), "0"),
          "The known figures of " + margin.shown() + " sum to 0.");
    }
    Answered tally = count(margin, ends);
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
            : ResponseGroups.tested(chi, counted - 1);
    return new Comparison(margin.shown(), told, test, tally.without, weighted);
  }

  /** Those who answered, by category. */
  private static final class Answered {
    private final long[] n;
    private final double[] mass;
    private long without;

    Answered(int size) {
      n = new long[size];
      mass = new double[size];
    }
  }

  private Answered count(Margin margin, Outcome[] ends) {
    List<Answers> answers =
        margin.variables().stream().map(variable -> variable.answers(respondents)).toList();
    Answered tally = new Answered(margin.targets().size());
    Map<List<String>, Integer> known = new HashMap<>();
    for (int row = 0; row < ends.length; row++) {
      if (ends[row] != Outcome.ANSWERED) {
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

  private static double[] weights(Respondents respondents, @Nullable Formula weight) {
    double[] weights = new double[respondents.rows()];
    if (weight == null) {
      Arrays.fill(weights, 1);
      return weights;
    }
    Answers answers = RowComputation.numeric(weight, weight.answers(respondents));
    for (int row = 0; row < weights.length; row++) {
      double number = answers.at(row).number();
      weights[row] = number > 0 ? number : 0;
    }
    return weights;
  }
}
