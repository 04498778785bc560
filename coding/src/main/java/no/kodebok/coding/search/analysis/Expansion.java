package no.kodebok.coding.search.analysis;

import java.util.List;

/**
 * What a query's word may mean beside itself and its inflections.
 *
 * @param relatives words of the project, the surest first
 * @param partStems stems of the words that it is put together of
 * @param partWeight how surely one of those is meant
 * @param parts the words that it is put together of, as they follow one another; empty where it is
 *     no compound
 */
public record Expansion(
    List<Relative> relatives, List<String> partStems, float partWeight, List<String> parts) {
  /** Of a word that means itself alone. */
  public static final Expansion NONE = new Expansion(List.of(), List.of(), 1, List.of());

  public Expansion {
    relatives = List.copyOf(relatives);
    partStems = List.copyOf(partStems);
    parts = List.copyOf(parts);
  }
}
