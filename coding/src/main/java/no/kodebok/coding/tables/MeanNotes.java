package no.kodebok.coding.tables;

import java.util.List;
import java.util.Map;
import no.kodebok.coding.tables.statistics.Measure;
import org.jspecify.annotations.Nullable;

/** What a reader of the tests of means and ranks must know. */
final class MeanNotes {
  private MeanNotes() {}

  /** Says that the tests do not hold for weighted answers, where any of them was asked for. */
  static void tests(
      Notes notes,
      Material material,
      List<? extends @Nullable Map<Statistic, Measure>> statistics) {
    boolean asked =
        statistics.stream()
            .anyMatch(one ->
                one != null && one.keySet().stream().anyMatch(GroupStatistics.ALL::contains));
    if (asked && material.designed()) {
      notes.add("note.testsUnweighted");
    }
  }
}
