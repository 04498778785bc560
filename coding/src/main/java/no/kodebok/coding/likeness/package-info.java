/** Which texts say the same, and which say nearly the same. */
@NullMarked
package no.kodebok.coding.likeness;

import org.jspecify.annotations.NullMarked;
