package no.kodebok.coding.model;

import java.util.UUID;

/**
 * Where a passage stands in a text before and after the text was corrected.
 *
 * @param passage id of the coding or chosen quote
 */
public record PassageMove(UUID passage, TextRange before, TextRange after) {
  public PassageMove inverse() {
    return new PassageMove(passage, after, before);
  }
}
