package no.kodebok.coding.search.analysis;

import java.util.Comparator;
import no.kodebok.coding.search.Match.Reading;

/** Finds words that share most letters with a word, whatever they mean. */
final class LikeLetters {
  private static final double WEIGHT = 0.3;
  private static final double LEAST_SHARED = 0.5;

  /** Words with shorter stems share letters by chance. */
  private static final int SHORTEST = 8;

  private final Vocabulary words;

  LikeLetters(Vocabulary words) {
    this.words = words;
  }

  void find(Lemma lemma, Relatives found) {
    String stem = lemma.stems().stream().min(Comparator.naturalOrder()).orElse(lemma.word());
    int runs = stem.length() - WordTable.RUN + 1;
    if (runs < 2) {
      return;
    }
    words
        .sharingRuns(stem, (int) Math.ceil(LEAST_SHARED * runs))
        .forEach((candidate, shared) -> {
          if (!lemma.includes(candidate) && !FalseFriends.part(lemma, candidate)) {
            double share = Math.min(1, (double) shared / runs);
            found.keep(Relative.whole(candidate, Reading.VARIANT, WEIGHT * share));
          }
        });
  }

  /** Whether a word begins as all stems do and may be a slip, and is no word made of them. */
  static boolean isSlipOf(Lemma lemma, String word) {
    return lemma.stems().stream().allMatch(stem -> isSlipOf(stem, word));
  }

  private static boolean isSlipOf(String stem, String word) {
    String other = Inflection.stems(word).getFirst();
    int begin = 0;
    while (begin < Math.min(stem.length(), other.length())
        && stem.charAt(begin) == other.charAt(begin)) {
      begin++;
    }
    boolean derived =
        begin >= stem.length() - 1
            || begin >= other.length() - 1
            || other.contains(stem)
            || stem.contains(other);
    return begin > 0 && stem.length() >= SHORTEST && (!derived || other.length() >= SHORTEST);
  }
}
