package no.kodebok.coding.tables;

import no.kodebok.coding.tables.statistics.Adjustment;
import no.kodebok.coding.tables.statistics.ProportionInterval;
import org.jspecify.annotations.Nullable;

/**
 * What a table says beside its counts and percents.
 *
 * @param means whether the rows' values have means
 * @param intervals whether a reader is shown the intervals of the shares
 * @param method of those intervals
 * @param adjustment for comparing several columns at once
 * @param design how respondents were drawn, or null for each alone
 */
public record Analysis(
    boolean means,
    boolean intervals,
    ProportionInterval method,
    Adjustment adjustment,
    @Nullable DesignSpec design) {
  /** Without means, and intervals by Wilson that only data formats have. */
  public static final Analysis PLAIN =
      new Analysis(false, false, ProportionInterval.WILSON, Adjustment.BONFERRONI, null);

  public Analysis withMeans() {
    return new Analysis(true, intervals, method, adjustment, design);
  }

  public Analysis withIntervals(ProportionInterval by) {
    return new Analysis(means, true, by, adjustment, design);
  }

  public Analysis withAdjustment(Adjustment by) {
    return new Analysis(means, intervals, method, by, design);
  }

  public Analysis withDesign(DesignSpec drawn) {
    return new Analysis(means, intervals, method, adjustment, drawn);
  }
}
