package no.kodebok.coding.search.analysis;

import java.util.List;
import java.util.Map;

/**
 * What a query's word may mean beside itself and its inflections.
 *
 * @param relatives words of the project, the surest first
 * @param parts stems of the words that it is put together of, and how surely one of those is meant:
 *     the rarer, the surer
 * @param spaced the words that it is put together of, as they follow one another; empty where it is
 *     no compound
 * @param alike words that share most of its letters: they find nothing, but rank higher what is
 *     found
 */
public record Expansion(
    List<Relative> relatives, Map<String, Float> parts, List<String> spaced, List<Relative> alike) {
  /** Of a word that means itself alone. */
  public static final Expansion NONE = new Expansion(List.of(), Map.of(), List.of(), List.of());

  public Expansion {
    relatives = List.copyOf(relatives);
    parts = Map.copyOf(parts);
    spaced = List.copyOf(spaced);
    alike = List.copyOf(alike);
  }
}
