package no.kodebok.coding.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A passage that was chosen to be printed (★).
 *
 * @param edited the wording to print; null for the words as they stand in the text
 * @param attribution what to print as its origin; empty for what the template makes
 * @param coder id of who chose it
 */
public record ChosenQuote(
    UUID id,
    UUID source,
    TextRange range,
    @Nullable Wording edited,
    String attribution,
    UUID coder,
    Instant at) {
  public ChosenQuote {
    if (range.isEmpty()) {
      throw new IllegalArgumentException("A quote has at least one character");
    }
  }
}
