package no.kodebok.coding.tables.disclosure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import no.kodebok.coding.tables.BatteryTable;
import no.kodebok.coding.tables.BatteryTable.BatteryCell;
import no.kodebok.coding.tables.BatteryTable.BatteryItem;
import no.kodebok.coding.tables.CrossTable;
import no.kodebok.coding.tables.CrossTable.ColumnBlock;
import no.kodebok.coding.tables.CrossTable.CrossCell;
import no.kodebok.coding.tables.FrequencyTable;
import no.kodebok.coding.tables.FrequencyTable.FrequencyCell;
import no.kodebok.coding.tables.FrequencyTable.FrequencyTotal;
import no.kodebok.coding.tables.MeansTable;
import no.kodebok.coding.tables.MeansTable.MeanBlock;
import no.kodebok.coding.tables.Net;
import no.kodebok.coding.tables.SetTable;
import no.kodebok.coding.tables.SetTable.SetBlock;
import no.kodebok.coding.tables.SetTable.SetCell;
import no.kodebok.coding.tables.SetTable.SetColumn;
import no.kodebok.coding.tables.Statistic;
import no.kodebok.coding.tables.Summary;
import no.kodebok.coding.tables.Table;
import no.kodebok.coding.tables.TableHead;
import no.kodebok.coding.tables.Withheld;
import no.kodebok.coding.tables.statistics.Measure;

/** Tables of which only the heads and labels are shown. */
final class Nothing {
  private static final long NO = Withheld.COUNT;
  private static final double NONE = Withheld.NUMBER;

  private Nothing() {}

  static Table of(Table table) {
    TableHead head = Heading.with(table.head(), Kept.BASE);
    return switch (table) {
      case FrequencyTable t ->
          new FrequencyTable(
              head,
              cells(t.cells()),
              cells(t.missing()),
              new FrequencyTotal(NO, NONE, NONE, NO, NONE),
              summary(t.summary()));
      case CrossTable t ->
          new CrossTable(
              head,
              t.rows(),
              t.blocks().stream().map(Nothing::block).toList(),
              t.totals().stream().map(Nothing::cell).toList(),
              summary(t.summary()),
              t.adjustment());
      case SetTable t ->
          new SetTable(
              head,
              t.cells().stream().map(Nothing::cell).toList(),
              NO,
              NONE,
              NO,
              NONE,
              t.ofAnswered(),
              t.blocks().stream().map(Nothing::block).toList(),
              statistics(t.statistics()),
              t.adjustment(),
              null,
              null);
      case MeansTable t ->
          new MeansTable(
              head,
              t.blocks().stream().map(Nothing::block).toList(),
              Kept.mean(t.total(), true),
              null);
      case BatteryTable t ->
          new BatteryTable(
              head,
              t.values(),
              t.items().stream().map(Nothing::item).toList(),
              null,
              statistics(t.statistics()));
    };
  }

  private static List<FrequencyCell> cells(List<FrequencyCell> cells) {
    return cells.stream()
        .map(c -> new FrequencyCell(c.row(), NO, NONE, NONE, NONE, NONE, Kept.ESTIMATE))
        .toList();
  }

  private static CrossCell cell(CrossCell c) {
    return new CrossCell(
        c.row(), c.column(), NO, NONE, NONE, NONE, NONE, NONE, NONE, Kept.ESTIMATE);
  }

  private static ColumnBlock block(ColumnBlock block) {
    return new ColumnBlock(
        block.variable(),
        block.categories(),
        block.cells().stream().map(Nothing::cell).toList(),
        Kept.BASE,
        Kept.statistics(block.statistics()),
        summary(block.summary()));
  }

  private static SetCell cell(SetCell c) {
    return new SetCell(c.row(), NO, NONE, NONE, NONE, NONE);
  }

  private static SetBlock block(SetBlock block) {
    return new SetBlock(
        block.variable(),
        block.columns().stream()
            .map(column ->
                new SetColumn(
                    column.column(),
                    column.cells().stream().map(Nothing::cell).toList(),
                    NO,
                    NONE,
                    NO,
                    NONE,
                    NO,
                    NONE))
            .toList(),
        List.of());
  }

  private static MeanBlock block(MeanBlock block) {
    return new MeanBlock(
        block.variable(),
        block.means().stream().map(mean -> Kept.mean(mean, true)).toList(),
        Kept.BASE,
        Kept.statistics(block.statistics()));
  }

  private static BatteryItem item(BatteryItem item) {
    return new BatteryItem(
        item.item(),
        Kept.BASE,
        item.cells().stream().map(cell -> new BatteryCell(NO, NONE, NONE, Kept.ESTIMATE)).toList(),
        nets(item.nets()),
        item.mean() == null ? null : Kept.mean(item.mean(), true));
  }

  private static Summary summary(Summary summary) {
    return new Summary(
        List.of(),
        nets(summary.nets()),
        summary.means().stream().map(mean -> Kept.mean(mean, true)).toList(),
        Map.of());
  }

  private static List<Net> nets(List<Net> nets) {
    return nets.stream()
        .map(net -> new Net(net.kind(), net.rows(), net.column(), NO, NONE, NONE))
        .toList();
  }

  private static SequencedMap<Statistic, Measure> statistics(
      SequencedMap<Statistic, Measure> statistics) {
    SequencedMap<Statistic, Measure> kept = new LinkedHashMap<>();
    statistics.keySet().forEach(statistic -> kept.put(statistic, new Measure.Undefined()));
    return kept;
  }
}
