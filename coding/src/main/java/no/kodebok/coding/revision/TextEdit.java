package no.kodebok.coding.revision;

import no.kodebok.coding.model.TextRange;

/**
 * A stretch of a text that was replaced by another.
 *
 * @param before in the text as it was; empty where words were put in
 * @param after in the corrected text; empty where words were taken out
 */
public record TextEdit(TextRange before, TextRange after) {}
