package no.kodebok.coding.search.analysis;

import no.kodebok.coding.search.Match.Reading;

/** One form that a word is found by, under one reading of it. */
public record Form(Reading as, String text) {
  /**
   * The form as one term of an index. Terms of different readings never meet, but for words that
   * have no other form: what is uninflected in them is the word as it is written.
   */
  public String term() {
    return as == Reading.INFLECTION && Inflection.isAlone(text)
        ? sign(Reading.EXACT) + text.substring(0, text.length() - 1)
        : sign(as) + text;
  }

  /** What the terms of a reading begin with. */
  public static char sign(Reading as) {
    return switch (as) {
      case EXACT -> '=';
      case INFLECTION -> '~';
      case COMPOUND -> '+';
      case VARIANT -> '%';
      case OCR -> '?';
    };
  }
}
