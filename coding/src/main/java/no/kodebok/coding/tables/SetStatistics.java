package no.kodebok.coding.tables;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import no.kodebok.coding.tables.statistics.Contingency;
import no.kodebok.coding.tables.statistics.Measure;
import no.kodebok.coding.tables.statistics.RelatedTests;
import org.jspecify.annotations.Nullable;

/**
 * Whether the same respondents mention some items more often than others: Cochran's Q, and of two
 * items McNemar's test. Where the data tell who did not mention an item, it is of those who
 * answered to all, else of those who answered to any.
 */
final class SetStatistics {
  private final Material material;
  private final SetItems items;
  private final boolean listwise;
  private final boolean applies;
  private final List<boolean[]> answers = new ArrayList<>();

  SetStatistics(Material material, SetItems items) {
    this.material = material;
    this.items = items;
    this.listwise = items.tellsNotMentioned();
    Set<Statistic> wanted = material.request().statistics();
    // Codes are put on words by others, and a ranking's items are chosen against each other.
    this.applies =
        items.isDichotomies()
            && !items.isOfCodes()
            && items.categories().size() > 1
            && (wanted.contains(Statistic.COCHRAN_Q) || wanted.contains(Statistic.MC_NEMAR));
  }

  void add(int row, BitSet mentioned) {
    if (!applies || material.designed()) {
      return;
    }
    if (listwise ? items.isComplete(row) : items.isAnswered(row)) {
      boolean[] own = new boolean[items.categories().size()];
      for (int i = 0; i < own.length; i++) {
        own[i] = mentioned.get(i);
      }
      long times = material.population().weighting().times(row);
      for (long time = 0; time < times; time++) {
        answers.add(own);
      }
    }
  }

  /** What was asked for and applies; null for nothing. */
  @Nullable SequencedMap<Statistic, Measure> compute() {
    if (!applies) {
      return null;
    }
    SequencedMap<Statistic, Measure> measures = new LinkedHashMap<>();
    compute(material, answers.toArray(boolean[][]::new), measures);
    return Descriptive.of(material, measures);
  }

  /** Adds the tests that are wanted of answers that everybody gave. */
  static void compute(
      Material material, boolean[][] answers, SequencedMap<Statistic, Measure> measures) {
    Set<Statistic> wanted = material.request().statistics();
    boolean two = answers.length > 0 && answers[0].length == 2;
    if (wanted.contains(Statistic.MC_NEMAR) && two) {
      measures.put(
          Statistic.MC_NEMAR,
          material.designed() ? new Measure.Undefined() : RelatedTests.mcNemar(pairs(answers)));
    }
    if (wanted.contains(Statistic.COCHRAN_Q)) {
      measures.put(
          Statistic.COCHRAN_Q,
          material.designed() ? new Measure.Undefined() : RelatedTests.cochranQ(answers));
    }
  }

  private static Contingency pairs(boolean[][] answers) {
    double[][] counts = new double[2][2];
    for (boolean[] row : answers) {
      counts[row[0] ? 1 : 0][row[1] ? 1 : 0]++;
    }
    return Contingency.of(counts);
  }

  /** Says that the same respondents are compared with themselves. */
  static void notes(Notes notes, @Nullable SequencedMap<Statistic, Measure> statistics) {
    if (statistics != null && statistics.containsKey(Statistic.COCHRAN_Q)) {
      notes.add("note.cochran");
    }
  }
}
