package no.kodebok.coding.derive;

import java.util.List;
import java.util.Set;
import no.kodebok.coding.model.Scale;
import no.kodebok.coding.model.ValueLabel;

/**
 * Whether an answer is among those at one end of a scale, as 1 and 0.
 *
 * @param numbers the answers at that end
 * @param inside label of 1
 * @param outside label of 0
 */
record Box(Formula scale, Set<Double> numbers, String inside, String outside) implements Formula {
  Box {
    numbers = Set.copyOf(numbers);
  }

  @Override
  public Meaning meaning() {
    return Meaning.labelled(
        Scale.NOMINAL,
        List.of(new ValueLabel("1", inside), new ValueLabel("0", outside)),
        List.of(scale.meaning()));
  }

  @Override
  public List<Formula> parts() {
    return List.of(scale);
  }

  @Override
  public Answers answers(Respondents respondents) {
    Meaning after = meaning();
    return RowComputation.numeric(scale, scale.answers(respondents))
        .map(given ->
            given.answered()
                ? Given.number(numbers.contains(given.number()) ? 1 : 0)
                : after.none(given, scale.meaning()));
  }
}
