package no.kodebok.coding.derive;

import java.util.List;
import java.util.Optional;
import no.kodebok.coding.filter.Answer;
import no.kodebok.coding.filter.Answered;

/** What a formula gives, as a filter asks for it. */
record ConditionAnswers(List<Optional<Answer>> answers, Answers values) implements Answered {
  static ConditionAnswers of(Formula formula, Respondents respondents) {
    Answers values = formula.answers(respondents);
    Meaning meaning = formula.meaning();
    return new ConditionAnswers(
        values.values().stream()
            .map(given ->
                given.answered()
                    ? Optional.of(new Answer(given.code(), meaning.label(given.code())))
                    : Optional.<Answer>empty())
            .toList(),
        values);
  }

  @Override
  public int place(int row) {
    return values.place(row);
  }
}
