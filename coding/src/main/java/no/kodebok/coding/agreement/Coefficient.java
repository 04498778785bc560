package no.kodebok.coding.agreement;

import java.util.function.ToDoubleFunction;

/** The coefficients that are told of codes, which are on a unit of text or not. */
public enum Coefficient {
  PERCENT_AGREEMENT("percentAgreement", PercentAgreement::of),
  COHEN_KAPPA("cohenKappa", CohenKappa::of),
  BRENNAN_PREDIGER("brennanPrediger", BrennanPrediger::of),
  /** For more than two coders it is what Fleiss made of it. */
  SCOTT_PI("scottPi", FleissKappa::of),
  FLEISS_KAPPA("fleissKappa", FleissKappa::of),
  GWET_AC1("gwetAC1", GwetAC::of),
  KRIPPENDORFF_ALPHA(
      "krippendorffAlpha",
      ratings -> KrippendorffAlpha.of(ratings, KrippendorffAlpha.Metric.NOMINAL));

  private final String id;
  private final ToDoubleFunction<Ratings> formula;

  Coefficient(String id, ToDoubleFunction<Ratings> formula) {
    this.id = id;
    this.formula = formula;
  }

  /** The name in JSON. */
  public String id() {
    return id;
  }

  /** At most 1; NaN where it is not defined. */
  public double of(Ratings ratings) {
    return formula.applyAsDouble(ratings);
  }
}
