package no.kodebok.coding.search.analysis;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import no.kodebok.coding.search.Match.Reading;

/** Finds what a scanner made of a word in any inflection, and compounds with that. */
final class ScannedWords {
  private static final double WEIGHT = 0.9;
  private static final double LEAST = 0.2;

  /** What costs more is no reading of a word. */
  private static final double ILLEGIBLE = 3;

  /** A letter that no list names costs this much: a scanner is not taken to have read it so. */
  private static final double ONE_LETTER = 1;

  private static final int SHORTEST = 4;
  static final int SHORTEST_PART = 5;
  private static final int SHORTEST_DAMAGED = 8;

  /**
   * A short word is read for another one by its æ, ø or å alone, which the scanner did not know.
   */
  private static final double MOST_OF_SHORT = 0.35;

  private static final String UNKNOWN_LETTERS = "æøå";
  private static final int MOST_FOLLOWED = 4;

  private final Vocabulary words;
  private final Vocabulary scanned;
  private final Compounds compounds;

  ScannedWords(Vocabulary words, Vocabulary scanned, Compounds compounds) {
    this.words = words;
    this.scanned = scanned;
    this.compounds = compounds;
  }

  /** Finds them, each as sure as {@code weight} says, or less. */
  void find(Lemma lemma, double weight, Relatives found) {
    boolean isShort = lemma.word().length() < SHORTEST;
    if (scanned.isEmpty() || (isShort && !hasUnknownLetter(lemma.word()))) {
      return;
    }
    Relatives read = new Relatives();
    Set<String> meant = inflections(lemma);
    Map<String, Double> farther = new HashMap<>();
    for (String candidate : alike(lemma)) {
      double cost = cost(candidate, meant);
      if (cost < (isShort ? MOST_OF_SHORT : ONE_LETTER) && !meant.contains(candidate)) {
        read.keep(reading(candidate, cost, weight));
      } else if (!isShort && cost < ILLEGIBLE && isNoWord(candidate)) {
        farther.put(candidate, cost);
      }
    }
    Set<String> known = new HashSet<>(meant);
    read.all().forEach(one -> known.add(one.word()));
    farther.forEach((candidate, cost) -> {
      // Not where something is put before or behind it: natural and unnatural.
      if (known.stream().noneMatch(candidate::contains)) {
        read.keep(reading(candidate, cost, weight));
      }
    });
    found.keepAll(read);
    for (Relative one : read.surestFirst(words, MOST_FOLLOWED)) {
      compoundsWith(lemma, one, found);
    }
  }

  private static boolean hasUnknownLetter(String word) {
    return word.chars().anyMatch(letter -> UNKNOWN_LETTERS.indexOf(letter) >= 0);
  }

  private static Relative reading(String word, double cost, double weight) {
    double sure = Math.max(LEAST, WEIGHT * (1 - 0.5 * cost));
    return Relative.whole(word, Reading.OCR, weight * sure);
  }

  /** What it costs to read the candidate for the nearest of some words. */
  private static double cost(String candidate, Set<String> meant) {
    double cost = ILLEGIBLE;
    for (String one : meant) {
      double most = Math.min(cost, most(one.length()));
      double here = EditCosts.SCANNED.between(one, candidate, most);
      cost = here <= most ? Math.min(cost, here) : cost;
    }
    return cost;
  }

  /** Of a short word, a scanner is not taken to have lost a letter. */
  private static double most(int length) {
    double most = Spellings.most(length);
    return length < SHORTEST_DAMAGED ? Math.min(most, 0.9) : most;
  }

  /** The words of scanned texts that are near the word, or begin near to a stem of it. */
  private Set<String> alike(Lemma lemma) {
    String word = lemma.word();
    Set<String> alike = new HashSet<>(near(word));
    for (String stem : lemma.stems()) {
      if (stem.length() >= SHORTEST && !stem.equals(word)) {
        alike.addAll(near(stem));
      }
    }
    return alike;
  }

  private Set<String> near(String word) {
    return scanned.readFor(word, word.length(), most(word.length()), Spellings.LONGER);
  }

  private Set<String> inflections(Lemma lemma) {
    Set<String> meant = new HashSet<>(Set.of(lemma.word()));
    for (String stem : lemma.stems()) {
      if (stem.length() >= SHORTEST) {
        words.beginning(stem.substring(0, SHORTEST)).stream()
            .filter(lemma::includes)
            .forEach(meant::add);
      }
    }
    if (lemma.stems().size() == 1) {
      // A scanned text may have forms that no clean one has.
      String stem = lemma.stems().iterator().next();
      Lemma.ENDINGS.stream().map(stem::concat).filter(lemma::includes).forEach(meant::add);
    }
    return meant;
  }

  /** A word that few scanned segments have, no other one, and no dictionary. */
  private boolean isNoWord(String word) {
    int count = scanned.count(word);
    return count < Spellings.FREQUENT && words.count(word) == count && !Vocabulary.isCommon(word);
  }

  /** Compounds with what a scanner made of a word. */
  private void compoundsWith(Lemma lemma, Relative read, Relatives found) {
    Relatives all = new Relatives();
    Lemma itself = new Lemma(read.word(), Set.of(read.word()));
    compounds.find(itself, Compounds.WEIGHT * read.weight(), all);
    all.all().stream()
        .filter(compound -> scanned.count(compound.word()) > 0)
        .filter(compound -> !FalseFriends.hideScanned(lemma, compound))
        .map(c -> new Relative(c.word(), Reading.OCR, c.weight(), c.from(), c.to()))
        .forEach(found::keep);
  }
}
