/** Codes by properties of cases, and codes by codes, each with its base. */
@NullMarked
package no.kodebok.coding.matrix;

import org.jspecify.annotations.NullMarked;
