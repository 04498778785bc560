package no.kodebok.coding.prose;

import java.util.Locale;
import no.kodebok.coding.model.TextRange;
import org.jspecify.annotations.Nullable;

/**
 * Something that a text says in numbers.
 *
 * @param range of the phrase, with its hedge
 * @param base the whole that a share is said of, as in "56 of 193"; 0 where none is
 * @param trend where it says that something changed; the claim is then what it came to
 */
public record Statement(
    Kind kind, TextRange range, Hedge hedge, Claim claim, long base, @Nullable Trend trend) {
  /** One that says no change. */
  public Statement(Kind kind, TextRange range, Hedge hedge, Claim claim, long base) {
    this(kind, range, hedge, claim, base, null);
  }

  /**
   * A change from one number to another.
   *
   * @param from what it was before
   * @param direction 1 where the text says that it grew, -1 where it shrank, 0 where neither
   * @param means whether the numbers are means, else shares
   */
  public record Trend(Claim from, int direction, boolean means) {}

  /** What the number is. */
  public enum Kind {
    /** A share in per cent. */
    SHARE,
    /** A number of respondents. */
    COUNT,
    /** How many times as many. */
    RATIO,
    /** A difference in percentage points. */
    POINTS,
    /** A mean. */
    MEAN,
    /** A median. */
    MEDIAN,
    /** A share or mean that was another before. */
    TREND;

    /** The name in JSON. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
