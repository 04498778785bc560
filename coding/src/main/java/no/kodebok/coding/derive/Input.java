package no.kodebok.coding.derive;

import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.Variable;

/** A variable that a recipe names, asked or itself derived. */
record Input(Questionnaire questionnaire, Variable variable) {
  String name() {
    return variable.name();
  }
}
