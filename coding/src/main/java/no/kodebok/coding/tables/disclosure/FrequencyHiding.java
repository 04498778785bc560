package no.kodebok.coding.tables.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.kodebok.coding.tables.Base;
import no.kodebok.coding.tables.Category;
import no.kodebok.coding.tables.FrequencyTable;
import no.kodebok.coding.tables.FrequencyTable.FrequencyCell;
import no.kodebok.coding.tables.FrequencyTable.FrequencyTotal;
import no.kodebok.coding.tables.MissingCount;
import no.kodebok.coding.tables.Summary;
import no.kodebok.coding.tables.Withheld;
import org.jspecify.annotations.Nullable;

/** Hides what is of few in a frequency table. */
final class FrequencyHiding {
  private final FrequencyTable table;
  private final int threshold;

  FrequencyHiding(FrequencyTable table, int threshold) {
    this.table = table;
    this.threshold = threshold;
  }

  /**
   * The table without what is of few.
   *
   * @return null if nothing less than all of it would have to be hidden
   */
  @Nullable Hidden run() {
    long[] counts = table.cells().stream().mapToLong(FrequencyCell::count).toArray();
    Parts answers = Groups.summed(table) ? nested() : Parts.of(counts, threshold);
    Parts missing =
        Parts.of(table.missing().stream().mapToLong(FrequencyCell::count).toArray(), threshold);
    if (!answers.passes()) {
      return null;
    }
    // Who did not answer is the difference of two totals: where the parts do not protect each
    // other, the larger total goes too.
    boolean noAll = !missing.passes();
    boolean[] hiddenMissing = missing.hidden();
    if (noAll) {
      Arrays.fill(hiddenMissing, true);
    }
    Tally tally = answers.tally().plus(noAll ? new Tally(0, 0, 1) : missing.tally());
    return new Hidden(masked(answers.hidden(), hiddenMissing, noAll), tally);
  }

  /** Values inside others make up their groups, and those all. */
  private Parts nested() {
    List<Category> rows = table.cells().stream().map(FrequencyCell::row).toList();
    int[] parents = Groups.parents(rows);
    SumSystem system = new SumSystem();
    int[] own = new int[rows.size()];
    List<List<Integer>> below = new ArrayList<>();
    rows.forEach(row -> below.add(new ArrayList<>()));
    List<Integer> all = new ArrayList<>();
    for (int i = 0; i < own.length; i++) {
      if (!rows.get(i).isGroup()) {
        own[i] = system.cell(0, i, 0, table.cells().get(i).count(), Long.MAX_VALUE);
        all.add(own[i]);
        for (int up = i; up >= 0; up = parents[up]) {
          below.get(up).add(own[i]);
        }
      }
    }
    for (int i = 0; i < own.length; i++) {
      system.shown(
          rows.get(i).isGroup() ? Edge.Kind.TOTAL : Edge.Kind.CELL,
          below.get(i).stream().mapToInt(cell -> cell).toArray());
    }
    system.known(all.stream().mapToInt(cell -> cell).toArray());
    SumProtection.Outcome outcome = SumProtection.of(system, threshold);
    return new Parts(
        Arrays.copyOf(outcome.hidden(), own.length), outcome.passes(), outcome.tally());
  }

  private FrequencyTable masked(boolean[] hidden, boolean[] hiddenMissing, boolean noAll) {
    Set<Category> hiddenRows = new HashSet<>();
    int first = hidden.length;
    int last = -1;
    for (int i = 0; i < hidden.length; i++) {
      if (hidden[i]) {
        hiddenRows.add(table.cells().get(i).row());
        first = Math.min(first, i);
        last = i;
      }
    }
    List<FrequencyCell> cells = new ArrayList<>();
    for (int i = 0; i < hidden.length; i++) {
      // From the first hidden one to before the last, each sum would tell what is in it.
      cells.add(cell(table.cells().get(i), hidden[i], noAll, i >= first && i < last));
    }
    List<FrequencyCell> missing = new ArrayList<>();
    for (int i = 0; i < hiddenMissing.length; i++) {
      missing.add(cell(table.missing().get(i), hiddenMissing[i], noAll, false));
    }
    FrequencyTotal total = table.total();
    Summary summary = table.summary();
    return new FrequencyTable(
        Heading.with(table.head(), base(missing, noAll)),
        cells,
        missing,
        new FrequencyTotal(
            total.count(),
            total.weighted(),
            Kept.number(total.percent(), noAll),
            Kept.count(total.all(), noAll),
            Kept.number(total.allWeighted(), noAll)),
        new Summary(
            summary.tests(),
            Kept.nets(summary.nets(), hiddenRows, false),
            summary.means().stream()
                .map(mean -> hiddenRows.isEmpty() ? mean : Kept.mean(mean, false))
                .toList(),
            summary.effective()));
  }

  private static FrequencyCell cell(
      FrequencyCell cell, boolean hidden, boolean noAll, boolean between) {
    return new FrequencyCell(
        cell.row(),
        Kept.count(cell.count(), hidden),
        Kept.number(cell.weighted(), hidden),
        Kept.number(cell.percent(), hidden || noAll),
        Kept.number(cell.validPercent(), hidden),
        Kept.number(cell.cumulativePercent(), hidden || between),
        hidden ? Kept.ESTIMATE : cell.estimate());
  }

  private Base base(List<FrequencyCell> missing, boolean noAll) {
    Base base = table.head().base();
    List<MissingCount> counts = new ArrayList<>();
    for (MissingCount count : base.missing()) {
      boolean hidden =
          noAll
              || missing.stream()
                  .anyMatch(
                      cell -> cell.row().code().equals(count.code()) && Withheld.is(cell.count()));
      counts.add(hidden ? Kept.missing(count) : count);
    }
    return new Base(
        Kept.count(base.asked(), noAll),
        Kept.count(base.answered(), noAll || hidesAny(missing)),
        base.valid(),
        counts,
        base.weighted(),
        base.effective(),
        base.excludedByWeight());
  }

  /** Those who answered are the valid and some of the missing: one more sum of hidden ones. */
  private static boolean hidesAny(List<FrequencyCell> missing) {
    return missing.stream().anyMatch(cell -> Withheld.is(cell.count()));
  }
}
