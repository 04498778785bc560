package no.kodebok.coding.quotes;

import java.util.List;
import no.kodebok.coding.model.TextRange;

/** A piece of a wording that counts when two are compared. */
sealed interface WordingPart {
  /** Where it stands in its wording. */
  TextRange range();

  /**
   * A word, a number or a symbol.
   *
   * @param aside whether it is nobody's speech: a speaker's label, a transcriber's [remark]
   */
  record Spoken(String word, boolean aside, TextRange range) implements WordingPart {}

  /**
   * The editor's own words in square brackets, or a mark for words that were left out. It may stand
   * for any number of words.
   */
  record Mark(TextRange range) implements WordingPart {}

  /**
   * A word of which the editor wrote a part, like {@code [D]et} or {@code kommune[n]}.
   *
   * @param kept the parts that the editor did not write, in order; empty at an end that is marked
   */
  record PartlyMarked(List<String> kept, TextRange range) implements WordingPart {
    public PartlyMarked {
      kept = List.copyOf(kept);
    }

    /** Whether the word can be that one with the marked parts put in for others. */
    boolean fits(String word) {
      String first = kept.getFirst();
      String last = kept.getLast();
      if (!word.startsWith(first) || word.length() < first.length() + last.length()) {
        return false;
      }
      int at = first.length();
      for (String middle : kept.subList(1, kept.size() - 1)) {
        int found = word.indexOf(middle, at);
        if (found < 0) {
          return false;
        }
        at = found + middle.length();
      }
      return word.endsWith(last) && word.length() - last.length() >= at;
    }
  }
}
