package no.kodebok.coding.search;

import java.util.List;

/**
 * The best hits.
 *
 * @param total how many segments match in all
 * @param tookMillis time used for the search itself
 */
public record SearchResult(String query, long total, double tookMillis, List<Hit> hits) {
  public SearchResult {
    hits = List.copyOf(hits);
  }
}
