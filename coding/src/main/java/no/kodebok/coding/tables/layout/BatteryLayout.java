package no.kodebok.coding.tables.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import no.kodebok.coding.tables.BatteryTable;
import no.kodebok.coding.tables.BatteryTable.BatteryCell;
import no.kodebok.coding.tables.BatteryTable.BatteryItem;
import no.kodebok.coding.tables.Messages;
import no.kodebok.coding.tables.Net;
import no.kodebok.coding.tables.layout.TableGrid.HeadCell;
import no.kodebok.coding.tables.layout.TableGrid.Kind;
import no.kodebok.coding.tables.layout.TableGrid.Line;

/** Lays out a battery: a line a question, its answers in percent, then its ends and its mean. */
final class BatteryLayout {
  private final BatteryTable table;
  private final Messages messages;
  private final boolean nets;
  private final boolean means;

  BatteryLayout(BatteryTable table, Messages messages) {
    this.table = table;
    this.messages = messages;
    nets = table.items().stream().allMatch(item -> !item.nets().isEmpty());
    means = table.items().stream().allMatch(item -> item.mean() != null);
  }

  TableGrid grid() {
    List<HeadCell> heads = new ArrayList<>();
    heads.add(new HeadCell("", 1));
    table.values().forEach(value -> heads.add(new HeadCell(value.label(), 1)));
    heads.add(head("n"));
    if (nets) {
      heads.add(head("top2"));
      heads.add(head("bottom2"));
    }
    if (means) {
      heads.add(head("mean"));
      heads.add(head("deviation"));
    }
    List<Line> lines = new ArrayList<>();
    for (BatteryItem item : table.items()) {
      lines.add(new Line(Kind.BODY, item.item().label(), figures(item)));
    }
    return new TableGrid(
        List.of(heads), lines, IntStream.range(0, table.values().size()).boxed().toList());
  }

  private HeadCell head(String key) {
    return new HeadCell(messages.text("head." + key), 1);
  }

  private List<Figure> figures(BatteryItem item) {
    long base = table.head().weighted() ? 0 : item.base().valid();
    List<Figure> figures = new ArrayList<>();
    for (BatteryCell cell : item.cells()) {
      figures.add(new Figure.Percent(cell.percent(), cell.count(), base));
    }
    figures.add(new Figure.Count(item.base().valid()));
    if (nets) {
      for (Net net : item.nets().subList(0, 2)) {
        figures.add(new Figure.Percent(net.percent(), net.count(), base));
      }
    }
    if (means && item.mean() != null) {
      figures.add(new Figure.Measured(item.mean().value(), 2));
      figures.add(new Figure.Measured(item.mean().deviation(), 2));
    }
    return figures;
  }
}
