/** Coding without seeing what others have coded, until it is switched off. */
@NullMarked
package no.kodebok.coding.blind;

import org.jspecify.annotations.NullMarked;
