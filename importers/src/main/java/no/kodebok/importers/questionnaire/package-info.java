/** Questionnaire files: JSON, or a table with a row for each variable. */
@NullMarked
package no.kodebok.importers.questionnaire;

import org.jspecify.annotations.NullMarked;
