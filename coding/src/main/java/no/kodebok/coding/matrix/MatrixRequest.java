package no.kodebok.coding.matrix;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a matrix is to show.
 *
 * @param codes paths as written, each with all below it; empty for every code that is used, each
 *     without what is below it
 * @param by name of a variable, or {@link #CODES}
 * @param relation used where codes stand by codes
 * @param distance the most characters between passages that are near each other, or the most steps
 *     from one paragraph to the next; 0 or more
 * @param words what counts are called, beside them; null for numbers alone
 */
public record MatrixRequest(
    List<String> codes,
    String by,
    MatrixCount count,
    Relation relation,
    int distance,
    @Nullable CountWords words) {
  /** Stands for the codes themselves in place of a variable. */
  public static final String CODES = "codes";

  public MatrixRequest {
    codes = List.copyOf(codes);
    if (distance < 0) {
      throw new IllegalArgumentException("Not a distance: " + distance);
    }
  }

  /** With numbers alone. */
  public MatrixRequest(
      List<String> codes, String by, MatrixCount count, Relation relation, int distance) {
    this(codes, by, count, relation, distance, null);
  }

  /** The same with counts told in words, too. */
  public MatrixRequest withWords(CountWords others) {
    return new MatrixRequest(codes, by, count, relation, distance, others);
  }

  boolean byCodes() {
    return by.equals(CODES);
  }
}
