package no.kodebok.coding.matrix;

import java.util.Optional;

/** How passages of two codes stand to each other when the codes are said to occur together. */
public enum Relation {
  /** They share a character. */
  OVERLAP("overlap"),
  /** That of the column lies within that of the row. */
  INCLUSION("inclusion"),
  /** They touch the same paragraph or turn. */
  SEGMENT("segment"),
  /** They overlap, or no more than some characters lie between them. */
  NEAR("near"),
  /** They touch the same paragraph or turn, or no more than some lie from one to the other. */
  NEAR_SEGMENTS("nearSegments");

  private final String id;

  Relation(String id) {
    this.id = id;
  }

  /** The name in JSON, on the command line and in message files. */
  public String id() {
    return id;
  }

  public static Optional<Relation> of(String id) {
    for (Relation relation : values()) {
      if (relation.id.equalsIgnoreCase(id)) {
        return Optional.of(relation);
      }
    }
    return Optional.empty();
  }
}
