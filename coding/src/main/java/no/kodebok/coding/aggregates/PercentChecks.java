package no.kodebok.coding.aggregates;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import no.kodebok.coding.aggregates.TableLayout.ColumnKind;
import no.kodebok.coding.aggregates.TableLayout.RowKind;
import no.kodebok.coding.model.AggregateCell;
import no.kodebok.coding.model.AggregateTable;
import org.jspecify.annotations.Nullable;

/**
 * Holds percents against the counts beside them, at the number of decimals that is printed, and
 * against each other where they share a whole.
 */
final class PercentChecks {
  /** Sums further from 100 than this are of percents that do not share a whole. */
  private static final BigDecimal NEAR = new BigDecimal(5);

  private final AggregateTable table;
  private final TableLayout layout;
  private final List<AggregateCheck> checks = new ArrayList<>();
  private int checked;
  private int sumsChecked;

  PercentChecks(AggregateTable table, TableLayout layout) {
    this.table = table;
    this.layout = layout;
  }

  List<AggregateCheck> run() {
    for (int column = table.labelColumns(); column < table.width(); column++) {
      if (layout.column(column) == ColumnKind.PERCENT) {
        againstCounts(column);
      }
    }
    sums();
    return checks;
  }

  /** Percents that were held against counts. */
  int checked() {
    return checked;
  }

  /** Percents that share a whole, and were held against it. */
  int sumsChecked() {
    return sumsChecked;
  }

  /** A count that a percent may be of, and what it is a part of. */
  private interface Base {
    @Nullable BigDecimal of(int row);
  }

  private record Way(int counts, Base base) {}

  /** Of all counts and bases that may be meant, those that fit most rows are. */
  private void againstCounts(int percents) {
    Way best = null;
    int bestFits = 0;
    int bestRows = 0;
    for (Way way : ways(percents)) {
      int fits = 0;
      int rows = 0;
      for (int row = 0; row < table.rows().size(); row++) {
        Boolean fit = fits(row, percents, way);
        if (fit != null) {
          rows++;
          fits += fit ? 1 : 0;
        }
      }
      if (rows > 1 && fits > bestFits) {
        best = way;
        bestFits = fits;
        bestRows = rows;
      }
    }
    if (best == null || bestFits < 2 || bestFits * 2 < bestRows) {
      return;
    }
    for (int row = 0; row < table.rows().size(); row++) {
      Boolean fit = fits(row, percents, best);
      if (fit != null) {
        checked++;
        if (!fit) {
          tellDifference(row, percents, best);
        }
      }
    }
  }

  private List<Way> ways(int percents) {
    List<Way> ways = new ArrayList<>();
    for (int counts : counts(percents)) {
      for (int row = 0; row < table.rows().size(); row++) {
        if (layout.row(row) == RowKind.TOTAL) {
          BigDecimal total = number(row, counts);
          ways.add(new Way(counts, any -> total));
        }
      }
      ways.add(new Way(counts, row -> nextTotal(row, counts)));
      BigDecimal sum = sum(counts);
      ways.add(new Way(counts, any -> sum));
      for (int total = table.labelColumns(); total < table.width(); total++) {
        if (total != counts && layout.column(total) == ColumnKind.COUNT && layout.isTotal(total)) {
          int column = total;
          ways.add(new Way(counts, row -> number(row, column)));
        }
      }
    }
    return ways;
  }

  /** Columns of counts that may belong to a column of percents, the most likely first. */
  private List<Integer> counts(int percents) {
    List<String> own = table.headings(percents);
    List<Integer> likely = new ArrayList<>();
    List<Integer> others = new ArrayList<>();
    for (int column = table.labelColumns(); column < table.width(); column++) {
      if (layout.column(column) != ColumnKind.COUNT) {
        continue;
      }
      List<String> headings = table.headings(column);
      boolean shares =
          own.size() > 1
              && headings.size() > 1
              && (headings.getFirst().equals(own.getFirst())
                  || headings.getLast().equals(own.getLast()));
      if (shares) {
        likely.add(column);
      } else if (Math.abs(column - percents) == 1) {
        others.add(column);
      }
    }
    likely.addAll(others);
    return likely;
  }

  private @Nullable BigDecimal nextTotal(int row, int column) {
    if (layout.row(row) == RowKind.TOTAL) {
      return number(row, column);
    }
    for (int below = row; below < table.rows().size(); below++) {
      if (layout.row(below) == RowKind.TOTAL) {
        return number(below, column);
      }
    }
    for (int above = row; above >= 0; above--) {
      if (layout.row(above) == RowKind.TOTAL) {
        return number(above, column);
      }
    }
    return null;
  }

