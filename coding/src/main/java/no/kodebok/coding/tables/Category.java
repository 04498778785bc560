package no.kodebok.coding.tables;

import no.kodebok.coding.model.MissingKind;
import org.jspecify.annotations.Nullable;

/**
 * One value of a dimension.
 *
 * @param code the code in the data; {@code system} or {@code notAsked} where the data has none
 * @param missing why there is no answer; null for an answer
 * @param inBase whether it counts in the percent base: answers, and the kinds of missing that the
 *     request includes
 */
public record Category(String code, String label, @Nullable MissingKind missing, boolean inBase) {}
