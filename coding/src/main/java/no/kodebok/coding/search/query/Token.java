package no.kodebok.coding.search.query;

import java.util.Optional;

/** A piece of a written query. Positions are offsets in it, from 0. */
sealed interface Token {
  int position();

  record Open(int position) implements Token {}

  record Close(int position) implements Token {}

  record Or(int position) implements Token {}

  record And(int position) implements Token {}

  record Not(int position) implements Token {}

  record Term(String text, int position) implements Token {}

  /**
   * Text in quotation marks.
   *
   * @param within what follows {@code ~}, if anything
   */
  record Quoted(String text, Optional<Integer> within, int position) implements Token {}

  record Condition(String field, boolean exactly, String value, int position, int valuePosition)
      implements Token {}

  record End(int position) implements Token {}
}
