package no.kodebok.coding.tables.statistics;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Confidence intervals of 95 % for a proportion. Definitions: Newcombe, "Two-sided confidence
 * intervals for the single proportion", Statistics in Medicine 17 (1998), methods 3, 4 and 5; Korn
 * and Graubard, "Analysis of Health Surveys" (1999), section 3.2, for the logit.
 */
public enum ProportionInterval {
  WILSON("wilson"),
  WILSON_CORRECTED("wilsonCorrected"),
  CLOPPER_PEARSON("clopperPearson"),
  LOGIT("logit");

  private static final double TAIL = 0.025;
  private static final double Z = NormalDistribution.of(0, 1).inverseSurvivalProbability(TAIL);

  private final String id;

  ProportionInterval(String id) {
    this.id = id;
  }

  /** The name in JSON and on the command line. */
  public String id() {
    return id;
  }

  /** The one of this name, without regard to case. */
  public static Optional<ProportionInterval> of(String id) {
    return Arrays.stream(values()).filter(i -> i.id.equalsIgnoreCase(id)).findFirst();
  }

  /**
   * The interval, 0–1.
   *
   * @param share 0–1
   * @param base the number that it is a share of; for weighted shares an effective number
   */
  public Interval of(double share, double base) {
    if (!(base > 0) || Double.isNaN(share)) {
      return Interval.UNDEFINED;
    }
    return switch (this) {
      case WILSON -> wilson(share, base, 0);
      case WILSON_CORRECTED -> wilson(share, base, 0.5 / base);
      case CLOPPER_PEARSON -> exact(share * base, base);
      case LOGIT -> logit(share, Math.sqrt(share * (1 - share) / base), Double.POSITIVE_INFINITY);
    };
  }

  /**
   * The logit interval of a share with a standard error of its own, such as that of a design.
   *
   * @param error of the share, on the scale 0–1
   * @param df of the error; infinite for the normal distribution
   */
  public static Interval logit(double share, double error, double df) {
    if (!(share > 0 && share < 1) || !(error >= 0) || !(df > 0)) {
      return Interval.UNDEFINED;
    }
    double logit = Math.log(share / (1 - share));
    double reach =
        (Double.isInfinite(df) ? Z : TDistribution.of(df).inverseSurvivalProbability(TAIL))
            * error
            / (share * (1 - share));
    return new Interval(expit(logit - reach), expit(logit + reach));
  }

  private static double expit(double logit) {
    return 1 / (1 + Math.exp(-logit));
  }

  private static Interval wilson(double share, double base, double correction) {
    double low = bound(share - correction, base, -1);
    double high = bound(share + correction, base, 1);
    return new Interval(share == 0 ? 0 : Math.max(low, 0), share == 1 ? 1 : Math.min(high, 1));
  }

  private static double bound(double share, double base, int side) {
    double half = Z * Z / (2 * base);
    double spread = Z * Math.sqrt(share * (1 - share) / base + half / (2 * base));
    double bound = (share + half + side * spread) / (1 + 2 * half);
    return Double.isNaN(bound) ? (side < 0 ? 0 : 1) : bound;
  }

  private static Interval exact(double count, double base) {
    double rest = base - count;
    return new Interval(
        count <= 0 ? 0 : BetaDistribution.of(count, rest + 1).inverseCumulativeProbability(TAIL),
        rest <= 0 ? 1 : BetaDistribution.of(count + 1, rest).inverseSurvivalProbability(TAIL));
  }
}
