package no.kodebok.coding.matrix;

/**
 * A row or a column.
 *
 * @param key a code's path or a value's code
 * @param base what its numbers are read against
 */
public record MatrixLine(String key, String label, Counts base) {}
