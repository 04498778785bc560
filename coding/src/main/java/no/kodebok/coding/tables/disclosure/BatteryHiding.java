package no.kodebok.coding.tables.disclosure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import no.kodebok.coding.tables.BatteryTable;
import no.kodebok.coding.tables.BatteryTable.BatteryCell;
import no.kodebok.coding.tables.BatteryTable.BatteryItem;
import no.kodebok.coding.tables.Category;
import no.kodebok.coding.tables.Statistic;
import no.kodebok.coding.tables.Withheld;
import no.kodebok.coding.tables.statistics.Measure;

/** Hides what is of few in a battery: each question is a table of its own. */
final class BatteryHiding {
  private final BatteryTable table;
  private final int threshold;
  private Tally tally = Tally.NOTHING;

  BatteryHiding(BatteryTable table, int threshold) {
    this.table = table;
    this.threshold = threshold;
  }

  Hidden run() {
    List<BatteryItem> items = new ArrayList<>();
    table.items().forEach(item -> items.add(item(item)));
    SequencedMap<Statistic, Measure> statistics = Kept.statistics(table.statistics());
    boolean any = tally.any();
    return new Hidden(
        new BatteryTable(
            Heading.with(table.head(), items.getFirst().base()),
            table.values(),
            items,
            any ? null : table.reliability(),
            any ? (statistics == null ? new LinkedHashMap<>() : statistics) : table.statistics()),
        tally);
  }

  private BatteryItem item(BatteryItem item) {
    long valid = item.base().valid();
    long[] counts = item.cells().stream().mapToLong(BatteryCell::count).toArray();
    Parts parts = Parts.of(counts, threshold);
    boolean all = (valid > 0 && valid < threshold) || !parts.passes();
    if (!all && !parts.any()) {
      return item;
    }
    tally = tally.plus(all ? new Tally(0, 0, 1) : parts.tally());
    List<BatteryCell> cells = new ArrayList<>();
    Set<Category> hidden = new HashSet<>();
    for (int i = 0; i < counts.length; i++) {
      boolean gone = all || parts.hidden()[i];
      if (gone) {
        hidden.add(table.values().get(i));
      }
      cells.add(
          gone
              ? new BatteryCell(Withheld.COUNT, Withheld.NUMBER, Withheld.NUMBER, Kept.ESTIMATE)
              : item.cells().get(i));
    }
    // The ends of an item's own scale name its own categories, which may have other labels.
    Set<String> codes = new HashSet<>();
    hidden.forEach(value -> codes.add(value.code()));
    Set<Category> own = new HashSet<>();
    item.nets()
        .forEach(
            net -> net.rows().stream().filter(row -> codes.contains(row.code())).forEach(own::add));
    return new BatteryItem(
        item.item(),
        all ? Kept.BASE : item.base(),
        cells,
        Kept.nets(item.nets(), own, all),
        item.mean() == null ? null : Kept.mean(item.mean(), all));
  }
}
