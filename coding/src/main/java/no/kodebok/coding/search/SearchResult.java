package no.kodebok.coding.search;

import java.util.List;
import java.util.Map;

/**
 * Hits, in the order that was asked for.
 *
 * @param total how many segments match in all
 * @param tookMillis time used for the search itself
 * @param facets counts over all hits, for what was asked; the most frequent first
 * @param related words that the best hits have oftener than other segments; only on the first page
 * @param hints where nothing was found, the words that are in no text
 */
public record SearchResult(
    String query,
    long total,
    double tookMillis,
    List<Hit> hits,
    Map<Facet, List<FacetCount>> facets,
    List<RelatedWord> related,
    List<WordHint> hints) {
  public SearchResult {
    hits = List.copyOf(hits);
    facets = Map.copyOf(facets);
    related = List.copyOf(related);
    hints = List.copyOf(hints);
  }
}
