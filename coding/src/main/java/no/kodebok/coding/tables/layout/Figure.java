package no.kodebok.coding.tables.layout;

import java.math.BigDecimal;
import java.util.Optional;
import no.kodebok.coding.tables.Rounding;
import no.kodebok.coding.tables.Withheld;

/** One number of a table as it is laid out, exact. */
public sealed interface Figure {
  /** Nothing stands here. */
  record Blank() implements Figure {}

  /** A figure that is kept back. */
  record Suppressed() implements Figure {}

  /** Respondents. */
  record Count(long value) implements Figure {}

  /** Sum of weights. */
  record Weighted(double value) implements Figure {}

  /** Something measured, such as a mean; NaN where it is not defined. */
  record Measured(double value, int decimals) implements Figure {}

  /**
   * A share, 0–100.
   *
   * @param value NaN where the base is empty
   * @param count the respondents it stands for
   * @param base what it is a share of; 0 where the share is of weighted counts
   * @param letters of the columns that it is larger than; empty for none
   */
  record Percent(double value, long count, long base, String letters) implements Figure {
    /** A share that is compared with no other. */
    public Percent(double value, long count, long base) {
      this(value, count, base, "");
    }

    /** Rounded half away from zero on the exact value; empty where it is not defined. */
    public Optional<BigDecimal> rounded(int decimals) {
      return base > 0 ? Rounding.percent(count, base, decimals) : Rounding.round(value, decimals);
    }
  }

  /** The figure as it may be shown. */
  default Figure shown() {
    boolean kept =
        switch (this) {
          case Blank blank -> false;
          case Suppressed suppressed -> true;
          case Count(long value) -> Withheld.is(value);
          case Weighted(double value) -> Withheld.is(value);
          case Measured(double value, int decimals) -> Withheld.is(value);
          case Percent(double value, long count, long base, String letters) ->
              Withheld.is(value) || Withheld.is(count);
        };
    return kept ? new Suppressed() : this;
  }
}
