/** Databases of other programs, opened so that they stay as they are. */
@NullMarked
package no.kodebok.importers.database;

import org.jspecify.annotations.NullMarked;
