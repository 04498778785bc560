package no.kodebok.coding.tables;

import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import no.kodebok.coding.tables.statistics.Adjustment;
import no.kodebok.coding.tables.statistics.Measure;
import org.jspecify.annotations.Nullable;

/**
 * One variable by one or several others side by side.
 *
 * @param rows the row categories shown, missing ones last
 * @param totals all in the percent base of the row variable, row by row and {@code null} last,
 *     whatever they answered to the column variables
 * @param summary nets and the mean of the same
 * @param adjustment of the comparisons of columns
 * @param waves how the rows change between waves; null where they are not compared
 */
public record CrossTable(
    TableHead head,
    List<Category> rows,
    List<ColumnBlock> blocks,
    List<CrossCell> totals,
    Summary summary,
    Adjustment adjustment,
    @Nullable WaveComparison waves)
    implements Table {
  /** A table that compares no waves. */
  public CrossTable(
      TableHead head,
      List<Category> rows,
      List<ColumnBlock> blocks,
      List<CrossCell> totals,
      Summary summary,
      Adjustment adjustment) {
    this(head, rows, blocks, totals, summary, adjustment, null);
  }

  public CrossTable {
    rows = List.copyOf(rows);
    blocks = List.copyOf(blocks);
    totals = List.copyOf(totals);
  }

  /**
   * The cells of one column variable.
   *
   * @param cells row by row, each ending in its total; the totals of the columns last
   * @param base those in the percent base of both variables; its missing ones are those who
   *     answered the row variable only
   * @param statistics what was asked for and applies; null where the table has fewer than two rows
   *     or columns with anybody in them
   */
  public record ColumnBlock(
      TableVariable variable,
      List<Category> categories,
      List<CrossCell> cells,
      Base base,
      @Nullable SequencedMap<Statistic, Measure> statistics,
      Summary summary) {
    public ColumnBlock {
      categories = List.copyOf(categories);
      cells = List.copyOf(cells);
    }

    /** The cell of a row and column; null is the total. */
    public Optional<CrossCell> cell(@Nullable Category row, @Nullable Category column) {
      return cells.stream().filter(c -> same(c.row(), row) && same(c.column(), column)).findFirst();
    }

    private static boolean same(@Nullable Category a, @Nullable Category b) {
      return a == null ? b == null : a.equals(b);
    }
  }

  /**
   * A count with its shares, 0–100, of weighted counts where there is a weight.
   *
   * @param row null is the total of all rows in the percent base
   * @param column null is the total of all columns in the percent base
   * @param expected the weighted count if rows and columns were independent; NaN outside of the
   *     body
   * @param adjustedResidual standardised, normal under independence; NaN outside of the body
   * @param estimate how sure the percent is that the table shows
   */
  public record CrossCell(
      @Nullable Category row,
      @Nullable Category column,
      long count,
      double weighted,
      double rowPercent,
      double columnPercent,
      double totalPercent,
      double expected,
      double adjustedResidual,
      Estimate estimate) {
    /** A cell of which it is not said how sure it is. */
    public CrossCell(
        @Nullable Category row,
        @Nullable Category column,
        long count,
        double weighted,
        double rowPercent,
        double columnPercent,
        double totalPercent,
        double expected,
        double adjustedResidual) {
      this(
          row,
          column,
          count,
          weighted,
          rowPercent,
          columnPercent,
          totalPercent,
          expected,
          adjustedResidual,
          Estimate.NONE);
    }

    CrossCell with(Estimate sure) {
      return new CrossCell(
          row,
          column,
          count,
          weighted,
          rowPercent,
          columnPercent,
          totalPercent,
          expected,
          adjustedResidual,
          sure);
    }

    /** Whether it counts in the percents. */
    public boolean inBase() {
      return (row == null || row.inBase()) && (column == null || column.inBase());
    }

    /** Whether it is neither a total nor outside of the percent base. */
    public boolean inBody() {
      return row != null && column != null && inBase() && !isGroup();
    }

    /** Whether it is the total of a group, whose parts are cells of their own. */
    public boolean isGroup() {
      return (row != null && row.isGroup()) || (column != null && column.isGroup());
    }

    /** The percent of this mode, or NaN. */
    public double percent(PercentMode mode) {
      return switch (mode) {
        case COLUMN -> columnPercent;
        case ROW -> rowPercent;
        case TOTAL -> totalPercent;
        case NONE -> Double.NaN;
      };
    }
  }
}
