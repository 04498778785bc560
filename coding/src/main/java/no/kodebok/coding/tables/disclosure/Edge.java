package no.kodebok.coding.tables.disclosure;

/**
 * A number of respondents in a {@link Network}.
 *
 * @param from the sum that it adds to; {@link Network#GROUND} where there is none
 * @param to the sum that it is taken from; {@link Network#GROUND} where there is none
 * @param value the true number
 * @param most what a reader of the table knows that it cannot exceed
 * @param kind whether it is published, and whether few are too few
 * @param part the part of the network that it is in
 * @param row the shared number that it is a portion of; -1 for none
 */
record Edge(int from, int to, long value, long most, Kind kind, int part, int row) {
  enum Kind {
    /** Shown in a cell, and kept back where it is of few. */
    CELL,
    /** Likewise, but worth more to a reader than a cell. */
    TOTAL,
    /** A total that would give away what it is made of, however large it is. */
    TELLING,
    /** Not in the table, and not known from it. */
    UNPUBLISHED;

    /** What it costs a reader to lose it, apart from its size. */
    long worth() {
      return switch (this) {
        case CELL -> 1;
        case TOTAL, TELLING -> 10;
        case UNPUBLISHED -> 0;
      };
    }
  }

  /**
   * The least that a reader may believe once it is hidden: zeros are always shown, so that what is
   * hidden is somebody.
   */
  long least() {
    return kind == Kind.UNPUBLISHED ? 0 : 1;
  }

  /** Whether it may be hidden to protect others, or is not known anyway. */
  boolean movable() {
    return kind == Kind.UNPUBLISHED || value > 0;
  }

  /** Whether it must be hidden: it is of somebody, but of fewer than this. */
  boolean small(int threshold) {
    return kind == Kind.TELLING || (kind != Kind.UNPUBLISHED && value > 0 && value < threshold);
  }
}
