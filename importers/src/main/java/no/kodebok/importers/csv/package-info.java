/** Comma-separated values, with any of the usual separators. */
@NullMarked
package no.kodebok.importers.csv;

import org.jspecify.annotations.NullMarked;
