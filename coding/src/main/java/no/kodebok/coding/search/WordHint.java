package no.kodebok.coding.search;

import java.util.List;

/**
 * A word of a query that no text has, and words that some text has.
 *
 * @param position of the word in the query
 * @param nearest as they are written in lower case, the nearest first
 */
public record WordHint(String word, int position, List<String> nearest) {
  public WordHint {
    nearest = List.copyOf(nearest);
  }
}
