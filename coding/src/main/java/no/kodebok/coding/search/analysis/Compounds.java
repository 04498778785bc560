package no.kodebok.coding.search.analysis;

import java.util.Collection;
import java.util.List;
import no.kodebok.coding.search.Match.Reading;

/** Finds compounds that have a word as their last part, their first, or between others. */
final class Compounds {
  /** A word as a part of another; less sure as what tells of another than as what is told of. */
  static final double WEIGHT = 0.45;

  private static final double MODIFIER = 0.9;
  private static final double INSIDE = 0.8;

  /** So many words are looked at, the most frequent ones. */
  private static final int MOST_LOOKED_AT = 600;

  /** Compounds of a short word that are looked for in longer ones: {@code miljø-lov-verk}. */
  private static final int MOST_FOLLOWED = 12;

  private static final int SHORTEST = 3;
  private static final int SHORTEST_REST = 3;

  /** What a part may have kept of an ending that its stem has lost. */
  private static final int LONGEST_KEPT = 3;

  private final Vocabulary words;
  private final CompoundSplitter splitter;

  Compounds(Vocabulary words, CompoundSplitter splitter) {
    this.words = words;
    this.splitter = splitter;
  }

  /** Finds those with a word; each is as sure as {@code weight} says, or less. */
  void find(Lemma lemma, double weight, Relatives found) {
    for (String stem : lemma.stems()) {
      if (stem.length() < SHORTEST || !stem.chars().allMatch(Character::isLetter)) {
        continue;
      }
      if (stem.length() < WordTable.RUN) {
        ofShort(lemma, stem, weight, found);
      } else {
        look(words.containing(stem, MOST_LOOKED_AT), lemma, stem, weight, found);
      }
    }
  }

  private void look(
      Collection<String> candidates, Lemma lemma, String stem, double weight, Relatives found) {
    for (String candidate : candidates) {
      if (!candidate.equals(lemma.word()) && !StopWords.contains(candidate)) {
        look(candidate, lemma, stem, weight, found);
      }
    }
  }

  /**
   * Short words stand in others by chance: they are looked for at the beginning and at the end, and
   * between others as a part of a compound that begins with them.
   */
  private void ofShort(Lemma lemma, String stem, double weight, Relatives found) {
    Relatives ofShort = new Relatives();
    look(words.beginning(stem, MOST_LOOKED_AT), lemma, stem, weight, ofShort);
    List<Relative> first = ofShort.surestFirst(words, MOST_FOLLOWED);
    for (String ending : Lemma.ENDINGS) {
      if (lemma.includes(stem + ending)) {
        look(words.ending(stem + ending, MOST_LOOKED_AT), lemma, stem, weight, ofShort);
      }
    }
    for (Relative one : first) {
      String inner = Inflection.stems(one.word()).getFirst();
      if (inner.length() >= WordTable.RUN + 1 && inner.startsWith(stem)) {
        look(words.containing(inner, MOST_LOOKED_AT), lemma, stem, weight, ofShort);
      }
    }
    found.keepAll(ofShort);
  }

  private void look(String word, Lemma lemma, String stem, double weight, Relatives found) {
    for (int at = word.indexOf(stem); at >= 0; at = word.indexOf(stem, at + 1)) {
      if (FalseFriends.hide(stem, word, at)
          || (at > 0 && !splitter.covers(word.substring(0, at), false))) {
        continue;
      }
      if (at > 0 && lemma.includes(word.substring(at))) {
        found.keep(new Relative(word, Reading.COMPOUND, (float) weight, at, word.length()));
        return;
      }
      int end = modifierEnd(word, at, stem.length());
      if (end > 0) {
        double share = at == 0 ? MODIFIER : INSIDE;
        found.keep(new Relative(word, Reading.COMPOUND, (float) (weight * share), at, end));
        return;
      }
    }
  }

  /** Where a part that others follow ends; 0 where what follows is no word. */
  private int modifierEnd(String word, int at, int length) {
    int end = at + length;
    // The stem may have lost an ending that the part has kept: veiled-er-møte, kurs-ing-s-dag.
    for (int more = 0;
        more <= LONGEST_KEPT && end + more + SHORTEST_REST <= word.length();
        more++) {
      String part = word.substring(at, end + more);
      if (more > 0 && words.familiarity(part) == 0) {
        continue;
      }
      String rest = word.substring(end + more);
      if (splitter.covers(rest, true)) {
        return end + more;
      }
      char last = part.charAt(part.length() - 1);
      boolean linked =
          rest.length() > SHORTEST_REST
              && (rest.charAt(0) == 's' || rest.charAt(0) == 'e')
              && rest.charAt(0) != last;
      if (linked && splitter.covers(rest.substring(1), true)) {
        return end + more;
      }
    }
    return 0;
  }
}
