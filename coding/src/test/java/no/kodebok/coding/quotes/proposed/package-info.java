/** Tests of the quote detector. */
@NullMarked
package no.kodebok.coding.quotes.proposed;

import org.jspecify.annotations.NullMarked;
