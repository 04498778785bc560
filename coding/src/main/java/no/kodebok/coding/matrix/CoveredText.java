package no.kodebok.coding.matrix;

import java.util.List;
import no.kodebok.coding.model.TextRange;

/** How much of a text lies in passages, which may overlap. */
final class CoveredText {
  private CoveredText() {}

  /** The number of characters in one of the ranges or more, each once. */
  static long length(List<TextRange> ranges) {
    long length = 0;
    int end = 0;
    for (TextRange range : ranges.stream().sorted().toList()) {
      length += Math.max(0, range.end() - Math.max(end, range.start()));
      end = Math.max(end, range.end());
    }
    return length;
  }
}
