/** Passages that may have a code, proposed from those that have it. */
@NullMarked
package no.kodebok.coding.suggest;

import org.jspecify.annotations.NullMarked;
