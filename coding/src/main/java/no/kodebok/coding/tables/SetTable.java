package no.kodebok.coding.tables;

import java.util.List;
import java.util.SequencedMap;
import no.kodebok.coding.tables.statistics.Adjustment;
import no.kodebok.coding.tables.statistics.Measure;
import org.jspecify.annotations.Nullable;

/**
 * A multiple-response set, a ranking or codes: every respondent may be in several rows. The base's
 * valid are those with at least one mention; of codes, all whose words could have had them.
 *
 * @param mentioned those with at least one mention
 * @param answeredWeighted those who answered any of the variables, weighted
 * @param responses number of mentions; a code that holds those below it is none of its own
 * @param responsesWeighted the same, weighted
 * @param ofAnswered whether the percents that matter are of those who answered
 * @param blocks the same by the column variables; none in a table of the set alone
 * @param statistics tests of whether some items are mentioned more than others
 * @param adjustment of the comparisons of columns
 * @param ranks how the items were ranked; null where they were not, or where there are columns
 * @param waves how the items change between waves; null where they are not compared
 */
public record SetTable(
    TableHead head,
    List<SetCell> cells,
    long mentioned,
    double answeredWeighted,
    long responses,
    double responsesWeighted,
    boolean ofAnswered,
    List<SetBlock> blocks,
    SequencedMap<Statistic, Measure> statistics,
    Adjustment adjustment,
    @Nullable Ranks ranks,
    @Nullable WaveComparison waves)
    implements Table {
  public SetTable {
    cells = List.copyOf(cells);
    blocks = List.copyOf(blocks);
  }

  /**
   * The items by one variable, column by column.
   *
   * @param tests every two columns compared, item by item
   */
  public record SetBlock(TableVariable variable, List<SetColumn> columns, List<ColumnTest> tests) {
    public SetBlock {
      columns = List.copyOf(columns);
      tests = List.copyOf(tests);
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
