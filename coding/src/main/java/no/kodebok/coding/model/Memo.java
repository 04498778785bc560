package no.kodebok.coding.model;

import java.time.Instant;
import java.util.UUID;

/**
 * A researcher's note on anything of the project.
 *
 * @param about id of what the note is on: a coding, code, source, case, or the project itself
 */
public record Memo(UUID id, UUID about, String text, UUID coder, Instant at) {}
