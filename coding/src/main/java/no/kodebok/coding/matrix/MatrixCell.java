package no.kodebok.coding.matrix;

import org.jspecify.annotations.Nullable;

/**
 * One number of a matrix.
 *
 * @param row null for passages with any of the codes
 * @param column null for everything in any of the columns
 * @param base of the column
 */
public record MatrixCell(
    @Nullable MatrixLine row, @Nullable MatrixLine column, Counts counts, Counts base) {}
