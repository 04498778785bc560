package no.kodebok.coding.tables;

import java.util.Arrays;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.tables.JoinedColumns.JoinedColumn;

/** How much each row counts: once, by a sampling weight, or as several respondents. */
final class Weighting {
  // Beyond this a double no longer holds every whole number.
  private static final double LARGEST = 1L << 53;

  private final long[] times;
  private final double[] weights;

  private Weighting(long[] times, double[] weights) {
    this.times = times;
    this.weights = weights;
  }

  /** How many respondents a row stands for; 0 where its weight is of no use. */
  long times(int row) {
    return times[row];
  }

  /** The sampling weight of each of them. */
  double weight(int row) {
    return weights[row];
  }

  static Weighting none(int rows) {
    return new Weighting(filled(rows), ones(rows));
  }

  /** Sampling weights; a row without a positive one does not count. */
  static Weighting sampling(Field field, JoinedColumn column, int rows) {
    long[] times = filled(rows);
    double[] weights = new double[rows];
    double[] numbers = numbers(field, column, "weight");
    for (int row = 0; row < rows; row++) {
      weights[row] = numbers[column.place(row)];
      times[row] = weights[row] > 0 ? 1 : 0;
    }
    return new Weighting(times, weights);
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
    return new Weighting(times, ones(rows));
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

  private static long[] filled(int rows) {
    long[] times = new long[rows];
    Arrays.fill(times, 1);
    return times;
  }

  private static double[] ones(int rows) {
    double[] weights = new double[rows];
    Arrays.fill(weights, 1);
    return weights;
  }
}
