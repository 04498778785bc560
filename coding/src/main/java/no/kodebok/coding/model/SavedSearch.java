package no.kodebok.coding.model;

import java.time.Instant;
import java.util.UUID;

/**
 * A query that is asked again and again.
 *
 * @param name unique in the project
 * @param query in the query language
 * @param seen which hits were there when somebody last looked, in the search's own notation
 * @param coder id of who saved it
 */
public record SavedSearch(
    UUID id, String name, String query, Wording seen, UUID coder, Instant at) {
  public SavedSearch {
    if (name.isBlank() || query.isBlank()) {
      throw new IllegalArgumentException("A saved search has a name and a query");
    }
  }
}
