package no.kodebok.coding.search.analysis;

import no.kodebok.coding.model.TextRange;

/**
 * A word of a text.
 *
 * @param text as it is compared, see {@link Words#fold}
 * @param capitals whether it is written in capitals only, two or more, as abbreviations are
 */
public record Word(String text, TextRange range, boolean capitals) {}
