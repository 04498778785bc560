/** How far the coding has come. */
@NullMarked
package no.kodebok.coding.progress;

import org.jspecify.annotations.NullMarked;
