package no.kodebok.coding.merging;

import no.kodebok.coding.merging.MergeReport.Why;
import no.kodebok.coding.model.TextRange;
import org.jspecify.annotations.Nullable;

/**
 * Finds the passages of one text in another that differs from it: only where the very same words
 * stand once, by themselves or with the words around them. A passage is never moved to words that
 * only look alike.
 */
final class TextPlaces {
  private static final int[] AROUND = {20, 60, 200};

  private final String there;
  private final String here;
  private final boolean same;

  TextPlaces(String there, String here) {
    this.there = there;
    this.here = here;
    this.same = there.equals(here);
  }

  /**
   * A passage's place here, or why it has none.
   *
   * @param range in this text; null where it has no place
   * @param why null where it has one
   */
  record Found(@Nullable TextRange range, @Nullable Why why) {}

  boolean same() {
    return same;
  }

  Found find(TextRange passage) {
    if (same) {
      return new Found(passage, null);
    }
    String words = passage.in(there);
    int first = here.indexOf(words);
    if (words.isBlank() || first < 0) {
      return new Found(null, Why.NOT_FOUND);
    }
    if (here.indexOf(words, first + 1) < 0 && once(there, words)) {
      return new Found(new TextRange(first, first + words.length()), null);
    }
    for (int around : AROUND) {
      int start = Math.max(0, passage.start() - around);
      int end = Math.min(there.length(), passage.end() + around);
      String wider = there.substring(start, end);
      int place = here.indexOf(wider);
      if (place >= 0 && here.indexOf(wider, place + 1) < 0 && once(there, wider)) {
        int from = place + passage.start() - start;
        return new Found(new TextRange(from, from + words.length()), null);
      }
    }
    return new Found(null, Why.SEVERAL_TIMES);
  }

  private static boolean once(String text, String words) {
    return text.indexOf(words, text.indexOf(words) + 1) < 0;
  }

  /** Whether the two are versions of one text: a fifth of the lines of one are in the other. */
  static boolean akin(String one, String other) {
    java.util.Set<String> lines = new java.util.HashSet<>();
    other.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(lines::add);
    long all = one.lines().map(String::strip).filter(line -> !line.isEmpty()).count();
    long found =
        one.lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && lines.contains(line))
            .count();
    return all == 0 || found * 5 >= all;
  }
}
