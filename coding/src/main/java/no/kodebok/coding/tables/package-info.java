/**
 * Counting: frequency and cross tables with their bases, and the statistics that are functions of
 * the counts.
 */
@NullMarked
package no.kodebok.coding.tables;

import org.jspecify.annotations.NullMarked;
