package no.kodebok.coding.search;

/**
 * What to find.
 *
 * @param query in the query language
 * @param limit most hits to return, 1 or more
 */
public record SearchRequest(String query, int limit) {
  public SearchRequest {
    if (limit < 1) {
      throw new IllegalArgumentException("A search returns at least one hit");
    }
  }
}
