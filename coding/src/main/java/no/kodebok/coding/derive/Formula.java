package no.kodebok.coding.derive;

import java.util.List;

/** A recipe, or a part of one, that was read and whose names are known. */
interface Formula {
  /** What its values mean. */
  Meaning meaning();

  /**
   * Its value for every respondent.
   *
   * @throws no.kodebok.coding.model.KodebokException if it cannot be computed from what is answered
   */
  Answers answers(Respondents respondents);

  /** The formulas that it is made of. */
  List<Formula> parts();

  /** The variables that it is computed from. */
  default List<Input> inputs() {
    return parts().stream().flatMap(part -> part.inputs().stream()).distinct().toList();
  }
}
