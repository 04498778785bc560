package no.kodebok.coding.tables;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Neighbouring categories at one end of a scale taken together, or the difference of both ends.
 *
 * @param rows the categories; none for the difference
 * @param column null is the total
 * @param count respondents; the difference has the difference of both
 * @param percent share of the column's percent base, 0–100; the difference −100–100
 */
public record Net(
    Kind kind,
    List<Category> rows,
    @Nullable Category column,
    long count,
    double weighted,
    double percent) {
  public Net {
    rows = List.copyOf(rows);
  }

  /** Which end. */
  public enum Kind {
    TOP("top2"),
    BOTTOM("bottom2"),
    DIFFERENCE("difference");

    private final String id;

    Kind(String id) {
      this.id = id;
    }

    /** The name in JSON and of its words. */
    public String id() {
      return id;
    }
  }
}
