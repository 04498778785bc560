package no.kodebok.coding.quotes;

import java.util.List;

/**
 * How many passages there are of each value of something, among those that pass everything else.
 *
 * @param name of the variable; empty for codes, coders and sources
 * @param label of the variable, as people read it; its name where it has none
 */
public record QuoteFacet(String name, String label, List<Value> values) {
  public QuoteFacet {
    values = List.copyOf(values);
  }

  /**
   * One value.
   *
   * @param key what {@link QuoteFilter} asks for; empty for no valid answer
   * @param label as people read it; empty where the key is
   */
  public record Value(String key, String label, int count) {}
}
