package no.kodebok.coding.model;

import java.util.UUID;

/**
 * Two wordings that mean the same in this project: what is searched for by one of them is found by
 * the other, too.
 *
 * @param one a word or several; with an abbreviation, the abbreviation
 * @param other a word or several
 */
public record Synonym(UUID id, String one, String other) {
  public Synonym {
    if (one.isBlank() || other.isBlank()) {
      throw new IllegalArgumentException("A synonym has two wordings");
    }
  }
}
