package no.kodebok.coding.tables.statistics;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.OptionalDouble;
import java.util.SequencedMap;

/** The value of a statistic. */
public sealed interface Measure {
  /** Cannot be computed from these counts. */
  record Undefined() implements Measure {}

  /** One number. */
  record Single(double value) implements Measure {}

  /**
   * Several numbers by name, such as value, df and p; empty where one of them is undefined. There
   * is always one that is not.
   */
  record Figures(SequencedMap<String, OptionalDouble> values) implements Measure {
    public Figures {
      values = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(values));
    }
  }

  /** One number; undefined where it is not finite. */
  static Measure of(double value) {
    return Double.isFinite(value) ? new Single(value) : new Undefined();
  }

  /** A test; undefined where its value is. */
  static Measure test(double value, double df, double p) {
    return Double.isFinite(value) ? of("value", value, "df", df, "p", p) : new Undefined();
  }

  /** Names and doubles by turns; undefined where all of them are. */
  static Measure of(Object... namesAndValues) {
    SequencedMap<String, OptionalDouble> values = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      double value = (double) namesAndValues[i + 1];
      values.put(
          (String) namesAndValues[i],
          Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty());
    }
    return values.values().stream().allMatch(OptionalDouble::isEmpty)
        ? new Undefined()
        : new Figures(values);
  }
}
