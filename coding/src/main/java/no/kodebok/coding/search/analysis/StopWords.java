package no.kodebok.coding.search.analysis;

import java.util.Set;

/**
 * Words of the closed classes: pronouns, prepositions, conjunctions, auxiliaries and their like.
 * They are never taken for an inflection of another word, and weigh little in a query.
 */
public final class StopWords {
  private static final Set<String> WORDS = WordLists.words("closed-words.txt");

  private StopWords() {}

  /**
   * Whether this is such a word.
   *
   * @param folded the word as {@link Words#fold} gives it
   */
  public static boolean contains(String folded) {
    return WORDS.contains(folded);
  }
}
