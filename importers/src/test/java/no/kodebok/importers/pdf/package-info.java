/** Tests of the reader of PDF documents; they make their own. */
@NullMarked
package no.kodebok.importers.pdf;

import org.jspecify.annotations.NullMarked;
