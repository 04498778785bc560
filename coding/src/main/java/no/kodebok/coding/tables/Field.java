package no.kodebok.coding.tables;

import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.Variable;

/** A variable in its questionnaire. */
record Field(Questionnaire questionnaire, Variable variable) {
  TableVariable shown() {
    return new TableVariable(
        variable.name(),
        variable.label(),
        variable.question(),
        questionnaire.name(),
        variable.scale());
  }

  /** Label and name, where they differ. */
  String labelAndName() {
    return variable.label().equals(variable.name())
        ? variable.name()
        : variable.label() + " (" + variable.name() + ")";
  }
}
