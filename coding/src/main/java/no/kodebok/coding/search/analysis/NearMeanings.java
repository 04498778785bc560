package no.kodebok.coding.search.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Other words for about the same, from lists: those of ordinary Norwegian, and what English words
 * are in it.
 */
final class NearMeanings {
  private static final double WEIGHT = 0.15;

  /** As sure as a word in the other written standard. */
  private static final double TRANSLATED = 0.65;

  private static final Map<String, List<String>> NEAR = new HashMap<>();
  private static final Map<String, List<String>> ENGLISH = new HashMap<>();
  private static final Set<String> ENGLISH_CLOSED = WordLists.words("english-closed-words.txt");

  static {
    for (List<String> row : WordLists.rows("near-meanings.txt")) {
      for (String other : row.subList(1, row.size())) {
        add(row.getFirst(), other);
        add(other, row.getFirst());
      }
    }
    for (List<String> row : WordLists.rows("english-words.txt")) {
      ENGLISH.put(row.getFirst(), row.subList(1, row.size()));
    }
  }

  private NearMeanings() {}

  private static void add(String word, String other) {
    for (String stem : Inflection.stems(word)) {
      NEAR.computeIfAbsent(stem, s -> new ArrayList<>()).add(other);
    }
  }

  /** Whether an English word says nothing by itself ({@code the}, {@code why}). */
  static boolean isClosedEnglish(String word) {
    return ENGLISH_CLOSED.contains(word);
  }

  /** Stems of other words for about the same, and how surely they are meant. */
  static Map<String, Float> of(Lemma lemma) {
    Map<String, Float> found = new HashMap<>();
    for (String stem : lemma.stems()) {
      add(NEAR.getOrDefault(stem, List.of()), WEIGHT, found);
    }
    found.keySet().removeAll(lemma.stems());
    return found;
  }

  /** Stems of what a word is in Norwegian if it is an English one, and how surely. */
  static Map<String, Float> ofEnglish(Lemma lemma) {
    Map<String, Float> found = new HashMap<>();
    add(english(lemma.word()), TRANSLATED, found);
    found.keySet().removeAll(lemma.stems());
    return found;
  }

  private static void add(List<String> words, double weight, Map<String, Float> to) {
    for (String word : words) {
      to.merge(Inflection.stems(word).getFirst(), (float) weight, Math::max);
    }
  }

  /** The word itself, or it without an English ending. */
  private static List<String> english(String word) {
    List<String> forms = new ArrayList<>(List.of(word));
    if (word.endsWith("ies")) {
      forms.add(word.substring(0, word.length() - 3) + "y");
    }
    for (String ending : List.of("s", "es", "ed", "ing", "d", "'s")) {
      if (word.endsWith(ending)) {
        String rest = word.substring(0, word.length() - ending.length());
        forms.add(rest);
        forms.add(rest + "e");
      }
    }
    return forms.stream()
        .filter(ENGLISH::containsKey)
        .findFirst()
        .map(form -> ENGLISH.getOrDefault(form, List.of()))
        .orElse(List.of());
  }
}
