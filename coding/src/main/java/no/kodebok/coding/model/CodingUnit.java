package no.kodebok.coding.model;

import java.util.Optional;

/** How much of a hit is coded. */
public enum CodingUnit {
  /** The paragraph or the part of a turn that the search returns. */
  SEGMENT("segment"),
  /** The sentence of each match; one that has several counts once. */
  SENTENCE("sentence"),
  /** All that the speaker says without a break; where nobody speaks, the segment. */
  TURN("turn"),
  /** The whole answer to an open question; in other texts, the turn. */
  ANSWER("answer"),
  /** The words that matched, each for itself. */
  MATCH("match");

  private final String id;

  CodingUnit(String id) {
    this.id = id;
  }

  /** The name in JSON, on the command line and in the project's file. */
  public String id() {
    return id;
  }

  public static Optional<CodingUnit> of(String id) {
    for (CodingUnit unit : values()) {
      if (unit.id.equals(id)) {
        return Optional.of(unit);
      }
    }
    return Optional.empty();
  }
}
