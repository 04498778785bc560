/** SPSS system files ({@code .sav} and {@code .zsav}). */
@NullMarked
package no.kodebok.importers.spss;

import org.jspecify.annotations.NullMarked;
