/** Tests of the repairs. */
@NullMarked
package no.kodebok.importers.repair;

import org.jspecify.annotations.NullMarked;
