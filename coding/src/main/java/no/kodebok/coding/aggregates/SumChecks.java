package no.kodebok.coding.aggregates;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import no.kodebok.coding.aggregates.TableLayout.ColumnKind;
import no.kodebok.coding.aggregates.TableLayout.RowKind;
import no.kodebok.coding.model.AggregateCell;
import no.kodebok.coding.model.AggregateTable;
import org.jspecify.annotations.Nullable;

/** Holds totals against their parts: counts to the last unit, percents within their rounding. */
final class SumChecks {
  private final AggregateTable table;
  private final TableLayout layout;
  private final List<AggregateCheck> checks = new ArrayList<>();
  private int checked;
  private int unknown;

  SumChecks(AggregateTable table, TableLayout layout) {
    this.table = table;
    this.layout = layout;
  }

  List<AggregateCheck> run() {
    for (int row = 0; row < table.rows().size(); row++) {
      if (layout.row(row) == RowKind.TOTAL) {
        int total = row;
        List<Integer> columns = figureColumns();
        check(
            PartSets.ofRow(layout, table.rows().size(), total),
            columns,
            (column, place) -> new Place(place, column),
            total);
      }
    }
    for (int column = table.labelColumns(); column < table.width(); column++) {
      if (layout.isTotal(column) && mayBeSum(column)) {
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < table.rows().size(); row++) {
          if (layout.row(row) == RowKind.PART || layout.row(row) == RowKind.TOTAL) {
            rows.add(row);
          }
        }
        check(PartSets.ofColumn(table, layout, column), rows, Place::new, column);
      }
    }
    return checks;
  }

  /** Percents across a row share a whole where the last of every row is 100. */
  private boolean mayBeSum(int column) {
    if (layout.column(column) != ColumnKind.PERCENT) {
      return true;
    }
    for (int row = 0; row < table.rows().size(); row++) {
      BigDecimal value = table.rows().get(row).cell(column).value();
      boolean figure = layout.row(row) == RowKind.PART || layout.row(row) == RowKind.TOTAL;
      if (figure && value != null && value.compareTo(TableLayout.HUNDRED) != 0) {
        return false;
      }
    }
    return true;
  }

  /** Sums that were held against their parts. */
  int checked() {
    return checked;
  }

  /** Sums that hidden parts kept from being checked. */
  int unknown() {
    return unknown;
  }

  private List<Integer> figureColumns() {
    List<Integer> columns = new ArrayList<>();
    for (int column = table.labelColumns(); column < table.width(); column++) {
      columns.add(column);
    }
    return columns;
  }

  private record Place(int row, int column) {}

  /** Where a part or total of a series stands. */
  private interface Places {
    Place of(int series, int place);
  }

  private enum Outcome {
    FITS,
    DIFFERS,
    UNKNOWN,
    NO_SUM
  }

  /**
   * How a sum came out.
   *
   * @param hidden the only part that is suppressed, if just one is
   */
  private record Result(Outcome outcome, BigDecimal sum, @Nullable Place hidden, int parts) {}

  /** Takes the choice that fits most of the series, and tells where that one does not. */
  private void check(
      List<List<List<Integer>>> choices, List<Integer> series, Places places, int total) {
    List<List<Integer>> best = null;
    int bestFits = -1;
    for (List<List<Integer>> choice : choices) {
      int fits = 0;
      for (int one : series) {
        for (List<Integer> parts : choice) {
          fits += sum(one, parts, places, total).outcome == Outcome.FITS ? 1 : 0;
        }
      }
      // Several sets for one total share the merit.
      int merit = fits * 100 / choice.size();
      if (merit > bestFits) {
        best = choice;
        bestFits = merit;
      }
    }
    if (best == null) {
      return;
    }
    for (int one : series) {
      for (List<Integer> parts : best) {
        tell(places.of(one, total), sum(one, parts, places, total));
      }
    }
  }

  private Result sum(int series, List<Integer> parts, Places places, int total) {
    Place at = places.of(series, total);
    AggregateCell totalCell = cell(at);
    BigDecimal printed = totalCell.number();
    ColumnKind kind = layout.column(at.column);
    boolean base = layout.row(at.row) == RowKind.BASE;
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal greatest = BigDecimal.ZERO;
    int known = 0;
    int hidden = 0;
    int decimals = totalCell.decimals();
    Place suppressed = null;
    for (int part : parts) {
      Place place = places.of(series, part);
      AggregateCell cell = cell(place);
      BigDecimal value = cell.number();
      if (value != null) {
        sum = sum.add(value);
        greatest = greatest.max(value);
        decimals = Math.max(decimals, cell.decimals());
        known++;
      } else if (cell.isHidden()) {
        hidden++;
        suppressed = hidden == 1 && cell.kind() == AggregateCell.Kind.SUPPRESSED ? place : null;
      }
    }
    Result none = new Result(Outcome.NO_SUM, sum, null, known);
    if (printed == null || base || known + hidden < 2 || kind == ColumnKind.LABEL) {
      return none;
    }
    BigDecimal difference = sum.subtract(printed).abs();
    BigDecimal tolerance =
        kind == ColumnKind.COUNT
            ? BigDecimal.ZERO
            : BigDecimal.ONE
                .movePointLeft(decimals)
                .multiply(new BigDecimal(known + 1))
                .divide(new BigDecimal(2));
    if (kind == ColumnKind.PERCENT && printed.compareTo(TableLayout.HUNDRED) != 0) {
      return none;
    }
    // Means lie between their parts and do not add up.
    boolean mayAddUp =
        printed.compareTo(greatest) > 0
            && difference.multiply(BigDecimal.TEN).compareTo(printed) <= 0;
    if (kind == ColumnKind.OTHER && !mayAddUp) {
      return none;
    }
    if (hidden > 0) {
      boolean tooMuch = sum.subtract(tolerance).compareTo(printed) > 0;
      return new Result(
          tooMuch ? Outcome.DIFFERS : Outcome.UNKNOWN,
          sum,
          kind == ColumnKind.COUNT ? suppressed : null,
          known);
    }
    return new Result(
        difference.compareTo(tolerance) <= 0 ? Outcome.FITS : Outcome.DIFFERS, sum, null, known);
  }

  private void tell(Place at, Result result) {
    BigDecimal printed = cell(at).number();
    switch (result.outcome) {
      case NO_SUM -> {}
      case UNKNOWN -> {
        unknown++;
        Place hidden = result.hidden;
        if (hidden != null && printed != null) {
          add(
              "aggregate-hidden-computable",
              true,
              hidden,
              label(hidden),
              plain(printed.subtract(result.sum)));
        }
      }
      case FITS -> {
        checked++;
        boolean exact = printed != null && printed.compareTo(result.sum) == 0;
        if (!exact) {
          add("aggregate-sum-rounded", false, at, label(at), plain(result.sum));
        }
      }
      case DIFFERS -> {
        checked++;
        add(
            "aggregate-sum-differs",
            true,
            at,
            label(at),
            cell(at).text(),
            plain(result.sum),
            String.valueOf(result.parts));
      }
    }
  }

  private AggregateCell cell(Place place) {
    return table.rows().get(place.row).cell(place.column);
  }

  private String label(Place place) {
    String heading = String.join(" – ", table.headings(place.column));
    return table.label(table.rows().get(place.row)) + (heading.isEmpty() ? "" : ", " + heading);
  }

  private void add(String kind, boolean warning, Place place, String... arguments) {
    checks.add(
        new AggregateCheck(
            kind, warning, table.rows().get(place.row).line(), place.column, List.of(arguments)));
  }

  static String plain(BigDecimal number) {
    String text = number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    return text.replace('.', ',');
  }
}
