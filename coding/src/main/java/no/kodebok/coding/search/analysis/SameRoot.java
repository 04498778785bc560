package no.kodebok.coding.search.analysis;

import java.util.List;
import no.kodebok.coding.search.Match.Reading;

/** Finds words of the same root ({@code vente}, {@code venting}), and compounds with them. */
final class SameRoot {
  private static final double WEIGHT = 0.6;
  private static final double IN_COMPOUND = 0.5;
  private static final int SHORTEST = 4;
  private static final List<String> LINKS = List.of("", "e", "ings", "nings", "s");

  private final Vocabulary words;
  private final CompoundSplitter splitter;

  SameRoot(Vocabulary words, CompoundSplitter splitter) {
    this.words = words;
    this.splitter = splitter;
  }

  void find(Lemma lemma, Relatives found) {
    Root root = Root.of(lemma.word());
    if (root.text().length() < SHORTEST) {
      return;
    }
    for (String candidate : words.beginning(root.text().substring(0, SHORTEST))) {
      if (FalseFriends.part(lemma, candidate)) {
        continue;
      }
      if (root.isOf(Root.of(candidate))) {
        found.keep(Relative.whole(candidate, Reading.VARIANT, WEIGHT));
      } else if (root.derived() && candidate.startsWith(root.text())) {
        int end = endOfPart(candidate, root.text().length());
        if (end > 0) {
          // Where the word itself is a part, that part is marked.
          found.keepIfNew(new Relative(candidate, Reading.COMPOUND, (float) IN_COMPOUND, 0, end));
        }
      }
    }
  }

  /** Where the first part of a compound ends that begins with the root: vent-e-liste; else 0. */
  private int endOfPart(String word, int root) {
    for (String link : LINKS) {
      boolean linked = word.startsWith(link, root);
      if (linked && splitter.covers(word.substring(root + link.length()), true)) {
        return root + link.length();
      }
    }
    return 0;
  }
}
