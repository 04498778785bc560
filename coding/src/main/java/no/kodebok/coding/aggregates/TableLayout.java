package no.kodebok.coding.aggregates;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import no.kodebok.coding.model.AggregateCell;
import no.kodebok.coding.model.AggregateRow;
import no.kodebok.coding.model.AggregateTable;
import org.jspecify.annotations.Nullable;

/** What the rows and columns of a published table are: parts, totals, bases, counts, percents. */
public final class TableLayout {
  /** What a column has in it. */
  public enum ColumnKind {
    LABEL,
    COUNT,
    PERCENT,
    /** Means, rates and other numbers, which do not add up. */
    OTHER
  }

  /** What a row is. */
  public enum RowKind {
    PART,
    TOTAL,
    /** How many the percents are of. */
    BASE,
    /** The heading of the rows below it. */
    SECTION
  }

  private final AggregateTable table;
  private final List<ColumnKind> columns = new ArrayList<>();
  private final List<Boolean> totals = new ArrayList<>();
  private final List<RowKind> rows = new ArrayList<>();

  private TableLayout(AggregateTable table) {
    this.table = table;
  }

  public static TableLayout of(AggregateTable table) {
    TableLayout layout = new TableLayout(table);
    table.rows().forEach(row -> layout.rows.add(layout.kindOf(row)));
    for (int column = 0; column < table.width(); column++) {
      layout.columns.add(layout.kindOf(column));
      layout.totals.add(
          column >= table.labelColumns()
              && table.headings(column).stream().anyMatch(TotalWords::isTotal));
    }
    return layout;
  }

  public ColumnKind column(int column) {
    return columns.get(column);
  }

  /** Whether the heading of a column says that it is a total. */
  public boolean isTotal(int column) {
    return totals.get(column);
  }

  public RowKind row(int row) {
    return rows.get(row);
  }

  private RowKind kindOf(AggregateRow row) {
    boolean figures =
        row.cells().stream().skip(table.labelColumns()).anyMatch(AggregateCell::isFigure);
    if (!figures) {
      return RowKind.SECTION;
    }
    for (int column = table.labelColumns() - 1; column >= 0; column--) {
      String label = row.cell(column).text();
      if (TotalWords.isTotal(label)) {
        return RowKind.TOTAL;
      }
    }
    return TotalWords.isBase(table.label(row)) ? RowKind.BASE : RowKind.PART;
  }

  private ColumnKind kindOf(int column) {
    if (column < table.labelColumns()) {
      return ColumnKind.LABEL;
    }
    boolean signs = false;
    boolean whole = true;
    @Nullable BigDecimal total = null;
    BigDecimal greatest = BigDecimal.ZERO;
    for (int i = 0; i < table.rows().size(); i++) {
      AggregateCell cell = table.rows().get(i).cell(column);
      BigDecimal value = cell.value();
      if (value == null || rows.get(i) == RowKind.BASE) {
        continue;
      }
      signs |= cell.percent();
      whole &= cell.decimals() == 0 && value.stripTrailingZeros().scale() <= 0;
      greatest = greatest.max(value);
      if (rows.get(i) == RowKind.TOTAL) {
        total = value;
      }
    }
    List<String> headings = table.headings(column);
    boolean count = headings.stream().anyMatch(TotalWords::isCount);
    boolean percent = headings.stream().anyMatch(TotalWords::isPercent);
    boolean hundred = total != null && total.compareTo(HUNDRED) == 0;
    if (signs || (percent && !(count && whole && greatest.compareTo(HUNDRED) > 0))) {
      return ColumnKind.PERCENT;
    }
    boolean titled = TotalWords.isPercent(table.title()) && greatest.compareTo(HUNDRED) <= 0;
    if (!count && (titled || (!whole && hundred))) {
      return ColumnKind.PERCENT;
    }
    return whole ? ColumnKind.COUNT : ColumnKind.OTHER;
  }

  static final BigDecimal HUNDRED = new BigDecimal(100);
}
