package no.kodebok.coding.search.analysis;

import java.util.Set;
import no.kodebok.coding.search.Match.Reading;

/**
 * Finds a word that a scanner, or whoever copied a page, has run together with the small words
 * beside it ({@code oppfølgingav}, {@code ogtiltakene}).
 */
final class RunTogether {
  private static final double WEIGHT = 0.5;
  private static final int SHORTEST = 5;
  private static final int MOST_LOOKED_AT = 600;

  /** Closed words that words begin with, or end with, by themselves are not among them. */
  private static final Set<String> BEFORE = WordLists.words("run-together-before.txt");

  private static final Set<String> AFTER = WordLists.words("run-together-after.txt");

  private final Vocabulary words;
  private final CompoundSplitter splitter;

  RunTogether(Vocabulary words, CompoundSplitter splitter) {
    this.words = words;
    this.splitter = splitter;
  }

  void find(Lemma lemma, Relatives found) {
    for (String stem : lemma.stems()) {
      if (stem.length() < SHORTEST) {
        continue;
      }
      for (String candidate : words.containing(stem, MOST_LOOKED_AT)) {
        if (words.count(candidate) < Spellings.FREQUENT
            && !found.has(candidate)
            && !lemma.includes(candidate)) {
          look(candidate, candidate.indexOf(stem), lemma, found);
        }
      }
    }
  }

  private void look(String word, int at, Lemma lemma, Relatives found) {
    if (at > 0 && !BEFORE.contains(word.substring(0, at))) {
      return;
    }
    for (int end = word.length(); end > at; end--) {
      boolean ends = end == word.length() ? at > 0 : AFTER.contains(word.substring(end));
      String inner = word.substring(at, end);
      if (ends
          && lemma.includes(inner)
          && words.count(inner) > 0
          && !Vocabulary.isCommon(word)
          && splitter.parts(word).isEmpty()) {
        found.keep(new Relative(word, Reading.VARIANT, (float) WEIGHT, at, end));
        return;
      }
    }
  }
}
