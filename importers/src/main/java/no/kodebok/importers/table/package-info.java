/** Tables as rows of text, whatever file they come from. */
@NullMarked
package no.kodebok.importers.table;

import org.jspecify.annotations.NullMarked;
