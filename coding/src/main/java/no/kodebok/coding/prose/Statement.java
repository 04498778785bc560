package no.kodebok.coding.prose;

import java.util.Locale;
import no.kodebok.coding.model.TextRange;

/**
 * Something that a text says in numbers.
 *
 * @param range of the phrase, with its hedge
 * @param base the whole that a share is said of, as in "56 of 193"; 0 where none is
 */
public record Statement(Kind kind, TextRange range, Hedge hedge, Claim claim, long base) {
  /** What the number is. */
  public enum Kind {
    /** A share in per cent. */
    SHARE,
    /** A number of respondents. */
    COUNT,
    /** How many times as many. */
    RATIO,
    /** A difference in percentage points. */
    POINTS;

    /** The name in JSON. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
