package no.kodebok.coding.prose;

import java.util.List;

/**
 * What became of a statement.
 *
 * @param figures those that it was held against, the nearest first; none where no table is near
 */
public record Finding(Statement statement, Verdict verdict, List<TableFigure> figures) {
  public Finding {
    figures = List.copyOf(figures);
  }

  /** Whether the words fit. */
  public enum Verdict {
    /** A figure rounds to the number. */
    AGREES("agrees"),
    /** A figure is within what the wording allows. */
    DEFENSIBLE("defensible"),
    /** The figures that the words are near do not fit. */
    DIFFERS("differs"),
    /** No table speaks of it; nothing is said of whether it is true. */
    NO_FIGURE("noFigure");

    private final String id;

    Verdict(String id) {
      this.id = id;
    }

    /** The name in JSON. */
    public String id() {
      return id;
    }
  }
}
