package no.kodebok.coding.derive;

import java.util.Arrays;
import java.util.List;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Scale;

/**
 * Numbers in groups of about the same size. The limits are quantiles of type 7 (Hyndman and Fan,
 * "Sample quantiles in statistical packages", The American Statistician 50, 1996), and a number at
 * a limit belongs to the group below, as in R: {@code cut(x, quantile(x, 0:k/k), include.lowest =
 * TRUE)}.
 */
record Quantiles(Formula measure, int groups, List<String> labels) implements Formula {
  Quantiles {
    labels = List.copyOf(labels);
  }

  @Override
  public Meaning meaning() {
    return Meaning.labelled(Scale.ORDINAL, Groups.numbered(labels), List.of(measure.meaning()));
  }

  @Override
  public List<Formula> parts() {
    return List.of(measure);
  }

  @Override
  public Answers answers(Respondents respondents) {
    Answers numbers = RowComputation.numeric(measure, measure.answers(respondents));
    double[] limits = limits(numbers);
    Meaning after = meaning();
    return numbers.map(given -> {
      if (!given.answered()) {
        return after.none(given, measure.meaning());
      }
      int group = 1;
      for (double limit : limits) {
        if (given.number() > limit) {
          group++;
        }
      }
      return Given.number(group);
    });
  }

  private double[] limits(Answers numbers) {
    // Sorted once by value, and counted: a million respondents have a hundred ages.
    long[] counts = numbers.counts();
    Integer[] order = new Integer[counts.length];
    Arrays.setAll(order, i -> i);
    double[] values = numbers.numbers();
    Arrays.sort(order, (a, b) -> Double.compare(values[a], values[b]));
    long n = 0;
    for (int i = 0; i < counts.length; i++) {
      n += Double.isNaN(values[i]) ? 0 : counts[i];
    }
    if (n == 0) {
      String name = measure.inputs().isEmpty() ? "" : measure.inputs().getFirst().name();
      throw new KodebokException(
          DeriveReason.NO_NUMBERS.with(name),
          "Nobody has a number in \"" + name + "\", so there is nothing to divide into groups.");
    }
    double[] limits = new double[groups - 1];
    for (int k = 1; k < groups; k++) {
      double place = (n - 1) * (k / (double) groups);
      long below = (long) Math.floor(place + 4 * Math.ulp(place));
      double share = Math.max(0, place - below);
      double low = at(values, counts, order, below);
      double high = share == 0 ? low : at(values, counts, order, below + 1);
      limits[k - 1] = low + share * (high - low);
    }
    return limits;
  }

  /** The number at a place, from 0, of all in ascending order. */
  private static double at(double[] values, long[] counts, Integer[] order, long place) {
    long passed = 0;
    double last = Double.NaN;
    for (int i : order) {
      if (counts[i] == 0 || Double.isNaN(values[i])) {
        continue;
      }
      last = values[i];
      passed += counts[i];
      if (passed > place) {
        return last;
      }
    }
    return last;
  }
}
