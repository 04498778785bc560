/** SurveyMonkey: answers with questions in the first row and options in the second. */
@NullMarked
package no.kodebok.importers.surveymonkey;

import org.jspecify.annotations.NullMarked;
