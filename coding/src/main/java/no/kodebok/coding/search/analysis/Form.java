package no.kodebok.coding.search.analysis;

import no.kodebok.coding.search.Match.Reading;

/** One form that a word is found by, under one reading of it. */
public record Form(Reading as, String text) {
  /** The form as one term of an index; terms of different readings never meet. */
  public String term() {
    return sign(as) + text;
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
