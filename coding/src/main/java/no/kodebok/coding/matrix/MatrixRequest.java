package no.kodebok.coding.matrix;

import java.util.List;

/**
 * What a matrix is to show.
 *
 * @param codes paths as written, each with all below it; empty for every code that is used, each
 *     without what is below it
 * @param by name of a variable, or {@link #CODES}
 * @param relation used where codes stand by codes
 * @param distance the most characters between passages that are near each other, 0 or more
 */
public record MatrixRequest(
    List<String> codes, String by, MatrixCount count, Relation relation, int distance) {
  /** Stands for the codes themselves in place of a variable. */
  public static final String CODES = "codes";

  public MatrixRequest {
    codes = List.copyOf(codes);
    if (distance < 0) {
      throw new IllegalArgumentException("Not a distance: " + distance);
    }
  }

  boolean byCodes() {
    return by.equals(CODES);
  }
}
