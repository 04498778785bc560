package no.kodebok.coding.model;

import java.time.Instant;
import java.util.UUID;

/**
 * A coder's application of a code to a passage.
 *
 * @param coder id of the coder
 * @param origin whether the coder read the passage, or it was found for her
 */
public record Coding(
    UUID id, UUID code, UUID source, TextRange range, UUID coder, Instant at, CodingOrigin origin) {
  public Coding {
    if (range.isEmpty()) {
      throw new IllegalArgumentException("A coding covers at least one character");
    }
  }

  /** One made by hand. */
  public Coding(UUID id, UUID code, UUID source, TextRange range, UUID coder, Instant at) {
    this(id, code, source, range, coder, at, CodingOrigin.HAND);
  }

  /** The same coding on other words of its text. */
  public Coding covering(TextRange other) {
    return new Coding(id, code, source, other, coder, at, origin);
  }

  /** The same coding with another code. */
  public Coding withCode(UUID other) {
    return new Coding(id, other, source, range, coder, at, origin);
  }
}
