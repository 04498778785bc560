/** Giving a code to what a query finds, and asking again when texts have come. */
@NullMarked
package no.kodebok.coding.autocoding;

import org.jspecify.annotations.NullMarked;
