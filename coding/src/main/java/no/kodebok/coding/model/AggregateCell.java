package no.kodebok.coding.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a published table.
 *
 * @param text as it is printed
 * @param value the number that is printed, at the printed number of decimals unless the file keeps
 *     more; null for anything but a number
 * @param decimals that are printed
 * @param percent whether it is printed with a percent sign
 */
public record AggregateCell(
    String text, Kind kind, @Nullable BigDecimal value, int decimals, boolean percent) {
  /** What a cell holds. The names are stored: never rename one. */
  public enum Kind {
    EMPTY,
    TEXT,
    NUMBER,
    /** Printed as a mark for none at all, such as {@code –}. */
    NONE,
    /** Hidden so that nobody can be known by it. */
    SUPPRESSED,
    /** Not known, or without meaning. */
    UNAVAILABLE
  }

  public static final AggregateCell EMPTY = new AggregateCell("", Kind.EMPTY, null, 0, false);

  public static AggregateCell text(String text) {
    return text.isEmpty() ? EMPTY : new AggregateCell(text, Kind.TEXT, null, 0, false);
  }

  /** A mark that stands for a number. */
  public static AggregateCell mark(String text, Kind kind) {
    return new AggregateCell(text, kind, null, 0, false);
  }

  /** Whether it stands where a number is expected: one, or a mark for one. */
  public boolean isFigure() {
    return kind != Kind.EMPTY && kind != Kind.TEXT;
  }

  /** Whether there is a number behind it that is not told. */
  public boolean isHidden() {
    return kind == Kind.SUPPRESSED || kind == Kind.UNAVAILABLE;
  }

  /** The number, none being 0; null where it is not told. */
  public @Nullable BigDecimal number() {
    return kind == Kind.NONE ? BigDecimal.ZERO : value;
  }
}
