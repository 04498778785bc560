package no.kodebok.importers.characters;

import no.kodebok.coding.model.LineMap;

/**
 * A text ready to be cut into segments: NFC, lines ended by {@code \n}.
 *
 * @param lineMap leads back to the lines as an editor counts them
 */
public record CleanText(String text, LineMap lineMap) {}
