package no.kodebok.exports.codebook;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.kodebok.coding.model.Codebook;
import no.kodebok.coding.model.Counterpart;

/**
 * A codebook with how much each code is used.
 *
 * @param counts codings of each code itself, by its id; a code that is not here has none
 * @param counterparts how other programs know the codes
 * @param passages some of the passages of each code, to show what it is used for
 */
public record CodebookSheet(
    Codebook codebook,
    Map<UUID, Integer> counts,
    Map<UUID, List<Passage>> passages,
    List<Counterpart> counterparts) {
  public CodebookSheet {
    counts = Map.copyOf(counts);
    passages = Map.copyOf(passages);
    counterparts = List.copyOf(counterparts);
  }

  /** A codebook that no other program has GUIDs for. */
  public CodebookSheet(
      Codebook codebook, Map<UUID, Integer> counts, Map<UUID, List<Passage>> passages) {
    this(codebook, counts, passages, List.of());
  }

  /** The same with how other programs know its codes. */
  public CodebookSheet knownAs(List<Counterpart> known) {
    return new CodebookSheet(codebook, counts, passages, known);
  }

  /** A codebook without passages. */
  public CodebookSheet(Codebook codebook, Map<UUID, Integer> counts) {
    this(codebook, counts, Map.of());
  }

  /** A passage, and the name of the source it is from. */
  public record Passage(String text, String source) {}

  public int count(UUID code) {
    return counts.getOrDefault(code, 0);
  }

  /** Codings of the code and of all codes below it. */
  public int countBelow(UUID code) {
    return codebook.withDescendants(code).stream().mapToInt(this::count).sum();
  }

  public List<Passage> passages(UUID code) {
    return passages.getOrDefault(code, List.of());
  }
}
