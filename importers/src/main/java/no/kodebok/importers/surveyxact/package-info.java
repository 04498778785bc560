/** SurveyXact: dataset, structure and labels, as separated values or sheets of one workbook. */
@NullMarked
package no.kodebok.importers.surveyxact;

import org.jspecify.annotations.NullMarked;
