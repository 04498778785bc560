/**
 * Passages of a text that look like quotations, proposed for review; nothing is coded by itself.
 */
@NullMarked
package no.kodebok.coding.quotes.proposed;

import org.jspecify.annotations.NullMarked;
