package no.kodebok.coding.search.analysis;

import no.kodebok.coding.model.TextRange;

/**
 * A word of a text.
 *
 * @param text folded: lower case, digits 0 to 9, no soft hyphens
 * @param range where it stands, in UTF-16 units of the text it was read from
 */
public record Word(String text, TextRange range) {}
