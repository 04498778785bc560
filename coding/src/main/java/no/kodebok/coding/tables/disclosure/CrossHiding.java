package no.kodebok.coding.tables.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.kodebok.coding.tables.Category;
import no.kodebok.coding.tables.ColumnTest;
import no.kodebok.coding.tables.CrossTable;
import no.kodebok.coding.tables.CrossTable.ColumnBlock;
import no.kodebok.coding.tables.CrossTable.CrossCell;
import no.kodebok.coding.tables.Mean;
import no.kodebok.coding.tables.Net;
import no.kodebok.coding.tables.Summary;
import no.kodebok.coding.tables.Withheld;
import no.kodebok.coding.tables.disclosure.CrossNetwork.Line;
import org.jspecify.annotations.Nullable;

/** Hides what is of few in a cross table. */
final class CrossHiding {
  private final CrossTable table;
  private final int threshold;
  private final Set<Line> withheld = new HashSet<>();
  private final Set<Integer> telling = new HashSet<>();

  CrossHiding(CrossTable table, int threshold) {
    this.table = table;
    this.threshold = threshold;
  }

  /**
   * The table without what is of few.
   *
   * @return null if nothing less than all of it would have to be hidden
   */
  @Nullable Hidden run() {
    for (int b = 0; b < table.blocks().size(); b++) {
      long valid = table.blocks().get(b).base().valid();
      if (valid > 0 && valid < threshold) {
        withheld.add(Line.block(b));
      }
    }
    if (Groups.summed(table)) {
      return withheld.isEmpty() ? summed() : null;
    }
    while (true) {
      if (table.blocks().size() == 1 && withheld.contains(Line.block(0))) {
        return null;
      }
      CrossNetwork built = new CrossNetwork(table, withheld, telling);
      Protection.Outcome outcome = Protection.of(built.network(), threshold);
      Set<Integer> more = built.tellingRows(outcome.hidden());
      if (outcome.unprotected().isEmpty() && telling.addAll(more)) {
        continue;
      }
      if (outcome.unprotected().isEmpty()) {
        return Audit.passes(outcome)
            ? new Hidden(masked(built.edges, built.totals, outcome.hidden()), tally(outcome))
            : null;
      }
      for (int edge : outcome.unprotected()) {
        Line line = lineOf(built, edge);
        if (line == null) {
          return null;
        }
        withheld.add(line);
      }
    }
  }

  private @Nullable Hidden summed() {
    NestedSums built = new NestedSums(table);
    SumProtection.Outcome outcome = SumProtection.of(built.system(), threshold);
    return outcome.passes()
        ? new Hidden(masked(built.places, built.totals, outcome.hidden()), outcome.tally())
        : null;
  }

  private Tally tally(Protection.Outcome outcome) {
    return Tally.of(outcome).plus(new Tally(0, 0, withheld.size()));
  }

  /** The smallest part that holds an edge and can be taken away; null for the whole table. */
  private @Nullable Line lineOf(CrossNetwork built, int edge) {
    for (int b = 0; b < built.edges.size(); b++) {
      int width = table.blocks().get(b).categories().size() + 1;
      int[] places = built.edges.get(b);
      for (int place = 0; place < places.length; place++) {
        if (places[place] == edge) {
          int row = place / width;
          int column = place % width;
          if (row < table.rows().size() && !table.rows().get(row).inBase()) {
            return new Line(b, row, -1);
          }
          boolean outside =
              column < width - 1 && !table.blocks().get(b).categories().get(column).inBase();
          return outside && table.blocks().size() == 1 ? new Line(b, -1, column) : Line.block(b);
        }
      }
    }
    return null;
  }

  private CrossTable masked(List<int[]> edges, int[] sums, boolean[] hiddenNumbers) {
    List<ColumnBlock> blocks = new ArrayList<>();
    for (int b = 0; b < table.blocks().size(); b++) {
      blocks.add(block(b, edges.get(b), hiddenNumbers));
    }
    List<CrossCell> totals = new ArrayList<>();
    Set<Category> hiddenRows = new HashSet<>();
    for (int i = 0; i < table.totals().size(); i++) {
      CrossCell cell = table.totals().get(i);
      boolean hidden = i < sums.length && sums[i] >= 0 && hiddenNumbers[sums[i]];
      if (hidden && cell.row() != null) {
        hiddenRows.add(cell.row());
      }
      totals.add(hidden ? hide(cell) : cell);
    }
    Summary summary = table.summary();
    return new CrossTable(
        table.blocks().size() == 1
            ? Heading.with(table.head(), blocks.getFirst().base())
            : table.head(),
        table.rows(),
        blocks,
        totals,
        new Summary(
            summary.tests(),
            Kept.nets(summary.nets(), hiddenRows, false),
            summary.means().stream()
                .map(mean -> hiddenRows.isEmpty() ? mean : Kept.mean(mean, false))
                .toList(),
            summary.effective()),
        table.adjustment());
  }

