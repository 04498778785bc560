package no.kodebok.coding.tables;

import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import no.kodebok.coding.model.Language;

/** The order of values that the questionnaire does not order. */
final class ValueOrder {
  private ValueOrder() {}

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
