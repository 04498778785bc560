package no.kodebok.coding.derive;

import java.util.List;

/**
 * One number for several items, of those that are answered.
 *
 * @param least items that must be answered, 1 or more
 */
record Index(Kind kind, List<Formula> parts, int least) implements Formula {
  /** What is made of the answered items. */
  enum Kind {
    MEAN,
    SUM,
    LOWEST,
    HIGHEST
  }

  Index {
    parts = List.copyOf(parts);
  }

  /** Whether the items are to measure the same thing, so that it can be asked how well they do. */
  boolean measures() {
    return parts.size() > 1 && (kind == Kind.MEAN || kind == Kind.SUM);
  }

  @Override
  public Meaning meaning() {
    return Meaning.numbers(parts.stream().map(Formula::meaning).toList());
  }

  @Override
  public Answers answers(Respondents respondents) {
    return RowComputation.of(respondents, parts, meaning(), this::of);
  }

  private double of(double[] items) {
    int known = 0;
    double sum = 0;
    double lowest = Double.POSITIVE_INFINITY;
    double highest = Double.NEGATIVE_INFINITY;
    for (double item : items) {
      if (!Double.isNaN(item)) {
        known++;
        sum += item;
        lowest = Math.min(lowest, item);
        highest = Math.max(highest, item);
      }
    }
    if (known < least) {
      return Double.NaN;
    }
    return switch (kind) {
      case MEAN -> sum / known;
      case SUM -> sum;
      case LOWEST -> lowest;
      case HIGHEST -> highest;
    };
  }
}
