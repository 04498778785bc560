package no.kodebok.coding.tables;

import java.util.List;
import java.util.SequencedMap;
import no.kodebok.coding.tables.statistics.Interval;
import no.kodebok.coding.tables.statistics.Measure;
import org.jspecify.annotations.Nullable;

/**
 * How a table's shares and means change between waves, every two of them compared.
 *
 * @param variable that says which wave a row is from
 */
public record WaveComparison(TableVariable variable, List<Pair> pairs) {
  public WaveComparison {
    pairs = List.copyOf(pairs);
  }

  /**
   * An earlier and a later wave.
   *
   * @param sameCases whether the changes are those of the cases that are in both, else those of all
   * @param matched cases with a valid answer in both
   * @param fromCases cases with a valid answer in the earlier wave
   * @param toCases cases with a valid answer in the later wave
   * @param changes row by row
   * @param mean the change of the mean; null where means were not asked for
   */
  public record Pair(
      Category from,
      Category to,
      boolean sameCases,
      long matched,
      long fromCases,
      long toCases,
      List<Change> changes,
      @Nullable Change mean) {
    public Pair {
      changes = List.copyOf(changes);
    }
  }

  /**
   * A change from the earlier wave to the later one.
   *
   * @param row what changed; null for the mean
   * @param value in percentage points, or in units of the mean
   * @param error the standard error of the same; NaN where there is nobody to infer to
   * @param interval of 95 %
   * @param tests by name; none where there is nobody to infer to
   */
  public record Change(
      @Nullable Category row,
      double value,
      double error,
      Interval interval,
      SequencedMap<String, Measure> tests) {}
}
