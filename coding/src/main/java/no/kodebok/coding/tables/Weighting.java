package no.kodebok.coding.tables;

import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.tables.JoinedColumns.JoinedColumn;
import org.jspecify.annotations.Nullable;

/** How much each row counts: once, by a sampling weight, or as several respondents. */
final class Weighting {
  // Beyond this a double no longer holds every whole number.
  private static final double LARGEST = 1L << 53;

  /** Null where each row is one respondent, or none where its weight is of no use. */
  private final long @Nullable [] times;

  /** Null where each counts alike. */
  private final double @Nullable [] weights;

  /**
   * The place of each row's weight among the weights; null where they stand by row. Most samples
   * have few different weights, and counting waits for the memory that they take.
   */
  private final char @Nullable [] places;

  private Weighting(
      long @Nullable [] times, double @Nullable [] weights, char @Nullable [] places) {
    this.times = times;
    this.weights = weights;
    this.places = places;
  }

  /** How many respondents a row stands for; 0 where its weight is of no use. */
  long times(int row) {
    if (times != null) {
      return times[row];
    }
    return weight(row) > 0 ? 1 : 0;
  }

  /** The sampling weight of each of them. */
  double weight(int row) {
    if (weights == null) {
      return 1;
    }
    return weights[places == null ? row : places[row]];
  }

  /** Whether every row is one respondent that counts as all others do. */
  boolean isPlain() {
    return times == null && weights == null;
  }

  /**
   * Adds rows to the cells of a cube: to a number of respondents or, unless every row is one like
   * all others, to their number, their weights and the squares of these.
   *
   * @param places the cell of each row, from 0
   * @param from the first row
   * @param sums of the cells, one or {@link CubeCounter#STRIDE} for each
   * @param second where the sums begin that every other row is added to
   */
  void addTo(double[] sums, int second, int[] places, int from, int number) {
    if (isPlain()) {
      for (int i = 0; i + 1 < number; i += 2) {
        sums[places[i]]++;
        sums[second + places[i + 1]]++;
      }
      if (number % 2 == 1) {
        sums[places[number - 1]]++;
      }
    } else if (times == null) {
      for (int i = 0; i + 1 < number; i += 2) {
        add(sums, places[i] * CubeCounter.STRIDE, 1, weight(from + i));
        add(sums, second + places[i + 1] * CubeCounter.STRIDE, 1, weight(from + i + 1));
      }
      if (number % 2 == 1) {
        add(sums, places[number - 1] * CubeCounter.STRIDE, 1, weight(from + number - 1));
      }
    } else {
      for (int i = 0; i < number; i++) {
        add(sums, places[i] * CubeCounter.STRIDE, (double) times[from + i], weight(from + i));
      }
    }
  }

  private static void add(double[] sums, int at, double respondents, double weight) {
    double all = respondents * weight;
    sums[at] += respondents;
    sums[at + 1] += all;
    sums[at + 2] += all * weight;
  }

  static Weighting none() {
    return new Weighting(null, null, null);
  }

  /** Sampling weights; a row without a positive one does not count. */
  static Weighting sampling(Field field, JoinedColumn column, int rows) {
    double[] numbers = numbers(field, column, "weight");
    if (numbers.length <= 1 << Character.SIZE) {
      char[] places = new char[rows];
      for (int row = 0; row < rows; row++) {
        places[row] = (char) column.place(row);
      }
      return new Weighting(null, numbers, places);
    }
    double[] weights = new double[rows];
    for (int row = 0; row < rows; row++) {
      weights[row] = numbers[column.place(row)];
    }
    return new Weighting(null, weights, null);
  }

  /** Whole numbers of respondents; a row without a positive one does not count. */
  static Weighting frequency(Field field, JoinedColumn column, int rows) {
    long[] times = new long[rows];
    double[] numbers = numbers(field, column, "frequency");
    for (int row = 0; row < rows; row++) {
      double number = numbers[column.place(row)];
      if (number != Math.rint(number) || number > LARGEST) {
        throw new KodebokException(
            TableReason.FREQUENCY_NOT_WHOLE.with(
                field.variable().name(), String.valueOf(column.value(row)), row + 1),
            "The frequency \""
                + field.variable().name()
                + "\" is "
                + column.value(row)
                + " in row "
                + (row + 1)
                + ", and a row can stand for a whole number of respondents only. Use it as a "
                + "weight instead.");
      }
      times[row] = Math.max((long) number, 0);
    }
    return new Weighting(times, null, null);
  }

  /** The number of each value in the dictionary; 0 where it is missing. */
  private static double[] numbers(Field field, JoinedColumn column, String use) {
    double[] numbers = new double[column.dictionary().size()];
    for (int place = 0; place < numbers.length; place++) {
      String value = column.dictionary().get(place);
      if (!value.isEmpty() && field.variable().missing(value).isEmpty()) {
        numbers[place] = number(field, value, use);
      }
    }
    return numbers;
  }

  private static double number(Field field, String value, String use) {
    return Numbers.parse(value)
        .orElseThrow(() ->
            new KodebokException(
                TableReason.WEIGHT_NOT_NUMBER.with(field.variable().name(), value),
                "The "
                    + use
                    + " \""
                    + field.variable().name()
                    + "\" of "
                    + field.questionnaire().name()
                    + " has the value \""
                    + value
                    + "\", which is not a number. Choose another variable, or mend the "
                    + "data."));
  }
}