  private ColumnBlock block(int b, int[] edges, boolean[] hiddenNumbers) {
    ColumnBlock block = table.blocks().get(b);
    int width = block.categories().size() + 1;
    boolean all = withheld.contains(Line.block(b));
    boolean[] hidden = new boolean[block.cells().size()];
    boolean any = all;
    Map<@Nullable Category, Set<Category>> hiddenRows = new HashMap<>();
    for (int place = 0; place < hidden.length; place++) {
      CrossCell cell = block.cells().get(place);
      hidden[place] =
          all
              || withheld.contains(new Line(b, place / width, -1))
              || withheld.contains(new Line(b, -1, place % width))
              || (edges[place] >= 0 && hiddenNumbers[edges[place]]);
      any |= hidden[place];
      Set<Category> rows = hiddenRows.computeIfAbsent(cell.column(), c -> new HashSet<>());
      if (hidden[place] && cell.row() != null) {
        rows.add(cell.row());
      }
    }
    List<CrossCell> cells = new ArrayList<>();
    Set<Category> hiddenColumns = new HashSet<>();
    for (int place = 0; place < hidden.length; place++) {
      CrossCell cell = block.cells().get(place);
      boolean row = hidden[place / width * width + width - 1];
      boolean column = hidden[table.rows().size() * width + place % width];
      if (column && cell.column() != null) {
        hiddenColumns.add(cell.column());
      }
      cells.add(hidden[place] ? hide(cell) : ofBases(cell, row, column));
    }
    return new ColumnBlock(
        block.variable(),
        block.categories(),
        cells,
        all ? Kept.BASE : block.base(),
        any ? Kept.statistics(block.statistics()) : block.statistics(),
        summary(block.summary(), hiddenRows, hiddenColumns, all));
  }

  private static CrossCell hide(CrossCell cell) {
    return new CrossCell(
        cell.row(),
        cell.column(),
        Withheld.COUNT,
        Withheld.NUMBER,
        Withheld.NUMBER,
        Withheld.NUMBER,
        Withheld.NUMBER,
        Withheld.NUMBER,
        Withheld.NUMBER,
        Kept.ESTIMATE);
  }

  /** A share and its count together say what the share is of. */
  private CrossCell ofBases(CrossCell cell, boolean row, boolean column) {
    if (!row && !column) {
      return cell;
    }
    boolean percent =
        switch (table.head().percent()) {
          case COLUMN -> column;
          case ROW -> row;
          case TOTAL, NONE -> false;
        };
    return new CrossCell(
        cell.row(),
        cell.column(),
        cell.count(),
        cell.weighted(),
        Kept.number(cell.rowPercent(), row),
        Kept.number(cell.columnPercent(), column),
        cell.totalPercent(),
        Kept.number(cell.expected(), true),
        Kept.number(cell.adjustedResidual(), true),
        percent ? Kept.ESTIMATE : cell.estimate());
  }

  private static Summary summary(
      Summary summary,
      Map<@Nullable Category, Set<Category>> hiddenRows,
      Set<Category> hiddenColumns,
      boolean all) {
    List<ColumnTest> tests = new ArrayList<>();
    for (ColumnTest test : summary.tests()) {
      boolean gone =
          all
              || hiddenColumns.contains(test.first())
              || hiddenColumns.contains(test.second())
              || hiddenRows.getOrDefault(test.first(), Set.of()).contains(test.row())
              || hiddenRows.getOrDefault(test.second(), Set.of()).contains(test.row());
      if (!gone) {
        tests.add(test);
      }
    }
    List<Net> nets = new ArrayList<>();
    for (Map.Entry<@Nullable Category, List<Net>> column : byColumn(summary.nets()).entrySet()) {
      nets.addAll(
          Kept.nets(
              column.getValue(),
              hiddenRows.getOrDefault(column.getKey(), Set.of()),
              all || (column.getKey() != null && hiddenColumns.contains(column.getKey()))));
    }
    List<Mean> means = new ArrayList<>();
    for (Mean mean : summary.means()) {
      boolean number = all || (mean.column() != null && hiddenColumns.contains(mean.column()));
      boolean gone = number || !hiddenRows.getOrDefault(mean.column(), Set.of()).isEmpty();
      means.add(gone ? Kept.mean(mean, number) : mean);
    }
    Map<Category, Double> effective = new HashMap<>(summary.effective());
    effective.keySet().removeIf(column -> all || hiddenColumns.contains(column));
    return new Summary(tests, nets, means, effective);
  }

  private static Map<@Nullable Category, List<Net>> byColumn(List<Net> nets) {
    Map<@Nullable Category, List<Net>> byColumn = new LinkedHashMap<>();
    for (Net net : nets) {
      byColumn.computeIfAbsent(net.column(), column -> new ArrayList<>()).add(net);
    }
    return byColumn;
  }
}
