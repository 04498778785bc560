/** Projects of other programs, laid over the project that is open. */
@NullMarked
package no.kodebok.coding.exchange;

import org.jspecify.annotations.NullMarked;
