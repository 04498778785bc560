/**
 * Nettskjema: the CSV or Excel report, the codebook with the elements, and answers line by line.
 */
@NullMarked
package no.kodebok.importers.nettskjema;

import org.jspecify.annotations.NullMarked;
