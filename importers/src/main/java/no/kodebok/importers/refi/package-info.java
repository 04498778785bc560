/** Codebooks in the exchange format of REFI-QDA. */
@NullMarked
package no.kodebok.importers.refi;

import org.jspecify.annotations.NullMarked;
