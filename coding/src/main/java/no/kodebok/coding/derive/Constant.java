package no.kodebok.coding.derive;

import java.util.List;
import no.kodebok.coding.model.Scale;
import no.kodebok.coding.model.ValueLabel;
import org.jspecify.annotations.Nullable;

/**
 * A value that stands in the recipe itself.
 *
 * @param label null for a plain number
 */
record Constant(Given given, @Nullable String label) implements Formula {
  @Override
  public Meaning meaning() {
    return label == null
        ? new Meaning(Scale.INTERVAL, null, List.of(), List.of())
        : new Meaning(Scale.NOMINAL, null, List.of(new ValueLabel(given.code(), label)), List.of());
  }

  @Override
  public List<Formula> parts() {
    return List.of();
  }

  @Override
  public Answers answers(Respondents respondents) {
    return Answers.constant(given, respondents.rows());
  }
}
