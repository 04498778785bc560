package no.kodebok.coding.derive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import no.kodebok.coding.model.Column;
import no.kodebok.coding.model.MissingKind;

/**
 * What a formula gives for each respondent: the place of each in a list of values. What depends on
 * one variable alone is worked out for its few values, not for its million respondents.
 */
final class Answers {
  private final List<Given> values;
  private final int[] places;

  Answers(List<Given> values, int[] places) {
    this.values = List.copyOf(values);
    this.places = places;
  }

  /** The same for everybody. */
  static Answers constant(Given given, int rows) {
    return new Answers(List.of(given), new int[rows]);
  }

  List<Given> values() {
    return values;
  }

  int rows() {
    return places.length;
  }

  int place(int row) {
    return places[row];
  }

  Given at(int row) {
    return values.get(places[row]);
  }

  /** Whether both lists of places are the same, so that a value of one goes with one of another. */
  boolean together(Answers other) {
    return places == other.places;
  }

  boolean constant() {
    return values.size() == 1;
  }

  /** Each value replaced by another. */
  Answers map(UnaryOperator<Given> change) {
    return new Answers(values.stream().map(change).toList(), places);
  }

  /** Other values at the same places. */
  Answers map(List<Given> others) {
    return new Answers(others, places);
  }

  /** The numbers of the values; NaN where a value is none. */
  double[] numbers() {
    return values.stream().mapToDouble(Given::number).toArray();
  }

  /** How many of the rows have each value. */
  long[] counts() {
    long[] counts = new long[values.size()];
    for (int place : places) {
      counts[place]++;
    }
    return counts;
  }

  /** As a column for the store, in which each code stands once. */
  Column column() {
    Map<String, Integer> placeOf = new HashMap<>(Map.of("", 0));
    List<String> dictionary = new ArrayList<>(List.of(""));
    int[] to = new int[values.size()];
    long[] counts = counts();
    for (int i = 0; i < to.length; i++) {
      // A value that nobody has is none of the column's.
      String code = counts[i] == 0 ? "" : values.get(i).code();
      Integer place = placeOf.get(code);
      if (place == null) {
        place = dictionary.size();
        dictionary.add(code);
        placeOf.put(code, place);
      }
      to[i] = place;
    }
    int[] rows = new int[places.length];
    for (int row = 0; row < rows.length; row++) {
      rows[row] = to[places[row]];
    }
    return Column.of(dictionary, rows);
  }

  /** A number for each row, or the reason why there is none. */
  interface RowNumber {
    /** The number; NaN where {@link #missing} tells why there is none. */
    double number(int row);

    MissingKind missing(int row);
  }

  /** One row after another, every different number once. */
  static Answers ofNumbers(int rows, RowNumber of, Meaning meaning) {
    Numbering numbering = new Numbering();
    int[] places = new int[rows];
    for (int row = 0; row < rows; row++) {
      double number = of.number(row);
      places[row] =
          Double.isFinite(number)
              ? numbering.number(number)
              : numbering.missing(of.missing(row), meaning);
    }
    return new Answers(numbering.values, places);
  }

  /** Gives each number the place at which it was met first; a table of doubles needs no boxes. */
  private static final class Numbering {
    private final List<Given> values = new ArrayList<>();
    private final int[] missing = new int[MissingKind.values().length];
    private long[] keys = new long[1024];
    private int[] at = new int[1024];
    private int size;

    Numbering() {
      Arrays.fill(missing, -1);
      Arrays.fill(at, -1);
    }

    int missing(MissingKind kind, Meaning meaning) {
      if (missing[kind.ordinal()] < 0) {
        missing[kind.ordinal()] = values.size();
        values.add(meaning.none(kind));
      }
      return missing[kind.ordinal()];
    }

    int number(double number) {
      long key = Double.doubleToLongBits(number + 0.0);
      int slot = slot(keys, at, key);
      if (at[slot] < 0) {
        keys[slot] = key;
        at[slot] = values.size();
        values.add(Given.number(number));
        if (++size * 2 > keys.length) {
          grow();
        }
        return values.size() - 1;
      }
      return at[slot];
    }

    private void grow() {
      long[] more = new long[keys.length * 2];
      int[] moreAt = new int[more.length];
      Arrays.fill(moreAt, -1);
      for (int i = 0; i < keys.length; i++) {
        if (at[i] >= 0) {
          int slot = slot(more, moreAt, keys[i]);
          more[slot] = keys[i];
          moreAt[slot] = at[i];
        }
      }
      keys = more;
      at = moreAt;
    }

    private static int slot(long[] keys, int[] at, long key) {
      int slot = Long.hashCode(key * 0x9E3779B97F4A7C15L) & (keys.length - 1);
      while (at[slot] >= 0 && keys[slot] != key) {
        slot = (slot + 1) & (keys.length - 1);
      }
      return slot;
    }
  }
}
