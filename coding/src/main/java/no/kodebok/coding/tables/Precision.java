package no.kodebok.coding.tables;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntPredicate;
import no.kodebok.coding.tables.statistics.Interval;
import no.kodebok.coding.tables.statistics.ProportionInterval;
import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;

/**
 * How sure shares and means are. Without weight and design respondents are a simple random sample;
 * with either, the errors are the design's, and the interval of a share is that of the effective
 * number of respondents: Kish's, or the number with which a simple sample would have the design's
 * error (Korn and Graubard, "Analysis of Health Surveys", 1999, section 3.2).
 */
final class Precision {
  private static final double TAIL = 0.025;

  private final Population population;
  private final ProportionInterval method;
  private final @Nullable SurveyDesign design;
  private final boolean inferred;

  /** Of those who gave valid answers to all of these. */
  Precision(Material material, Dimension... answers) {
    population = material.population();
    inferred = material.sampling().isTested();
    method = material.request().analysis().method();
    SurveyDesign drawn = material.design();
    design =
        drawn == null
            ? null
            : drawn.of(row ->
                Arrays.stream(answers).allMatch(a -> a.categories().get(a.place(row)).inBase()));
  }

  /**
   * What a cell or a sum of cells holds.
   *
   * @param count respondents
   * @param weight the sum of their weights
   * @param squares the sum of the squares of those
   * @param holds whether a row is among them
   */
  record Part(long count, double weight, double squares, IntPredicate holds) {
    static Part of(CellCube cube, IntPredicate holds) {
      return new Part(cube.count(), cube.weighted(), cube.squares(), holds);
    }
  }

  /** Of the share that a part has in its base, in percent. */
  Estimate share(Part part, Part base) {
    if (base.count() == 0 || !inferred) {
      return Estimate.NONE;
    }
    double share = part.weight() / base.weight();
    if (design == null) {
      double error = Math.sqrt(share * (1 - share) / base.count());
      return new Estimate(
          100 * error, method.of(share, (double) base.count()).times(100), Double.NaN);
    }
    double error = Math.sqrt(variance(design, share, part, base));
    return new Estimate(
        100 * error,
        interval(design, share, error, base).times(100),
        designEffect(error, share * (1 - share), base));
  }

  private double variance(SurveyDesign drawn, double share, Part part, Part base) {
    if (drawn.isPlain()) {
      double inside = (1 - share) * (1 - share) * part.squares();
      double outside = share * share * (base.squares() - part.squares());
      return drawn.plainScale() * (inside + outside) / (base.weight() * base.weight());
    }
    return drawn.variance(row ->
        counts(row) && base.holds().test(row)
            ? population.weighting().weight(row)
                / base.weight()
                * ((part.holds().test(row) ? 1 : 0) - share)
            : 0);
  }

  private Interval interval(SurveyDesign drawn, double share, double error, Part base) {
    if (method == ProportionInterval.LOGIT) {
      return ProportionInterval.logit(share, error, drawn.degrees(rows(base.holds())));
    }
    double kish = base.weight() * base.weight() / base.squares();
    boolean isSure = drawn.isPlain() || !(error > 0) || share == 0 || share == 1;
    return method.of(share, isSure ? kish : share * (1 - share) / (error * error));
  }

  /**
   * The standard error of a mean.
   *
   * @param simple that of a simple random sample
   * @param values of the rows
   */
  double meanError(double mean, double simple, Part base, RowValues values) {
    if (!inferred) {
      return Double.NaN;
    }
    if (design == null) {
      return simple;
    }
    return Math.sqrt(
        design.variance(row ->
            counts(row) && base.holds().test(row)
                ? population.weighting().weight(row) / base.weight() * (values.of(row) - mean)
                : 0));
  }

  /**
   * How many times the variance of as many drawn at random and counted alike it is.
   *
   * @param spread the mean square of the distances from the mean, weighted
   * @return NaN where there is neither a weight nor a design, and where all are alike
   */
  double designEffect(double error, double spread, Part base) {
    return design == null || !(spread > 0)
        ? Double.NaN
        : error * error * (base.count() - 1) / spread;
  }

  /** Student's interval of a mean; undefined where there are no degrees of freedom. */
  Interval meanInterval(double mean, double error, Part base) {
    double df = design == null ? base.count() - 1 : design.degrees(rows(base.holds()));
    if (!(df > 0) || Double.isNaN(error)) {
      return Interval.UNDEFINED;
    }
    double reach = TDistribution.of(df).inverseSurvivalProbability(TAIL) * error;
    return new Interval(mean - reach, mean + reach);
  }

  /** The value of a row. */
  interface RowValues {
    double of(int row);
  }

  private boolean counts(int row) {
    return population.counted().get(row);
  }

  private BitSet rows(IntPredicate holds) {
    BitSet rows = new BitSet();
    BitSet counted = population.counted();
    for (int row = counted.nextSetBit(0); row >= 0; row = counted.nextSetBit(row + 1)) {
      if (holds.test(row)) {
        rows.set(row);
      }
    }
    return rows;
  }
}
