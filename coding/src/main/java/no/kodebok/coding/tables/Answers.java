package no.kodebok.coding.tables;

import java.util.Set;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.ResponseTable;

/** Where the answers to variables come from, be they imported or made of something else. */
interface Answers {
  /** The answers to these variables of a questionnaire. */
  ResponseTable of(Questionnaire questionnaire, Set<String> names);
}
