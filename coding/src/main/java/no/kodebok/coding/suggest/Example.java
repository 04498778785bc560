package no.kodebok.coding.suggest;

import java.util.UUID;
import no.kodebok.coding.model.TextRange;

/**
 * A segment of the project, and what is known of it for one code.
 *
 * @param ordinal of the segment in its source, from 0
 * @param words as the lexicon numbers them
 */
record Example(UUID source, int ordinal, TextRange range, int[] words, Standing standing) {
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

  boolean has() {
    return standing == Standing.CODED;
  }
}
