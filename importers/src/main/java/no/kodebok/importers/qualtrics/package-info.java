/** Qualtrics: answers with two or three rows of headings, and the survey file (.qsf). */
@NullMarked
package no.kodebok.importers.qualtrics;

import org.jspecify.annotations.NullMarked;
