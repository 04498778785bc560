package no.kodebok.coding.search.analysis;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How a word is written where a keyboard has no æ, ø and å ({@code maal}, {@code mal} for {@code
 * mål}). Whoever asks sees whether a text has it.
 */
final class Keyboards {
  /** Words with more such letters are not written in all ways. */
  private static final int MOST = 64;

  private static final Map<String, List<String>> WITHOUT =
      Map.of("å", List.of("aa"), "ø", List.of("oe"), "æ", List.of("ae"));

  private static final Map<String, List<String>> WITH =
      Map.of(
          "aa",
          List.of("å"),
          "oe",
          List.of("ø"),
          "ae",
          List.of("æ"),
          "ö",
          List.of("ø"),
          "ä",
          List.of("æ"));

  /** One letter for another is another word as often: only where no text has what is written. */
  private static final Map<String, List<String>> BARE =
      Map.of("a", List.of("å"), "o", List.of("ø"), "e", List.of("æ"));

  private Keyboards() {}

  /** The word with two letters each for æ, ø and å. */
  static Set<String> without(String word) {
    return rewritten(Set.of(word), WITHOUT, word);
  }

  /** What a word may have been meant for that was written with two letters for one. */
  static Set<String> with(String word) {
    return rewritten(Set.of(word), WITH, word);
  }

  /** What a word may have been meant for that was written with a, o and e. */
  static Set<String> bare(String word) {
    return rewritten(Set.of(word), BARE, word);
  }

  private static Set<String> rewritten(
      Set<String> begun, Map<String, List<String>> letters, String word) {
    Set<String> all = new LinkedHashSet<>(begun);
    letters.forEach((from, others) -> {
      for (String form : List.copyOf(all)) {
        rewrite(form, from, others.getFirst(), 0, all);
      }
    });
    all.remove(word);
    return all;
  }

  private static void rewrite(String form, String from, String to, int start, Set<String> all) {
    int at = form.indexOf(from, start);
    if (at < 0 || all.size() >= MOST) {
      return;
    }
    String next = form.substring(0, at) + to + form.substring(at + from.length());
    all.add(next);
    rewrite(next, from, to, at + to.length(), all);
    rewrite(form, from, to, at + from.length(), all);
  }
}
