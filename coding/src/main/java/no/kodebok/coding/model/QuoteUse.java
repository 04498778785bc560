package no.kodebok.coding.model;

import java.time.Instant;
import java.util.UUID;

/**
 * A place where a quote has been printed.
 *
 * @param quote id of the chosen quote
 * @param place in the user's words, such as "Rapport 3, kap. 4"
 * @param coder id of who noted it
 */
public record QuoteUse(UUID id, UUID quote, String place, UUID coder, Instant at) {
  public QuoteUse {
    if (place.isBlank()) {
      throw new IllegalArgumentException("A quote is used somewhere");
    }
  }
}
