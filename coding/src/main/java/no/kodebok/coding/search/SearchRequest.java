package no.kodebok.coding.search;

import java.util.Set;

/**
 * What to find.
 *
 * @param query in the query language
 * @param offset how many hits to pass over, 0 or more
 * @param limit most hits to return, 1 or more
 * @param facets what to count all hits by
 */
public record SearchRequest(String query, int offset, int limit, Order order, Set<Facet> facets) {
  public SearchRequest {
    if (limit < 1 || offset < 0) {
      throw new IllegalArgumentException("A search returns at least one hit, from the first on");
    }
    facets = Set.copyOf(facets);
  }

  /** The best hits, without counts. */
  public SearchRequest(String query, int limit) {
    this(query, 0, limit, Order.BEST_FIRST, Set.of());
  }

  /** In which order hits are returned. */
  public enum Order {
    /** A query that only filters has no better and worse: its hits come as they stand. */
    BEST_FIRST,
    /** Source by source, each from its beginning. */
    AS_THEY_STAND
  }
}
