package no.kodebok.coding.tables;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import no.kodebok.coding.tables.statistics.Contingency;
import no.kodebok.coding.tables.statistics.MeanTests;
import no.kodebok.coding.tables.statistics.Measure;
import no.kodebok.coding.tables.statistics.RankTests;

/** Tests of whether groups of respondents have the same values, by their means and by ranks. */
final class GroupStatistics {
  private static final List<Statistic> OF_MEANS =
      List.of(Statistic.ANOVA, Statistic.WELCH, Statistic.T_TEST);

  private static final List<Statistic> OF_RANKS =
      List.of(Statistic.KRUSKAL_WALLIS, Statistic.MANN_WHITNEY);

  static final Set<Statistic> ALL =
      Set.of(
          Statistic.ANOVA,
          Statistic.WELCH,
          Statistic.T_TEST,
          Statistic.KRUSKAL_WALLIS,
          Statistic.MANN_WHITNEY);

  private final Contingency table;
  private final boolean designed;

  /**
   * Of a table.
   *
   * @param table the values from the lowest by the groups
   * @param designed whether weights or a design rule the tests out
   */
  GroupStatistics(Contingency table, boolean designed) {
    this.table = table;
    this.designed = designed;
  }

  /** A table with its rows in the order of their scores, those of equal score together. */
  static Contingency ascending(double[][] counts, double[] scores) {
    int[] order =
        IntStream.range(0, scores.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> scores[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] distinct = IntStream.of(order).mapToDouble(i -> scores[i]).distinct().toArray();
    int groups = counts.length == 0 ? 0 : counts[0].length;
    double[][] sorted = new double[distinct.length][groups];
    int at = -1;
    double before = Double.NaN;
    for (int i : order) {
      if (scores[i] != before) {
        at++;
        before = scores[i];
      }
      for (int j = 0; j < groups; j++) {
        sorted[at][j] += counts[i][j];
      }
    }
    return Contingency.of(sorted, distinct, IntStream.range(0, groups).asDoubleStream().toArray());
  }

  /**
   * Adds those that are wanted and apply.
   *
   * @param means whether the values have means, and not an order only
   */
  void compute(Set<Statistic> wanted, boolean means, Map<Statistic, Measure> measures) {
    if (means) {
      OF_MEANS.stream().filter(wanted::contains).forEach(one -> add(one, measures));
    }
    OF_RANKS.stream().filter(wanted::contains).forEach(one -> add(one, measures));
  }

  private void add(Statistic statistic, Map<Statistic, Measure> measures) {
    boolean ofTwo = statistic == Statistic.T_TEST || statistic == Statistic.MANN_WHITNEY;
    if (!ofTwo || table.columns() == 2) {
      measures.put(statistic, designed ? new Measure.Undefined() : measure(statistic));
    }
  }

  private Measure measure(Statistic statistic) {
    return switch (statistic) {
      case ANOVA -> MeanTests.anova(table);
      case WELCH -> MeanTests.welch(table);
      case T_TEST -> MeanTests.pooledT(table);
      case KRUSKAL_WALLIS -> RankTests.kruskalWallis(table);
      case MANN_WHITNEY -> RankTests.mannWhitney(table);
      default -> new Measure.Undefined();
    };
  }
}
