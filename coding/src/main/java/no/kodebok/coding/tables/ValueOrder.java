package no.kodebok.coding.tables;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import no.kodebok.coding.model.Language;

/** The order of values that the questionnaire does not order. */
final class ValueOrder {
  private ValueOrder() {}

  /**
   * The labelled values in the order of the questionnaire, and the others behind them. Where all
   * are numbers and the labelled ones stand in their order, from the lowest or from the highest, as
   * where only the ends of a scale have labels, the others stand between them.
   */
  static List<String> completed(
      Collection<String> labelled, Collection<String> others, Language language) {
    List<String> all = new ArrayList<>(labelled);
    all.addAll(sorted(others, language));
    List<Double> numbers = new ArrayList<>();
    for (String value : all) {
      Numbers.parse(value).ifPresent(numbers::add);
    }
    List<Double> given = numbers.subList(0, Math.min(labelled.size(), numbers.size()));
    boolean rises = IntStream.range(1, given.size()).allMatch(i -> given.get(i - 1) < given.get(i));
    boolean falls = IntStream.range(1, given.size()).allMatch(i -> given.get(i - 1) > given.get(i));
    if (numbers.size() == all.size() && (rises || falls)) {
      Comparator<String> order =
          Comparator.comparingDouble(value -> Numbers.parse(value).orElse(0));
      all.sort(rises ? order : order.reversed());
    }
    return all;
  }

  /** By number where all are numbers, else by alphabet. */
  static List<String> sorted(Collection<String> values, Language language) {
    boolean numbers = values.stream().allMatch(value -> Numbers.parse(value).isPresent());
    Collator alphabet = Collator.getInstance(language.locale());
    Comparator<String> order =
        numbers
            ? Comparator.comparingDouble(value -> Numbers.parse(value).orElse(0))
            : alphabet::compare;
    return values.stream().sorted(order.thenComparing(Comparator.naturalOrder())).toList();
  }
}
