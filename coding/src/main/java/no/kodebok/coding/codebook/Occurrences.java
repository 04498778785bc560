package no.kodebok.coding.codebook;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Every place where a text has a phrase, those that overlap too, and the longest beginning of the
 * phrase that it has. Knuth, Morris and Pratt (1977): time grows with the length of text and phrase
 * alone, whatever they repeat.
 */
final class Occurrences {
  private int[] starts = new int[4];
  private int count;
  private int longest;
  private int longestStart;

  private Occurrences() {}

  /** Looks for a phrase of at least one character. */
  static Occurrences of(String phrase, String text) {
    Occurrences found = new Occurrences();
    int[] fallback = fallback(phrase);
    int matched = 0;
    for (int i = 0; i < text.length(); i++) {
      matched = next(phrase, fallback, matched, text.charAt(i));
      int start = i + 1 - matched;
      if (matched > found.longest) {
        found.longest = matched;
        found.longestStart = start;
      }
      if (matched == phrase.length()) {
        found.add(start);
        matched = fallback[matched - 1];
      }
    }
    return found;
  }

  /** For each length, how much of the phrase's beginning is also its end there. */
  private static int[] fallback(String phrase) {
    int[] fallback = new int[phrase.length()];
    for (int i = 1; i < phrase.length(); i++) {
      fallback[i] = next(phrase, fallback, fallback[i - 1], phrase.charAt(i));
    }
    return fallback;
  }

  private static int next(String phrase, int[] fallback, int matched, char c) {
    int at = matched;
    while (at > 0 && phrase.charAt(at) != c) {
      at = fallback[at - 1];
    }
    return phrase.charAt(at) == c ? at + 1 : at;
  }

  private void add(int start) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, count * 2);
    }
    starts[count++] = start;
  }

  /** In rising order. */
  IntStream starts() {
    return Arrays.stream(starts, 0, count);
  }

  /** Length of the longest beginning found; 0 when not even the first character is there. */
  int longest() {
    return longest;
  }

  /** Where the longest beginning is found first. */
  int longestStart() {
    return longestStart;
  }
}
