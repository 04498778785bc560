package no.kodebok.coding.model;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody's word that a passage does not have a code, which was proposed for it.
 *
 * @param fingerprint of the passage's words: it stays rejected when the text is corrected around
 *     it, and may be proposed again when its own words change
 * @param coder id of who rejected it
 */
public record RejectedSuggestion(
    UUID id, UUID code, UUID source, String fingerprint, UUID coder, Instant at) {}
