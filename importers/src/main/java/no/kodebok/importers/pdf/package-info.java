/** PDF: text in reading order, with the page of every line. */
@NullMarked
package no.kodebok.importers.pdf;

import org.jspecify.annotations.NullMarked;
