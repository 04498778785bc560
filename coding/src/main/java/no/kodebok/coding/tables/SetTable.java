package no.kodebok.coding.tables;

import java.util.List;

/**
 * A multiple-response set: every respondent may be in several rows. The base's valid are those with
 * at least one mention.
 *
 * @param answeredWeighted those who answered any of the variables, weighted
 * @param responses number of mentions
 * @param responsesWeighted the same, weighted
 * @param blocks the same by the column variables; none in a table of the set alone
 */
public record SetTable(
    TableHead head,
    List<SetCell> cells,
    double answeredWeighted,
    long responses,
    double responsesWeighted,
    List<SetBlock> blocks)
    implements Table {
  public SetTable {
    cells = List.copyOf(cells);
    blocks = List.copyOf(blocks);
  }

  /** The items by one variable, column by column. */
  public record SetBlock(TableVariable variable, List<SetColumn> columns) {
    public SetBlock {
      columns = List.copyOf(columns);
    }
  }

  /**
   * Those in one column.
   *
   * @param cells in the order of the table's
   * @param cases those with at least one mention
   * @param answered those who answered any of the variables
   * @param responses number of mentions
   */
  public record SetColumn(
      Category column,
      List<SetCell> cells,
      long cases,
      double casesWeighted,
      long answered,
      double answeredWeighted,
      long responses,
      double responsesWeighted) {
    public SetColumn {
      cells = List.copyOf(cells);
    }
  }

  /**
   * One item. Percents are 0–100 and of weighted counts where there is a weight.
   *
   * @param row code and label: the variable's where each item is a variable
   * @param percentOfCases share of those with at least one mention
   * @param percentOfAnswered share of those who answered any of the variables
   * @param percentOfResponses share of all mentions
   */
  public record SetCell(
      Category row,
      long count,
      double weighted,
      double percentOfCases,
      double percentOfAnswered,
      double percentOfResponses) {}
}
