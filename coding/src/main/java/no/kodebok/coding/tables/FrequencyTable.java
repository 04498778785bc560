package no.kodebok.coding.tables;

import java.util.List;

/**
 * The answers to one variable.
 *
 * @param cells the percent base's categories in order
 * @param missing rows outside of the percent base; none unless the request shows them
 * @param total the sum of {@code cells}
 * @param summary nets and the mean
 */
public record FrequencyTable(
    TableHead head,
    List<FrequencyCell> cells,
    List<FrequencyCell> missing,
    FrequencyTotal total,
    Summary summary)
    implements Table {
  public FrequencyTable {
    cells = List.copyOf(cells);
    missing = List.copyOf(missing);
  }

  /**
   * One value. Percents are 0–100 and of weighted counts where there is a weight.
   *
   * @param percent share of all who were asked or answered, missing ones among them
   * @param validPercent share of the percent base; NaN for a missing value
   * @param cumulativePercent share of the percent base up to here; NaN for a missing value
   * @param estimate how sure {@code validPercent} is
   */
  public record FrequencyCell(
      Category row,
      long count,
      double weighted,
      double percent,
      double validPercent,
      double cumulativePercent,
      Estimate estimate) {}

  /**
   * The percent base.
   *
   * @param all the number that {@code percent} is a share of: missing ones too, those not asked not
   * @param allWeighted the same, weighted
   */
  public record FrequencyTotal(
      long count, double weighted, double percent, long all, double allWeighted) {}
}
