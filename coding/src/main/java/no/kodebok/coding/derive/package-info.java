/**
 * Variables that are computed from others by a recipe: recodes, indices, groups, weights. A recipe
 * is read into {@link no.kodebok.coding.derive.Formula formulas}, which tell what the variable
 * means before any answer is read, and compute its answers column by column.
 */
@NullMarked
package no.kodebok.coding.derive;

import org.jspecify.annotations.NullMarked;
