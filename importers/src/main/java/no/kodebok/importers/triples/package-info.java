/**
 * Triple-S, the interchange standard of survey programs: a definition in XML and a file of data.
 */
@NullMarked
package no.kodebok.importers.triples;

import org.jspecify.annotations.NullMarked;
