/** Operations on codes and codings, computed as changes. */
@NullMarked
package no.kodebok.coding.codebook;

import org.jspecify.annotations.NullMarked;
