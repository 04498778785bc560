package no.kodebok.coding.search.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Words that have another one in them by their letters and not by their meaning, though what is
 * left is a word too ({@code vei} in {@code veileder}, {@code mål} in {@code spørsmål}).
 */
final class FalseFriends {
  private static final Map<String, List<String>> ROWS = new HashMap<>();

  /** What two letters that a scanner did not know cost, see {@link EditCosts}. */
  private static final double MOST_MISREAD = 0.8;

  static {
    for (List<String> row : WordLists.rows("false-friends.txt")) {
      for (String stem : Inflection.stems(row.getFirst())) {
        ROWS.computeIfAbsent(stem, s -> new ArrayList<>()).addAll(row.subList(1, row.size()));
      }
    }
  }

  private FalseFriends() {}

  /**
   * Whether a stem is not meant where it stands in a word.
   *
   * @param at where it stands there
   */
  static boolean hide(String stem, String word, int at) {
    for (String friend : ROWS.getOrDefault(stem, List.of())) {
      for (int start = word.indexOf(friend); start >= 0; start = word.indexOf(friend, start + 1)) {
        if (start <= at && at + stem.length() <= start + friend.length()) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a scanner may have read such a word where it read the stem. */
  static boolean hideScanned(Lemma lemma, Relative read) {
    for (String stem : lemma.stems()) {
      for (String friend : ROWS.getOrDefault(stem, List.of())) {
        int length = friend.length();
        String before = read.word().substring(Math.max(0, read.to() - length), read.to());
        int end = Math.min(read.word().length(), read.from() + length);
        String after = read.word().substring(read.from(), end);
        if (EditCosts.SCANNED.between(friend, before, MOST_MISREAD) <= MOST_MISREAD
            || EditCosts.SCANNED.between(friend, after, MOST_MISREAD) <= MOST_MISREAD) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a word is not meant by one that has such a stem, wherever it stands. */
  static boolean part(Lemma lemma, String word) {
    return lemma.stems().stream()
        .anyMatch(stem -> ROWS.getOrDefault(stem, List.of()).stream().anyMatch(word::contains));
  }
}
