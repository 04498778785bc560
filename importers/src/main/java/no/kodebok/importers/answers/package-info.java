/** What a table is made into: answers of a questionnaire, attributes of cases, or a codebook. */
@NullMarked
package no.kodebok.importers.answers;

import org.jspecify.annotations.NullMarked;
