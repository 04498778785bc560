package no.kodebok.coding.prose;

import java.util.List;

/**
 * A figure of a table that a text may speak of.
 *
 * @param table its title
 * @param origin where the table is from: plan, question or aggregate
 * @param row what the row says; empty for the whole table
 * @param column what the column says; empty for all
 * @param percent 0–100; NaN where the figure is a count only
 * @param count respondents; -1 where it is not known
 * @param base what the percent is of; -1 where it is not known
 * @param subject what the rows are about: labels, questions and names of variables
 * @param across what the columns are about
 * @param mean of the respondents' values; NaN where the figure is none
 * @param median likewise
 */
public record TableFigure(
    String table,
    String origin,
    String row,
    String column,
    double percent,
    long count,
    long base,
    List<String> subject,
    List<String> across,
    double mean,
    double median) {
  /** What a figure says in numbers. */
  public enum Measure {
    PERCENT,
    COUNT,
    MEAN,
    MEDIAN
  }

  public TableFigure {
    subject = List.copyOf(subject);
    across = List.copyOf(across);
  }

  /** A share, or a number of respondents. */
  public TableFigure(
      String table,
      String origin,
      String row,
      String column,
      double percent,
      long count,
      long base,
      List<String> subject,
      List<String> across) {
    this(table, origin, row, column, percent, count, base, subject, across, Double.NaN, Double.NaN);
  }

  /** The number of this kind; NaN where it has none. */
  public double of(Measure measure) {
    return switch (measure) {
      case PERCENT -> percent;
      case COUNT -> count < 0 ? Double.NaN : count;
      case MEAN -> mean;
      case MEDIAN -> median;
    };
  }

  boolean has(Measure measure) {
    return Double.isFinite(of(measure));
  }
}
