package no.kodebok.coding.agreement;

import no.kodebok.coding.agreement.KrippendorffAlpha.Metric;

/** The coefficients that are told of codes, which are on a unit of text or not. */
public enum Coefficient {
  PERCENT_AGREEMENT("percentAgreement"),
  COHEN_KAPPA("cohenKappa"),
  BRENNAN_PREDIGER("brennanPrediger"),
  /** For more than two coders it is what Fleiss made of it. */
  SCOTT_PI("scottPi"),
  FLEISS_KAPPA("fleissKappa"),
  GWET_AC1("gwetAC1"),
  KRIPPENDORFF_ALPHA("krippendorffAlpha");

  private final String id;

  Coefficient(String id) {
    this.id = id;
  }

  /** The name in JSON. */
  public String id() {
    return id;
  }

  /** At most 1; NaN where it is not defined. */
  public double of(Ratings ratings) {
    return switch (this) {
      case PERCENT_AGREEMENT -> PercentAgreement.of(ratings);
      case COHEN_KAPPA -> CohenKappa.of(ratings);
      case BRENNAN_PREDIGER -> BrennanPrediger.of(ratings);
      case SCOTT_PI, FLEISS_KAPPA -> FleissKappa.of(ratings);
      case GWET_AC1 -> GwetAC.of(ratings);
      case KRIPPENDORFF_ALPHA -> KrippendorffAlpha.of(ratings, Metric.NOMINAL);
    };
  }
}
