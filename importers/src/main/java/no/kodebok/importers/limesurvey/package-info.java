/** LimeSurvey: answers under the codes of the questions, and the survey as .lss. */
@NullMarked
package no.kodebok.importers.limesurvey;

import org.jspecify.annotations.NullMarked;
