package no.kodebok.coding.agreement;

import no.kodebok.coding.model.TextRange;

/**
 * A passage of a text that a coder has put the code on.
 *
 * @param coder place of the coder among those compared
 */
record Mark(TextRange range, int coder) {}
