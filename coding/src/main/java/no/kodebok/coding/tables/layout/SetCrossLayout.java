package no.kodebok.coding.tables.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import no.kodebok.coding.tables.Messages;
import no.kodebok.coding.tables.SetTable;
import no.kodebok.coding.tables.SetTable.SetBlock;
import no.kodebok.coding.tables.SetTable.SetCell;
import no.kodebok.coding.tables.SetTable.SetColumn;
import no.kodebok.coding.tables.layout.TableGrid.HeadCell;
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
    List<HeadCell> variables = new ArrayList<>();
    List<HeadCell> values = new ArrayList<>();
    variables.add(new HeadCell("", 1));
    values.add(new HeadCell("", 1));
    for (SetBlock block : table.blocks()) {
      if (!block.columns().isEmpty()) {
        variables.add(new HeadCell(block.variable().label(), block.columns().size()));
      }
      block.columns().forEach(column -> values.add(new HeadCell(column.column().label(), 1)));
    }
    variables.add(new HeadCell("", 1));
    values.add(new HeadCell(messages.text("head.all"), 1));
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < table.cells().size(); i++) {
      List<Figure> figures = new ArrayList<>();
      for (SetColumn column : columns) {
        figures.add(percent(column.cells().get(i), column.cases()));
      }
      SetCell all = table.cells().get(i);
      figures.add(percent(all, table.head().base().valid()));
      lines.add(new Line(Kind.BODY, all.row().label(), figures));
    }
    List<Figure> n = new ArrayList<>();
    columns.forEach(column -> n.add(new Figure.Count(column.cases())));
    n.add(new Figure.Count(table.head().base().valid()));
    lines.add(new Line(Kind.BASE, messages.text("head.n"), n));
    return new TableGrid(
        List.of(variables, values), lines, IntStream.range(0, columns.size()).boxed().toList());
  }

  private Figure percent(SetCell cell, long base) {
    return new Figure.Percent(
        cell.percentOfCases(), cell.count(), table.head().weighted() ? 0 : base);
  }
}
