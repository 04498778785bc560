package no.kodebok.coding.quotes;

import java.util.List;

/** A piece of an attribution template. */
sealed interface TemplatePart {
  /** Words as they are printed. */
  record Words(String text) implements TemplatePart {}

  /**
   * A place for a value.
   *
   * @param names the first of them that has a value is shown
   */
  record Field(List<String> names) implements TemplatePart {
    public Field {
      names = List.copyOf(names);
    }
  }

  /** Parts within brackets, which are left out with their brackets when no part has a value. */
  record Brackets(char open, List<TemplatePart> parts, char close) implements TemplatePart {
    public Brackets {
      parts = List.copyOf(parts);
    }
  }
}
