package no.kodebok.coding.derive;

import java.util.ArrayList;
import java.util.List;
import no.kodebok.coding.model.Scale;
import no.kodebok.coding.model.ValueLabel;

/**
 * Numbers in groups.
 *
 * @param limits where each group but the first begins, ascending
 * @param labels one for each group
 */
record Groups(Formula measure, List<Double> limits, List<String> labels) implements Formula {
  Groups {
    limits = List.copyOf(limits);
    labels = List.copyOf(labels);
  }

  @Override
  public Meaning meaning() {
    return Meaning.labelled(Scale.ORDINAL, numbered(labels), List.of(measure.meaning()));
  }

  /** Codes from 1. */
  static List<ValueLabel> numbered(List<String> labels) {
    List<ValueLabel> values = new ArrayList<>();
    for (String label : labels) {
      values.add(new ValueLabel(String.valueOf(values.size() + 1), label));
    }
    return values;
  }

  @Override
  public List<Formula> parts() {
    return List.of(measure);
  }

  @Override
  public Answers answers(Respondents respondents) {
    Meaning after = meaning();
    return RowComputation.numeric(measure, measure.answers(respondents))
        .map(given ->
            given.answered()
                ? Given.number(group(given.number()))
                : after.none(given, measure.meaning()));
  }

  private int group(double number) {
    int group = 1;
    for (double limit : limits) {
      if (number >= limit) {
        group++;
      }
    }
    return group;
  }
}
