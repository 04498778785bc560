package no.kodebok.coding.search.analysis;

import java.util.List;
import java.util.Set;

/**
 * A word in all its inflections.
 *
 * @param word as {@link Words#fold} gives it
 * @param stems what its forms have in common, see {@link Inflection#stems}
 */
record Lemma(String word, Set<String> stems) {
  /** Endings that inflected forms have, to ask whether a text has one of them. */
  static final List<String> ENDINGS =
      List.of(
          "", "e", "en", "et", "er", "ene", "a", "ar", "ane", "t", "s", "te", "ne", "n", "r", "ns",
          "nes");

  Lemma {
    stems = Set.copyOf(stems);
  }

  static Lemma of(String folded) {
    return new Lemma(folded, Set.copyOf(Inflection.stems(folded)));
  }

  /** Whether a word is one of its forms. */
  boolean includes(String other) {
    return Inflection.stems(other).stream().anyMatch(stems::contains);
  }
}
