package no.kodebok.coding.search.analysis;

import no.kodebok.coding.search.Match.Reading;

/** Finds words that are other spellings of a word, or slips of the writer. */
final class Spellings {
  private static final double WEIGHT = 0.6;

  /** A word this frequent is written as it was meant. */
  static final int FREQUENT = 5;

  private static final int SHORTEST = 6;

  /** A word that no text has may be a slip though it is short. */
  private static final int SHORTEST_UNKNOWN = 4;

  /** Words that differ in length by more than this are no spellings of one another. */
  static final int LONGER = 3;

  /** What costs no more is the same word on another keyboard. */
  private static final double SAME = 0.2;

  private final Vocabulary words;

  Spellings(Vocabulary words) {
    this.words = words;
  }

  /**
   * Finds them.
   *
   * @param count how many segments have the form of the word that most have
   */
  void find(Lemma lemma, int count, Relatives found) {
    String word = lemma.word();
    if (word.length() < (count > 0 || Vocabulary.isCommon(word) ? SHORTEST : SHORTEST_UNKNOWN)) {
      return;
    }
    double most = most(word.length());
    boolean frequent = count >= FREQUENT;
    String stem = Inflection.stems(word).getFirst();
    int length = word.startsWith(stem) ? stem.length() : word.length();
    if (word.length() < SHORTEST) {
      // Of a short word, a stem is too little to tell it by.
      length = word.length();
    }
    words
        .spellings(word, length, most, LONGER)
        .forEach((candidate, whole) -> {
          String other = Inflection.stems(candidate).getFirst();
          if (candidate.length() < SHORTEST_UNKNOWN
              || other.startsWith(stem)
              || stem.startsWith(other)) {
            // Another word with more at its end: skjønn and skjønner.
            return;
          }
          double cost = whole;
          if (whole > most && word.length() >= SHORTEST) {
            cost = EditCosts.SPELLING.between(stem, other, most);
          }
          boolean both = frequent && cost > SAME && words.count(candidate) >= FREQUENT;
          if (cost <= most && !both) {
            double weight = WEIGHT * (1 - cost / (most + 0.5));
            found.keep(Relative.whole(candidate, Reading.VARIANT, weight));
          }
        });
  }

  /** A slip in a short word makes another word; in a long one it does not. */
  static double most(int length) {
    if (length < 8) {
      return 0.6;
    }
    return length < 11 ? 1.0 : length < 14 ? 1.6 : 2.0;
  }
}
