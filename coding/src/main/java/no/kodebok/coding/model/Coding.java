package no.kodebok.coding.model;

import java.time.Instant;
import java.util.UUID;

/**
 * A coder's application of a code to a passage.
 *
 * @param coder id of the coder
 */
public record Coding(UUID id, UUID code, UUID source, TextRange range, UUID coder, Instant at) {
  public Coding {
    if (range.isEmpty()) {
      throw new IllegalArgumentException("A coding covers at least one character");
    }
  }
}
