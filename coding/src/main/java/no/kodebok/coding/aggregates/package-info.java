/** Published tables: numbers of others, with the marks and sums that they are printed with. */
@NullMarked
package no.kodebok.coding.aggregates;

import org.jspecify.annotations.NullMarked;
