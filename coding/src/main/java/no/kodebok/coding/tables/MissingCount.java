package no.kodebok.coding.tables;

import no.kodebok.coding.model.MissingKind;

/**
 * Those without an answer of one kind.
 *
 * @param variable name of the variable that they did not answer
 * @param weighted sum of their weights; the count where there is no weight
 * @param percent share of all in the base, 0–100; NaN where it does not apply
 */
public record MissingCount(
    String variable,
    String code,
    MissingKind kind,
    String label,
    long count,
    double weighted,
    double percent) {}
