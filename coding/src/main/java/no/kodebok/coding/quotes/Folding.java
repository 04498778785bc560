package no.kodebok.coding.quotes;

/** Which passages are shown as one. */
public enum Folding {
  /** None. */
  NONE,
  /** Those that overlap, or say the same but for case, white space and punctuation. */
  EQUAL,
  /** These, and those that say nearly the same. */
  NEAR
}
