package no.kodebok.coding.quotes;

import no.kodebok.coding.model.CodePath;
import no.kodebok.coding.model.Language;
import org.jspecify.annotations.Nullable;

/**
 * Which quotes to show, and how to say whose words they are.
 *
 * @param code with everything below it; null for all codes
 * @param where a filter expression over the variables of the case; null for all cases
 * @param attribution as {@link AttributionTemplate} reads it; null for the standard one
 * @param language in which the names of the standard template and of errors are given
 */
public record QuoteRequest(
    @Nullable CodePath code,
    @Nullable String where,
    @Nullable String attribution,
    Language language) {}
