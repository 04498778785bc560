/** How far coders agree: coefficients, what is counted, and where the coders differ. */
@NullMarked
package no.kodebok.coding.agreement;

import org.jspecify.annotations.NullMarked;
