package no.kodebok.coding.derive;

import java.util.List;

/** A number computed from numbers, all of which must be known. */
record Computed(List<Formula> parts, RowComputation.Arithmetic arithmetic) implements Formula {
  Computed {
    parts = List.copyOf(parts);
  }

  @Override
  public Meaning meaning() {
    return Meaning.numbers(parts.stream().map(Formula::meaning).toList());
  }

  @Override
  public Answers answers(Respondents respondents) {
    return RowComputation.of(respondents, parts, meaning(), this::ifAllKnown);
  }

  private double ifAllKnown(double[] numbers) {
    for (double number : numbers) {
      if (Double.isNaN(number)) {
        return Double.NaN;
      }
    }
    return arithmetic.of(numbers);
  }
}
