package no.kodebok.coding.search;

import no.kodebok.coding.model.TextRange;

/** A word of a hit that matched the query, and why. */
public record Match(TextRange range, Reading as) {
  /** How a word was read when it matched, the surest first. */
  public enum Reading {
    EXACT("exact"),
    INFLECTION("inflection"),
    COMPOUND("compound"),
    VARIANT("variant"),
    OCR("ocr");

    private final String id;

    Reading(String id) {
      this.id = id;
    }

    /** The name in JSON. */
    public String id() {
      return id;
    }
  }
}
