package no.kodebok.coding.tables;

import no.kodebok.coding.model.Scale;
import org.jspecify.annotations.Nullable;

/**
 * A variable or set as a table names it.
 *
 * @param question the question as it was put, or null
 * @param questionnaire name of the questionnaire it belongs to
 * @param scale how it is measured; null for a set
 */
public record TableVariable(
    String name,
    String label,
    @Nullable String question,
    String questionnaire,
    @Nullable Scale scale) {}
