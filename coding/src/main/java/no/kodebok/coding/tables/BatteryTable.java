package no.kodebok.coding.tables;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SequencedMap;
import no.kodebok.coding.tables.statistics.Measure;
import no.kodebok.coding.tables.statistics.Reliability;
import org.jspecify.annotations.Nullable;

/**
 * A battery: questions with the same answers below each other.
 *
 * @param values the answers that they share
 * @param reliability of those who answered all questions; null where the answers are no numbers
 * @param statistics what was asked for and applies
 */
public record BatteryTable(
    TableHead head,
    List<Category> values,
    List<BatteryItem> items,
    @Nullable Reliability reliability,
    SequencedMap<Statistic, Measure> statistics)
    implements Table {
  public BatteryTable {
    values = List.copyOf(values);
    items = List.copyOf(items);
  }

  /** The same with the highest mean first; those without one come last, in their order. */
  public BatteryTable byMean() {
    List<BatteryItem> sorted = new ArrayList<>(items);
    sorted.sort(Comparator.comparingDouble(item -> -rank(item)));
    return new BatteryTable(head, values, sorted, reliability, statistics);
  }

  /**
   * Whether a cell, base or mean of it is kept back: an order by the means would then tell of it.
   */
  public boolean withholds() {
    return items.stream()
        .anyMatch(item -> {
          Mean mean = item.mean();
          return Withheld.is(item.base().valid())
              || (mean != null && Withheld.is(mean.value()))
              || item.cells().stream().anyMatch(cell -> Withheld.is(cell.count()));
        });
  }

  private static double rank(BatteryItem item) {
    Mean mean = item.mean();
    return mean == null || !Double.isFinite(mean.value()) ? Double.NEGATIVE_INFINITY : mean.value();
  }

  /**
   * One question.
   *
   * @param item name and label
   * @param cells a cell for each of the values
   * @param nets the ends of its scale, by its own direction; none where it has no scale
   * @param mean null where the answers are no numbers
   */
  public record BatteryItem(
      Category item, Base base, List<BatteryCell> cells, List<Net> nets, @Nullable Mean mean) {
    public BatteryItem {
      cells = List.copyOf(cells);
      nets = List.copyOf(nets);
    }
  }

  /** Those who gave an answer; the percent is a share of the valid answers to the question. */
  public record BatteryCell(long count, double weighted, double percent, Estimate estimate) {}
}
