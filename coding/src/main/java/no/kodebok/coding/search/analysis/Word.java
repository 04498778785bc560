package no.kodebok.coding.search.analysis;

import no.kodebok.coding.model.TextRange;
import org.jspecify.annotations.Nullable;

/**
 * A word of a text.
 *
 * @param text as it is compared, see {@link Words#fold}
 * @param capitals whether it is written in capitals only, two or more, as abbreviations are
 * @param places where its letters stand in its range, see {@link Folding#places}; null where each
 *     stands where it stands in the text that is compared
 */
public record Word(String text, TextRange range, boolean capitals, @Nullable LetterPlaces places) {
  /** A word that is compared as it is written. */
  public Word(String text, TextRange range, boolean capitals) {
    this(text, range, capitals, null);
  }

  /** Where some of its letters stand in the text that it is a word of. */
  TextRange part(int from, int to) {
    if (from == 0 && to == text.length()) {
      return range;
    }
    int begin = places == null ? from : places.begin(from);
    int end = places == null ? to : places.end(to - 1);
    return new TextRange(range.start() + begin, range.start() + end);
  }
}
