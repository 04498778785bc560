package no.kodebok.importers.spss;

import java.util.ArrayList;
import java.util.List;

/**
 * User-missing values of a variable.
 *
 * @param numbers up to three
 * @param texts up to three, without space at their ends
 * @param low the range's lower end; above {@code high} where there is no range
 * @param high the range's upper end
 */
record MissingValues(List<Double> numbers, List<String> texts, double low, double high) {
  static final MissingValues NONE = new MissingValues(List.of(), List.of(), 1, 0);

  MissingValues {
    numbers = List.copyOf(numbers);
    texts = List.copyOf(texts);
  }

  static MissingValues ofTexts(List<String> raw) {
    List<String> texts = new ArrayList<>();
    raw.forEach(text -> texts.add(text.stripTrailing()));
    return new MissingValues(List.of(), texts, 1, 0);
  }

  boolean hasRange() {
    return low <= high;
  }

  boolean inRange(double number) {
    return low <= number && number <= high;
  }

  boolean holds(double number) {
    return inRange(number) || numbers.contains(number == 0 ? 0.0 : number);
  }
}
