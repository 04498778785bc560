/** Tests of the importers. */
@NullMarked
package no.kodebok.importers;

import org.jspecify.annotations.NullMarked;
