package no.kodebok.coding.tables;

import no.kodebok.coding.tables.statistics.ProportionTest;
import org.jspecify.annotations.Nullable;

/**
 * Two columns compared in one row.
 *
 * @param adjusted p for comparing all pairs of columns in the row
 * @param effective the same on effective numbers of respondents; null where there is no weight
 * @param effectiveAdjusted its adjusted p; NaN where there is no weight
 */
public record ColumnTest(
    Category row,
    Category first,
    Category second,
    ProportionTest test,
    double adjusted,
    @Nullable ProportionTest effective,
    double effectiveAdjusted) {
  /** Whether the columns differ at the level of 5 %; of weighted shares, on effective numbers. */
  public boolean differs() {
    return (effective == null ? adjusted : effectiveAdjusted) < 0.05;
  }
}
