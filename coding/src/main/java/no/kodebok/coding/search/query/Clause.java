package no.kodebok.coding.search.query;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A part of a query. Positions are offsets in the query as it was written, from 0. */
public sealed interface Clause {

  /** A word, in any inflection; several words where a sign parts it ({@code f.eks}). */
  record Word(String text, int position) implements Clause {}

  /** Words that begin so; written {@code styr*}. */
  record Prefix(String text, int position) implements Clause {}

  /**
   * Words that follow one another exactly as they are written, or begin so where a star follows;
   * written {@code "a phrase"}, {@code "begins so*"}.
   */
  record Phrase(String text, int position) implements Clause {
    /** Whether only the beginning of one of its words is asked for. */
    public boolean isBeginning(no.kodebok.coding.search.analysis.Word word) {
      return text.startsWith("*", word.range().end());
    }
  }

  /**
   * Words near each other, in any order and inflection; written {@code "two words"~5}.
   *
   * @param between most other words between the first and the last of them, 0 or more
   */
  record Near(String text, int between, int position) implements Clause {}

  /**
   * What stands side by side. Phrases, brackets and filters must be met; of the words, a segment
   * has one or more, and the more it has the higher it ranks.
   */
  record Together(List<Clause> parts) implements Clause {
    public Together {
      parts = List.copyOf(parts);
    }
  }

  /** All of these must be met. */
  record All(List<Clause> parts) implements Clause {
    public All {
      parts = List.copyOf(parts);
    }
  }

  /** One of these must be met; more rank higher. */
  record Any(List<Clause> parts) implements Clause {
    public Any {
      parts = List.copyOf(parts);
    }
  }

  /** This must not be met. */
  record Not(Clause part) implements Clause {}

  /**
   * A condition on where a segment stands.
   *
   * @param keyword what it is about; empty for a variable of the case
   * @param field the keyword or variable as written
   * @param exactly whether {@code =} was written
   * @param valuePosition where the value begins
   * @param end the offset after the filter
   */
  record Filter(
      Optional<Keyword> keyword,
      String field,
      boolean exactly,
      String value,
      int position,
      int valuePosition,
      int end)
      implements Clause {}

  /** What is looked for in any inflection and meaning. */
  default Stream<String> words() {
    return switch (this) {
      case Word w -> Stream.of(w.text());
      case Near n -> Stream.of(n.text());
      case Prefix p -> Stream.empty();
      case Phrase p -> Stream.empty();
      case Filter f -> Stream.empty();
      case Not n -> n.part().words();
      case Together t -> t.parts().stream().flatMap(Clause::words);
      case All a -> a.parts().stream().flatMap(Clause::words);
      case Any a -> a.parts().stream().flatMap(Clause::words);
    };
  }

  /** Whether this looks for words, so that what is found can be ranked. */
  default boolean ranks() {
    return switch (this) {
      case Word w -> true;
      case Prefix p -> true;
      case Phrase p -> true;
      case Near n -> true;
      case Not n -> false;
      case Filter f -> false;
      case Together t -> t.parts().stream().anyMatch(Clause::ranks);
      case All a -> a.parts().stream().anyMatch(Clause::ranks);
      case Any a -> a.parts().stream().anyMatch(Clause::ranks);
    };
  }
}
