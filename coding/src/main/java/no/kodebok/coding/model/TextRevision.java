package no.kodebok.coding.model;

import java.time.Instant;
import java.util.UUID;

/**
 * A corrected text of a source. The text as imported has no revision; the newest of the source's
 * revisions is the one that is read and coded, unless it was taken back.
 *
 * @param length of the text in UTF-16 units
 * @param words of the text, counted by white space
 * @param coder id of who corrected it
 */
public record TextRevision(UUID id, UUID source, int length, int words, UUID coder, Instant at) {}
