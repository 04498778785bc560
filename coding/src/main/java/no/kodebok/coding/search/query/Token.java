package no.kodebok.coding.search.query;

import java.util.Optional;

/** A piece of a written query. Positions are offsets in it, from 0. */
sealed interface Token {
  int position();

  /** What was written, where one piece stands for itself. */
  default String sign() {
    return switch (this) {
      case Open o -> "(";
      case Close c -> ")";
      case Or o -> o.written();
      case And a -> a.written();
      case Not n -> n.written();
      case Term t -> t.text();
      case Quoted q -> q.text();
      case Condition c -> c.field();
      case End e -> "";
    };
  }

  record Open(int position) implements Token {}

  record Close(int position) implements Token {}

  record Or(String written, int position) implements Token {}

  record And(String written, int position) implements Token {}

  record Not(String written, int position) implements Token {}

  record Term(String text, int position) implements Token {}

  /**
   * Text in quotation marks.
   *
   * @param within what follows {@code ~}, if anything
   */
  record Quoted(String text, Optional<Integer> within, int position) implements Token {}

  /**
   * A filter as it was written.
   *
   * @param end the offset after it
   */
  record Condition(
      String field, boolean exactly, String value, int position, int valuePosition, int end)
      implements Token {}

  record End(int position) implements Token {}
}
