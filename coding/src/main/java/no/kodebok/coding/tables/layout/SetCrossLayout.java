package no.kodebok.coding.tables.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import no.kodebok.coding.tables.Letters;
import no.kodebok.coding.tables.Messages;
import no.kodebok.coding.tables.SetTable;
import no.kodebok.coding.tables.SetTable.SetBlock;
import no.kodebok.coding.tables.SetTable.SetCell;
import no.kodebok.coding.tables.SetTable.SetColumn;
import no.kodebok.coding.tables.layout.TableGrid.Kind;
import no.kodebok.coding.tables.layout.TableGrid.Line;

/** Lays out a multiple-response set by other variables: percents of those who mention anything. */
final class SetCrossLayout {
  private final SetTable table;
  private final Messages messages;
  private final List<SetColumn> columns;

  SetCrossLayout(SetTable table, Messages messages) {
    this.table = table;
    this.messages = messages;
    columns = table.blocks().stream().flatMap(block -> block.columns().stream()).toList();
  }

  TableGrid grid() {
    String everybody = messages.text("head.all");
    List<HeadColumn> heads = new ArrayList<>();
    for (SetBlock block : table.blocks()) {
      Letters letters = Letters.of(block);
      for (SetColumn column : block.columns()) {
        heads.add(
            HeadColumn.of(
                block.variable().label(), column.column(), letters.of(column.column()), everybody));
      }
    }
    heads.add(HeadColumn.plain("", everybody));
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < table.cells().size(); i++) {
      List<Figure> figures = new ArrayList<>();
      SetCell all = table.cells().get(i);
      for (SetBlock block : table.blocks()) {
        Letters letters = Letters.of(block);
        for (SetColumn column : block.columns()) {
          String larger = String.join("", letters.of(all.row(), column.column()));
          figures.add(percent(column.cells().get(i), base(column), larger));
        }
      }
      figures.add(percent(all, table.head().base().valid(), ""));
      lines.add(new Line(Kind.BODY, all.row().label(), figures));
    }
    List<Figure> n = new ArrayList<>();
    columns.forEach(column -> n.add(new Figure.Count(base(column))));
    n.add(new Figure.Count(table.head().base().valid()));
    lines.add(new Line(Kind.BASE, messages.text("head.n"), n));
    return new TableGrid(
        HeadColumn.lines(heads), lines, IntStream.range(0, columns.size()).boxed().toList());
  }

  private long base(SetColumn column) {
    return table.ofAnswered() ? column.answered() : column.cases();
  }

  private Figure percent(SetCell cell, long base, String letters) {
    return new Figure.Percent(
        table.ofAnswered() ? cell.percentOfAnswered() : cell.percentOfCases(),
        cell.count(),
        table.head().weighted() ? 0 : base,
        letters);
  }
}
