/** Correcting a text under its codings: what changed, where every passage stands afterwards. */
@NullMarked
package no.kodebok.coding.revision;

import org.jspecify.annotations.NullMarked;
