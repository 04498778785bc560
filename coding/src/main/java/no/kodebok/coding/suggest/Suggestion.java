package no.kodebok.coding.suggest;

import java.util.List;
import java.util.UUID;
import no.kodebok.coding.model.TextRange;

/**
 * A passage that may have the code.
 *
 * @param score greater is surer; comparable within one answer only
 * @param words of the passage that speak most for the code, as they are compared
 * @param passed whether the coding has passed it by: it has another code, or its source is coded by
 *     hand up to there or beyond
 */
public record Suggestion(
    UUID source, TextRange range, double score, List<String> words, boolean passed) {
  public Suggestion {
    words = List.copyOf(words);
  }
}
