/** OpenDocument spreadsheets (.ods), read as a stream. */
@NullMarked
package no.kodebok.importers.ods;

import org.jspecify.annotations.NullMarked;
