package no.kodebok.coding.model;

import java.util.List;

/**
 * Why something is turned down, in terms that a screen can say in its own language. The enums that
 * implement it are the list of all reasons: each has a sentence in the screen's message files.
 */
public interface Reason {
  /** The name of a value that is shown only to those who ask for it: what another program said. */
  String DETAIL = "detail";

  /** The name in JSON, and of the sentence in the message files; no two reasons share one. */
  String id();

  /** Names of the values that its sentence has places for, in the order of {@link #with}. */
  List<String> names();

  /**
   * The reason with its values.
   *
   * @param values one for each of {@link #names}; a number is written as the language does,
   *     anything else as its text
   */
  default Because with(Object... values) {
    return Because.of(this, values);
  }

  /** Names that are written with spaces between them. */
  static List<String> split(String names) {
    return names.isEmpty() ? List.of() : List.of(names.split(" "));
  }
}
