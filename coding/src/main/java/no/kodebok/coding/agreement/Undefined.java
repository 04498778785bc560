package no.kodebok.coding.agreement;

/** Why a coefficient is not defined. The ids are part of the JSON. */
public enum Undefined {
  /** There is nothing to compare. */
  NO_UNITS("noUnits"),
  /** All coders have marked all units alike, so that chance alone gives full agreement. */
  NOTHING_VARIES("nothingVaries"),
  /** None of the coders has used the code. */
  NOTHING_CODED("nothingCoded"),
  /** A coder has several of the codes on the same words, and the coefficient takes only one. */
  CODES_OVERLAP("codesOverlap"),
  /** Coders' passages meet nowhere. */
  NOTHING_MEETS("nothingMeets"),
  /** Where coders' passages meet, only one code is in use: there is nothing to mistake it for. */
  ONE_CODE("oneCode"),
  /** Some coders have not coded in some of the texts, and the coefficient takes those all have. */
  CODERS_MISSING("codersMissing");

  private final String id;

  Undefined(String id) {
    this.id = id;
  }

  public String id() {
    return id;
  }
}
