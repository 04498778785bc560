package no.kodebok.coding.likeness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which words are another one misspelt: of six letters or more, the same first letter, one letter
 * added, left out, changed or swapped with the next, and rare: met in at most two texts, or a tenth
 * of those with the other. (Two words that are both common are different words, like those for
 * steering and strengthening.) A misspelt word is never the right one of a third.
 */
final class Spellings {
  private static final int SHORTEST = 6;
  private static final int RARE = 2;
  private static final int COMMONER = 10;

  private final Map<String, String> right = new HashMap<>();

  /** Takes the words and the number of texts that have each. */
  Spellings(Map<String, Integer> words) {
    Map<String, List<String>> byPart = new HashMap<>();
    List<Map.Entry<String, Integer>> commonFirst =
        words.entrySet().stream()
            .filter(word -> canBeMisspelt(word.getKey()))
            .sorted(
                Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .toList();
    for (Map.Entry<String, Integer> entry : commonFirst) {
      String word = entry.getKey();
      List<String> parts = parts(word);
      String found = null;
      for (String part : parts) {
        for (String other : byPart.getOrDefault(part, List.of())) {
          int common = words.getOrDefault(other, 0);
          boolean rare = entry.getValue() <= Math.max(RARE, common / COMMONER);
          if (rare && isOneEditAway(word, other) && isBefore(other, found, words)) {
            found = other;
          }
        }
      }
      if (found != null) {
        right.put(word, found);
      } else {
        parts.forEach(part -> byPart.computeIfAbsent(part, p -> new ArrayList<>(2)).add(word));
      }
    }
  }

  String right(String word) {
    return right.getOrDefault(word, word);
  }

  private static boolean isBefore(String word, @Nullable String found, Map<String, Integer> words) {
    if (found == null) {
      return true;
    }
    int byCount = Integer.compare(words.getOrDefault(found, 0), words.getOrDefault(word, 0));
    return byCount < 0 || (byCount == 0 && word.compareTo(found) < 0);
  }

  private static boolean canBeMisspelt(String word) {
    return word.length() >= SHORTEST && word.chars().allMatch(Character::isLetter);
  }

  /** The word, and it with one letter but the first left out: words one edit apart share one. */
  private static List<String> parts(String word) {
    List<String> parts = new ArrayList<>(word.length());
    parts.add(word);
    for (int at = 1; at < word.length(); at++) {
      parts.add(word.substring(0, at) + word.substring(at + 1));
    }
    return parts;
  }

  /** Whether the words differ by one letter added, left out or changed, or two swapped. */
  static boolean isOneEditAway(String a, String b) {
    if (Math.abs(a.length() - b.length()) > 1 || a.charAt(0) != b.charAt(0) || a.equals(b)) {
      return false;
    }
    int start = 0;
    int shorter = Math.min(a.length(), b.length());
    while (start < shorter && a.charAt(start) == b.charAt(start)) {
      start++;
    }
    String restOfA = a.substring(start);
    String restOfB = b.substring(start);
    if (restOfA.length() != restOfB.length()) {
      return restOfA.length() > restOfB.length()
          ? restOfA.substring(1).equals(restOfB)
          : restOfB.substring(1).equals(restOfA);
    }
    boolean changed = restOfA.substring(1).equals(restOfB.substring(1));
    boolean swapped =
        restOfA.length() > 1
            && restOfA.charAt(0) == restOfB.charAt(1)
            && restOfA.charAt(1) == restOfB.charAt(0)
            && restOfA.substring(2).equals(restOfB.substring(2));
    return changed || swapped;
  }
}
