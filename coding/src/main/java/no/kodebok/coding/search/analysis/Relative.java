package no.kodebok.coding.search.analysis;

import no.kodebok.coding.search.Match.Reading;

/**
 * A word of the project that may be meant by a word of a query.
 *
 * @param word as the index has it
 * @param as why
 * @param weight how surely, above 0, below 1
 * @param from first letter of the part of it that is meant
 * @param to the letter after that part
 */
public record Relative(String word, Reading as, float weight, int from, int to) {
  static Relative whole(String word, Reading as, double weight) {
    return new Relative(word, as, (float) weight, 0, word.length());
  }

  Relative weighing(double other) {
    return new Relative(word, as, (float) other, from, to);
  }
}
