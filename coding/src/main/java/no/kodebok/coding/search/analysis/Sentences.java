package no.kodebok.coding.search.analysis;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.Set;
import no.kodebok.coding.model.TextRange;

/**
 * The sentences of a text. A full stop after an abbreviation or an initial ends none where more
 * follows on the line.
 */
public final class Sentences {
  private static final Set<String> ABBREVIATIONS = WordLists.words("abbreviations.txt");

  private final String text;

  public Sentences(String text) {
    this.text = text;
  }

  /**
   * The sentence, or the sentences, that the range stands in, without white space around.
   *
   * @param range not empty
   */
  public TextRange around(TextRange range) {
    BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.of("nb"));
    breaks.setText(text);
    int start = breaks.isBoundary(range.start()) ? range.start() : breaks.preceding(range.start());
    while (start > 0 && !endsBefore(start)) {
      start = breaks.preceding(start);
    }
    int end = breaks.isBoundary(range.end()) ? range.end() : breaks.following(range.end());
    while (end < text.length() && !endsBefore(end)) {
      end = breaks.following(end);
    }
    return trimmed(start, end);
  }

  /** Whether what stands before this break is the end of a sentence. */
  private boolean endsBefore(int at) {
    int end = at;
    while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (text.substring(end, at).indexOf('\n') >= 0 || end == 0 || text.charAt(end - 1) != '.') {
      return true;
    }
    int start = end - 1;
    while (start > 0 && !Character.isWhitespace(text.charAt(start - 1))) {
      start--;
    }
    String word = text.substring(start, end - 1).toLowerCase(Locale.ROOT);
    boolean initial = word.length() == 1 && Character.isUpperCase(text.charAt(start));
    return !initial && !ABBREVIATIONS.contains(word);
  }

  private TextRange trimmed(int from, int to) {
    int start = from;
    int end = to;
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    return new TextRange(start, end);
  }
}
