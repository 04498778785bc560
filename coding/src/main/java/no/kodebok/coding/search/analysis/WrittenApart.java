package no.kodebok.coding.search.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Finds how a word may stand with a space inside: as two words that texts have ({@code egen regi}),
 * or broken where no word ends ({@code arbei dsgiver}), as scanners and copied pages leave it.
 * Whether the two stand beside each other is for the text to say.
 */
final class WrittenApart {
  /** A piece that more segments have is a word, whatever it looks like. */
  private static final int MOST_FRAGMENTS = 20;

  private static final Set<String> PREFIXES = WordLists.words("verb-prefixes.txt");
  private static final int MOST_BROKEN = 2;
  private static final int SHORTEST_WORD = 3;
  private static final int SHORTEST_BROKEN = 5;

  private final Vocabulary words;

  WrittenApart(Vocabulary words) {
    this.words = words;
  }

  /** The two words that the word is most likely written as; empty where it is not. */
  List<String> asWords(String word) {
    List<String> best = List.of();
    int most = 0;
    for (int end = SHORTEST_WORD; end <= word.length() - SHORTEST_WORD; end++) {
      String one = word.substring(0, end);
      String other = word.substring(end);
      int known = Math.min(words.count(one), words.count(other));
      if (known > most && !StopWords.contains(one)) {
        most = known;
        best = List.of(one, other);
      }
    }
    return best;
  }

  /**
   * Two pieces that are no words, of which the first may be a prefix ({@code opp læring}), and is
   * not the word without an ending; those that fewest segments have first. Pieces that are words
   * stand beside each other by chance, and looking for them makes a search in an archive half as
   * slow again.
   */
  List<List<String>> broken(Lemma lemma) {
    String word = lemma.word();
    if (word.length() < SHORTEST_BROKEN) {
      return List.of();
    }
    record Broken(List<String> pieces, int segments) {}
    List<Broken> found = new ArrayList<>();
    for (int end = 1; end < word.length(); end++) {
      String one = word.substring(0, end);
      String other = word.substring(end);
      int segments = Math.min(words.count(one), countInflected(other));
      if (segments > 0
          && (isFragment(one) || PREFIXES.contains(one))
          && isFragment(other)
          && !lemma.includes(one)
          && !Lemma.ENDINGS.contains(other)
          && !StopWords.contains(other)) {
        found.add(new Broken(List.of(one, other), segments));
      }
    }
    return found.stream()
        .sorted(Comparator.comparingInt(Broken::segments))
        .limit(MOST_BROKEN)
        .map(Broken::pieces)
        .toList();
  }

  private int countInflected(String piece) {
    return Lemma.ENDINGS.stream().mapToInt(ending -> words.count(piece + ending)).max().orElse(0);
  }

  private boolean isFragment(String piece) {
    return piece.length() > 1
        && words.count(piece) <= MOST_FRAGMENTS
        && !Vocabulary.isCommon(piece)
        && Inflection.stems(piece).stream().noneMatch(Vocabulary::isCommon);
  }
}
