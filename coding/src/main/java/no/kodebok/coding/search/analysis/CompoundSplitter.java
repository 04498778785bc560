package no.kodebok.coding.search.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a Norwegian compound: the words that it is put together of, each known, with a linking
 * {@code s} or {@code e} between them. A word that is not wholly covered by known ones is no
 * compound here.
 */
final class CompoundSplitter {
  private static final int SHORTEST_COMPOUND = 7;
  private static final int SHORTEST_PART = 3;
  private static final int MOST_PARTS = 5;

  /** Each part more must be paid for by better known parts. */
  private static final double PART_COST = 1.5;

  /** A part of three letters is a word of its own only where it is common. */
  private static final int COMMON = 5;

  /** A word this long is no other word's middle by chance, though a text may have it once. */
  private static final int SURE = 6;

  private static final Set<String> NO_PARTS = WordLists.words("no-compound-parts.txt");
  private static final Set<String> WHOLE = WordLists.words("whole-words.txt");

  private final Vocabulary vocabulary;

  CompoundSplitter(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** A part and where it stands in the word, without its link. */
  record Part(String text, int start) {
    int end() {
      return start + text.length();
    }
  }

  /** The parts, at least two; none where the word is no compound of known words. */
  List<Part> parts(String word) {
    if (word.length() < SHORTEST_COMPOUND || WHOLE.contains(word) || !isLetters(word)) {
      return List.of();
    }
    Reading best = best(word, 0, MOST_PARTS);
    return best == null || best.parts.size() < 2 ? List.of() : best.parts;
  }

  /** Whether a piece of a word can be read as one known word or several, with a link at its end. */
  boolean covers(String piece, boolean last) {
    if (isPart(piece, last)) {
      return true;
    }
    return last ? best(piece, 0, 2) != null : best(piece + "bok", 0, 3) != null;
  }

  private record Reading(List<Part> parts, double familiarity) {
    double score() {
      return familiarity / parts.size() - PART_COST * parts.size();
    }
  }

  private @Nullable Reading best(String word, int start, int most) {
    if (most == 0) {
      return null;
    }
    Reading best = null;
    for (int end = start + SHORTEST_PART; end <= word.length(); end++) {
      boolean last = end == word.length();
      if (!isPart(word.substring(start, end), last)) {
        continue;
      }
      Part part = new Part(word.substring(start, end), start);
      if (last) {
        best = better(best, new Reading(List.of(part), weight(part, true)));
        continue;
      }
      for (int next = end; next <= Math.min(end + 1, word.length() - SHORTEST_PART); next++) {
        Reading rest = isLinked(word, start, end, next) ? best(word, next, most - 1) : null;
        if (rest != null) {
          List<Part> parts = new ArrayList<>();
          parts.add(part);
          parts.addAll(rest.parts);
          best = better(best, new Reading(parts, weight(part, false) + rest.familiarity));
        }
      }
    }
    return best;
  }

  private double weight(Part part, boolean last) {
    int familiarity = vocabulary.familiarity(part.text);
    if (last && familiarity == 0) {
      familiarity = familiarityOfStem(part.text);
    }
    return Math.log1p(familiarity);
  }

  private static @Nullable Reading better(@Nullable Reading best, Reading other) {
    return best == null || other.score() > best.score() ? other : best;
  }

  /** Whether a part may end at {@code end} and the next begin at {@code next}. */
  private static boolean isLinked(String word, int start, int end, int next) {
    if (next == end) {
      return true;
    }
    int length = end - start;
    if (word.charAt(end) == word.charAt(end - 1)) {
      return false;
    }
    return switch (word.charAt(end)) {
      case 's' -> length >= 4 || (length == 3 && !isVowel(word.charAt(end - 1)));
      case 'e' -> length >= 3 && length <= 5 && !isVowel(word.charAt(end - 1));
      default -> false;
    };
  }

  /** Whether it is known; the last part may be inflected. */
  private boolean isPart(String part, boolean last) {
    if (part.length() < SHORTEST_PART || NO_PARTS.contains(part)) {
      return false;
    }
    int least = part.length() == SHORTEST_PART ? COMMON : part.length() < SURE ? 2 : 1;
    return vocabulary.familiarity(part) >= least
        || (last && part.length() > SHORTEST_PART && familiarityOfStem(part) >= least);
  }

  private int familiarityOfStem(String part) {
    int familiarity = 0;
    for (String stem : Inflection.stems(part)) {
      if (!NO_PARTS.contains(stem) && stem.length() >= SHORTEST_PART) {
        familiarity = Math.max(familiarity, vocabulary.familiarity(stem));
        familiarity = Math.max(familiarity, vocabulary.familiarity(stem + "e"));
      }
    }
    return familiarity;
  }

  private static boolean isVowel(char letter) {
    return "aeiouyæøå".indexOf(letter) >= 0;
  }

  private static boolean isLetters(String word) {
    return word.chars().allMatch(Character::isLetter);
  }
}
