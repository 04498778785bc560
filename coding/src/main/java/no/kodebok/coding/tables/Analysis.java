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
 * @param sampling how they came into the material, or null for what the material says: purposive
 *     where cases with texts are counted, random where respondents of a survey are
 * @param waves the variable, or the questionnaires with commas between, that are compared as waves;
 *     null for none
 * @param match the variable that says who is the same in two waves; null for the case
 */
public record Analysis(
    boolean means,
    boolean intervals,
    ProportionInterval method,
    Adjustment adjustment,
    @Nullable DesignSpec design,
    @Nullable Sampling sampling,
    @Nullable String waves,
    @Nullable String match) {
  /** Without means, and intervals by Wilson that only data formats have. */
  public static final Analysis PLAIN =
      new Analysis(
          false, false, ProportionInterval.WILSON, Adjustment.BONFERRONI, null, null, null, null);

  public Analysis withMeans() {
    return new Analysis(true, intervals, method, adjustment, design, sampling, waves, match);
  }

  public Analysis withIntervals(ProportionInterval by) {
    return new Analysis(means, true, by, adjustment, design, sampling, waves, match);
  }

  public Analysis withAdjustment(Adjustment by) {
    return new Analysis(means, intervals, method, by, design, sampling, waves, match);
  }

  public Analysis withDesign(DesignSpec drawn) {
    return new Analysis(means, intervals, method, adjustment, drawn, sampling, waves, match);
  }

  public Analysis withSampling(Sampling how) {
    return new Analysis(means, intervals, method, adjustment, design, how, waves, match);
  }

  /**
   * Compares waves.
   *
   * @param person the variable that says who is the same; null for the case
   */
  public Analysis withWaves(String compared, @Nullable String person) {
    return new Analysis(means, intervals, method, adjustment, design, sampling, compared, person);
  }
}
