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
    List<String> across) {
  public TableFigure {
    subject = List.copyOf(subject);
    across = List.copyOf(across);
  }
}
