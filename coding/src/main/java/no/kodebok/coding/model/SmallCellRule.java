package no.kodebok.coding.model;

/**
 * What a project does with cells of few respondents.
 *
 * @param threshold fewer respondents than this, but not none, are few; 0 for never
 * @param hide whether every table hides them, and not only those that are asked to
 */
public record SmallCellRule(int threshold, boolean hide) {
  /** More would hide whole studies. */
  public static final int MOST = 1000;

  /** Cells of fewer than five are noted. */
  public static final SmallCellRule DEFAULT = new SmallCellRule(5, false);

  public SmallCellRule {
    if (threshold < 0 || threshold > MOST) {
      throw new IllegalArgumentException("A threshold is 0 to " + MOST + ": " + threshold);
    }
  }
}
