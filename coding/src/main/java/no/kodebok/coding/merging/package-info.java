/** Two projects that were coded apart are laid together. */
@NullMarked
package no.kodebok.coding.merging;

import org.jspecify.annotations.NullMarked;
