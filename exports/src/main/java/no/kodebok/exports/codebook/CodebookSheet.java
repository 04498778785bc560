package no.kodebok.exports.codebook;

import java.util.Map;
import java.util.UUID;
import no.kodebok.coding.model.Codebook;

/**
 * A codebook with how much each code is used.
 *
 * @param counts codings of each code itself, by its id; a code that is not here has none
 */
public record CodebookSheet(Codebook codebook, Map<UUID, Integer> counts) {
  public CodebookSheet {
    counts = Map.copyOf(counts);
  }

  public int count(UUID code) {
    return counts.getOrDefault(code, 0);
  }

  /** Codings of the code and of all codes below it. */
  public int countBelow(UUID code) {
    return codebook.withDescendants(code).stream().mapToInt(this::count).sum();
  }
}
