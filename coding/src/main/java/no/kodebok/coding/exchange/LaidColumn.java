package no.kodebok.coding.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.kodebok.coding.model.Column;
import no.kodebok.coding.model.MissingCode;
import no.kodebok.coding.model.Scale;
import no.kodebok.coding.model.ValueLabel;
import no.kodebok.coding.model.Variable;
import org.jspecify.annotations.Nullable;

/**
 * The answers to one variable with those of a newer export laid over them. A value that only is
 * written otherwise (a label for its code, {@code 1.0} for {@code 1}) is the same; an open answer
 * that the newer export no longer has is kept.
 *
 * @param changed rows of the project whose value is another now
 * @param emptied rows of the project whose open answer was kept though the file has it no more
 */
record LaidColumn(Column column, BitSet changed, BitSet emptied) {
  /**
   * Lays a column over another.
   *
   * @param variable as it is in the project
   * @param was null where the project does not have the variable
   * @param is null where the file does not have it
   * @param rowOf the row of the project, from 0, for each row of the file; what lies past the
   *     project's rows is new
   * @param rows of both together
   */
  static LaidColumn of(
      Variable variable, @Nullable Column was, @Nullable Column is, int[] rowOf, int rows) {
    List<String> dictionary = new ArrayList<>(was == null ? List.of("") : was.dictionary());
    int[] places = was == null ? new int[rows] : Arrays.copyOf(was.places(), rows);
    int known = was == null ? 0 : was.rows();
    BitSet changed = new BitSet();
    BitSet emptied = new BitSet();
    if (is != null) {
      int[] placeOf = new Meanings(variable, dictionary).places(is.dictionary(), was != null);
      boolean open = variable.scale() == Scale.TEXT;
      for (int row = 0; row < rowOf.length; row++) {
        int target = rowOf[row];
        int place = placeOf[is.place(row)];
        if (target >= known) {
          places[target] = place;
        } else if (places[target] != place) {
          if (open
              && says(variable, dictionary.get(places[target]))
              && !says(variable, dictionary.get(place))) {
            emptied.set(target);
          } else {
            places[target] = place;
            changed.set(target);
          }
        }
      }
    }
    return new LaidColumn(Column.of(dictionary, places), changed, emptied);
  }

  /** Whether an open answer says anything. */
  static boolean says(Variable variable, String value) {
    return !AnswerWords.isBlank(value) && variable.missing(value).isEmpty();
  }

  /** Which value of the project a value of the file is. */
  private static final class Meanings {
    private final List<String> dictionary;
    private final boolean open;
    private final Map<String, Integer> exact = new HashMap<>();
    private final Map<String, Integer> words = new HashMap<>();
    private final Map<BigDecimal, Integer> numbers = new HashMap<>();
    private final Map<String, String> codeOfLabel = new HashMap<>();

    Meanings(Variable variable, List<String> dictionary) {
      this.dictionary = dictionary;
      this.open = variable.scale() == Scale.TEXT;
      for (int place = 0; place < dictionary.size(); place++) {
        String value = dictionary.get(place);
        exact.put(value, place);
        if (open) {
          words.putIfAbsent(AnswerWords.of(value), place);
        } else {
          BigDecimal number = number(value);
          if (number != null) {
            numbers.putIfAbsent(number, place);
          }
        }
      }
      for (ValueLabel value : variable.values()) {
        label(value.code(), value.label());
      }
      for (MissingCode missing : variable.missing()) {
        label(missing.code(), missing.label());
      }
      // A code is never taken for the label of another.
      variable.values().forEach(value -> codeOfLabel.remove(fold(value.code())));
      variable.missing().forEach(missing -> codeOfLabel.remove(fold(missing.code())));
    }

    private void label(String code, String label) {
      if (!label.equals(code)) {
        codeOfLabel.putIfAbsent(fold(label), code);
      }
    }

    /** The place of each value of the file, which is added where it is new. */
    int[] places(List<String> values, boolean alike) {
      int[] places = new int[values.size()];
      for (int i = 0; i < places.length; i++) {
        places[i] = place(values.get(i), alike);
      }
      return places;
    }

    private int place(String value, boolean alike) {
      Integer known = exact.get(value);
      if (known == null && alike) {
        known = open ? words.get(AnswerWords.of(value)) : sameValue(value);
      }
      if (known != null) {
        return known;
      }
      String code = open ? value : codeOfLabel.getOrDefault(fold(value), value);
      Integer coded = exact.get(code);
      if (coded != null) {
        return coded;
      }
      exact.put(code, dictionary.size());
      dictionary.add(code);
      return dictionary.size() - 1;
    }

    private @Nullable Integer sameValue(String value) {
      BigDecimal number = number(value);
      return number == null ? null : numbers.get(number);
    }

    private static String fold(String label) {
      return label.strip().toLowerCase(Locale.ROOT);
    }

    /** The number, written in one way only; leading zeros make it a name, not a number. */
    private static @Nullable BigDecimal number(String value) {
      String text = value.replace(',', '.');
      boolean plain = text.length() <= 30 && text.matches("-?(0|[1-9]\\d*)(\\.\\d+)?");
      if (!plain) {
        return null;
      }
      BigDecimal number = new BigDecimal(text);
      return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }
  }
}