  private @Nullable BigDecimal sum(int column) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int row = 0; row < table.rows().size(); row++) {
      if (layout.row(row) == RowKind.PART) {
        BigDecimal value = number(row, column);
        if (value == null) {
          return null;
        }
        sum = sum.add(value);
      }
    }
    return sum;
  }

  private @Nullable BigDecimal number(int row, int column) {
    return table.rows().get(row).cell(column).number();
  }

  /** Whether the printed percent is the rounded one; null where it cannot be told. */
  private @Nullable Boolean fits(int row, int percents, Way way) {
    BigDecimal exact = exact(row, way);
    AggregateCell cell = table.rows().get(row).cell(percents);
    BigDecimal printed = cell.number();
    if (exact == null || printed == null || layout.row(row) == RowKind.BASE) {
      return null;
    }
    // A tie may go either way: half away from zero here, to the even digit elsewhere.
    BigDecimal half = BigDecimal.ONE.movePointLeft(cell.decimals()).divide(new BigDecimal(2));
    return printed.subtract(exact).abs().compareTo(half) <= 0;
  }

  private @Nullable BigDecimal exact(int row, Way way) {
    BigDecimal count = number(row, way.counts);
    BigDecimal base = way.base.of(row);
    return count == null || base == null || base.signum() == 0
        ? null
        : count.multiply(TableLayout.HUNDRED).divide(base, MathContext.DECIMAL64);
  }

  private void tellDifference(int row, int percents, Way way) {
    AggregateCell cell = table.rows().get(row).cell(percents);
    BigDecimal exact = exact(row, way);
    BigDecimal base = way.base.of(row);
    if (exact != null && base != null) {
      add(
          "aggregate-percent-differs",
          true,
          row,
          percents,
          label(row, percents),
          cell.text(),
          SumChecks.plain(exact.setScale(cell.decimals(), RoundingMode.HALF_UP)),
          table.rows().get(row).cell(way.counts).text(),
          SumChecks.plain(base));
    }
  }

  /** Sums down or across, whichever way most of them make a whole. */
  private void sums() {
    List<Strip> down = new ArrayList<>();
    List<List<Integer>> sections = PartSets.sections(layout, table.rows().size());
    boolean hasSections = sections.size() > 1;
    List<Integer> parts =
        IntStream.range(0, table.rows().size())
            .filter(row -> layout.row(row) == RowKind.PART)
            .boxed()
            .toList();
    for (int column = table.labelColumns(); column < table.width(); column++) {
      if (layout.column(column) == ColumnKind.PERCENT && !totalIsHundred(column)) {
        for (List<Integer> rows : hasSections ? sections : List.of(parts)) {
          int own = column;
          strip(down, rows.stream().map(row -> new Place(row, own)).toList());
        }
      }
    }
    List<Strip> across = new ArrayList<>();
    for (int row = 0; row < table.rows().size(); row++) {
      if (layout.row(row) == RowKind.PART || layout.row(row) == RowKind.TOTAL) {
        int own = row;
        strip(
            across,
            IntStream.range(table.labelColumns(), table.width())
                .filter(c -> layout.column(c) == ColumnKind.PERCENT && !layout.isTotal(c))
                .mapToObj(c -> new Place(own, c))
                .toList());
      }
    }
    boolean columnsAreWhole =
        IntStream.range(table.labelColumns(), table.width())
            .anyMatch(c ->
                layout.column(c) == ColumnKind.PERCENT && !layout.isTotal(c) && totalIsHundred(c));
    boolean acrossRows = !columnsAreWhole && whole(across) > whole(down);
    List<Strip> chosen = acrossRows ? across : down;
    for (Strip strip : chosen) {
      boolean near = strip.off().compareTo(NEAR) <= 0 && (whole(chosen) > 0 || chosen.size() == 1);
      boolean most = whole(chosen) * 2 >= chosen.size();
      Place last = strip.places.getLast();
      sumsChecked += strip.isWhole() || near || most ? 1 : 0;
      if (!strip.isWhole() && (near || most)) {
        add(
            "aggregate-percent-sum",
            true,
            last.row,
            last.column,
            name(acrossRows, last),
            SumChecks.plain(strip.sum));
      } else if (strip.isWhole() && strip.off().signum() != 0) {
        add(
            "aggregate-sum-rounded",
            false,
            last.row,
            last.column,
            name(acrossRows, last),
            SumChecks.plain(strip.sum));
      }
    }
  }

  private boolean totalIsHundred(int column) {
    for (int row = 0; row < table.rows().size(); row++) {
      BigDecimal value = number(row, column);
      if (layout.row(row) == RowKind.TOTAL
          && value != null
          && value.compareTo(TableLayout.HUNDRED) == 0) {
        return true;
      }
    }
    return false;
  }

  private record Place(int row, int column) {}

  /** Percents that may share a whole. */
  private record Strip(List<Place> places, BigDecimal sum, BigDecimal tolerance) {
    BigDecimal off() {
      return sum.subtract(TableLayout.HUNDRED).abs();
    }

    boolean isWhole() {
      return off().compareTo(tolerance) <= 0;
    }
  }

  private void strip(List<Strip> strips, List<Place> places) {
    BigDecimal sum = BigDecimal.ZERO;
    int decimals = 0;
    for (Place place : places) {
      AggregateCell cell = table.rows().get(place.row).cell(place.column);
      BigDecimal value = cell.number();
      if (value == null) {
        return;
      }
      sum = sum.add(value);
      decimals = Math.max(decimals, cell.decimals());
    }
    if (places.size() > 1) {
      BigDecimal tolerance =
          BigDecimal.ONE
              .movePointLeft(decimals)
              .multiply(new BigDecimal(places.size()))
              .divide(new BigDecimal(2));
      strips.add(new Strip(places, sum, tolerance));
    }
  }

  private static long whole(List<Strip> strips) {
    return strips.stream().filter(Strip::isWhole).count();
  }

  private String name(boolean across, Place place) {
    return across
        ? table.label(table.rows().get(place.row))
        : String.join(" – ", table.headings(place.column));
  }

  private String label(int row, int column) {
    String heading = String.join(" – ", table.headings(column));
    return table.label(table.rows().get(row)) + (heading.isEmpty() ? "" : ", " + heading);
  }

  private void add(String kind, boolean warning, int row, int column, String... arguments) {
    checks.add(
        new AggregateCheck(
            kind, warning, table.rows().get(row).line(), column, List.of(arguments)));
  }
}
