/** Texts with their codings, to be read and printed outside of the program. */
@NullMarked
package no.kodebok.coding.transcript;

import org.jspecify.annotations.NullMarked;
