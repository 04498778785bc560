package no.kodebok.coding.suggest;

import java.util.UUID;
import no.kodebok.coding.model.TextRange;

/** A segment of the project, and what is known of it for one code. */
final class Example {
  private final UUID source;
  private final int ordinal;
  private final TextRange range;
  private final int[] words;
  private final Standing standing;

  Example(UUID source, int ordinal, TextRange range, int[] words, Standing standing) {
    this.source = source;
    this.ordinal = ordinal;
    this.range = range;
    this.words = words;
    this.standing = standing;
  }

  /** What is known of a segment for a code. */
  enum Standing {
    /** It has the code, or one below it. */
    CODED,
    /**
     * It has another code, or its source has been coded by hand up to there or beyond, and it does
     * not have this one.
     */
    PASSED,
    /** Somebody has said that it does not have the code. */
    REJECTED,
    /** Nobody has come there. */
    UNSEEN,
    /** A coding of the code reaches a little into it: neither with nor without. */
    TOUCHED
  }

  UUID source() {
    return source;
  }

  /** Of the segment in its source, from 0. */
  int ordinal() {
    return ordinal;
  }

  TextRange range() {
    return range;
  }

  /** As the lexicon numbers them; not to be altered. */
  int[] words() {
    return words;
  }

  Standing standing() {
    return standing;
  }

  boolean has() {
    return standing == Standing.CODED;
  }
}
