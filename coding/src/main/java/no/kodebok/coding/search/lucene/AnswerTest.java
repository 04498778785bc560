package no.kodebok.coding.search.lucene;

import java.math.BigDecimal;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a filter asks of an answer: to be a value, or to lie between two ({@code 18..29}), which
 * belong to it; either may be left out. Numbers and dates such as 2024-03-31 have an order.
 */
final class AnswerTest {
  private static final String NUMBER = "-?\\d{1,15}(?:[.,]\\d{1,15})?";
  private static final String DATE = "\\d{4}-\\d{2}-\\d{2}";
  private static final Pattern NUMBERS =
      Pattern.compile("(" + NUMBER + ")?\\.\\.(" + NUMBER + ")?");
  private static final Pattern DATES = Pattern.compile("(" + DATE + ")?\\.\\.(" + DATE + ")?");
  private static final Pattern BEGINS_WITH_DATE = Pattern.compile("(" + DATE + ").*");

  private AnswerTest() {}

  /** Whether a written value is met, by the code of an answer or by its label. */
  static Predicate<String> of(String value) {
    Matcher numbers = NUMBERS.matcher(value);
    Matcher dates = DATES.matcher(value);
    if (value.equals("..")) {
      return value::equals;
    }
    if (numbers.matches()) {
      return written ->
          written.matches(NUMBER)
              && (numbers.group(1) == null || compare(written, numbers.group(1)) >= 0)
              && (numbers.group(2) == null || compare(written, numbers.group(2)) <= 0);
    }
    if (dates.matches()) {
      return written -> {
        Matcher date = BEGINS_WITH_DATE.matcher(written);
        return date.matches()
            && (dates.group(1) == null || date.group(1).compareTo(dates.group(1)) >= 0)
            && (dates.group(2) == null || date.group(1).compareTo(dates.group(2)) <= 0);
      };
    }
    return value::equalsIgnoreCase;
  }

  private static int compare(String one, String other) {
    return number(one).compareTo(number(other));
  }

  private static BigDecimal number(String written) {
    return new BigDecimal(written.replace(',', '.'));
  }
}
