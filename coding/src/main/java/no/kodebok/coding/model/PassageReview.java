package no.kodebok.coding.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A coded or chosen passage whose words changed when its text was corrected, for somebody to look
 * at.
 *
 * @param subject id of the coding or chosen quote
 * @param revision the text that the passage was in before; null for the text as imported
 * @param before where it stood there
 */
public record PassageReview(UUID subject, UUID source, @Nullable UUID revision, TextRange before) {}
