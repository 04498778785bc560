/** SAS data sets ({@code .sas7bdat}). */
@NullMarked
package no.kodebok.importers.sas;

import org.jspecify.annotations.NullMarked;
