/** Published and register tables: numbers with marks, totals and notes, never respondents. */
@NullMarked
package no.kodebok.importers.aggregate;

import org.jspecify.annotations.NullMarked;
