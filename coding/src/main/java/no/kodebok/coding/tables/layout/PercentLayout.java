package no.kodebok.coding.tables.layout;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import no.kodebok.coding.tables.CrossTable;
import no.kodebok.coding.tables.CrossTable.ColumnBlock;
import no.kodebok.coding.tables.CrossTable.CrossCell;
import no.kodebok.coding.tables.Letters;
import no.kodebok.coding.tables.Messages;
import no.kodebok.coding.tables.PercentMode;
import no.kodebok.coding.tables.layout.TableGrid.Kind;
import no.kodebok.coding.tables.layout.TableGrid.Line;
import org.jspecify.annotations.Nullable;

/** Lays out the percents of a cross table, with the number of respondents along their base. */
final class PercentLayout {
  private final CrossTable table;
  private final Messages messages;
  private final CrossView view;
  private final PercentMode mode;
  private final IdentityHashMap<ColumnBlock, Letters> letters = new IdentityHashMap<>();

  PercentLayout(CrossTable table, Messages messages) {
    this.table = table;
    this.messages = messages;
    this.view = new CrossView(table, messages);
    this.mode = table.head().percent();
    table.blocks().forEach(block -> letters.put(block, Letters.of(block)));
  }

  TableGrid grid() {
    String all = messages.text("head.all");
    List<Line> lines = new ArrayList<>();
    for (int row = 0; row < view.rows(); row++) {
      if (view.row(row).inBase()) {
        lines.add(percents(Kind.BODY, CrossView.label(view.row(row)), row));
      }
    }
    boolean byColumn = mode == PercentMode.COLUMN;
    lines.add(percents(Kind.TOTAL, byColumn ? messages.text("head.sum") : all, view.rows()));
    if (mode != PercentMode.ROW) {
      lines.add(counts(Kind.BASE, messages.text("head.n"), view.rows()));
    }
    if (byColumn && !table.summary().means().isEmpty()) {
      lines.addAll(new SummaryLines(messages, table.head().weighted()).of(places()));
    }
    for (int row = 0; row < view.rows(); row++) {
      if (!view.row(row).inBase()) {
        lines.add(
            counts(
                Kind.MISSING, view.row(row).label() + " (" + messages.text("head.n") + ")", row));
      }
    }
    String ends =
        switch (mode) {
          case ROW -> messages.text("head.n");
          case TOTAL -> all;
          case COLUMN, NONE -> "";
        };
    return new TableGrid(view.heads(false, ends, byColumn ? all : ""), lines, charted());
  }

  private boolean byColumn() {
    return mode == PercentMode.COLUMN;
  }

  private List<Optional<SummaryLines.Place>> places() {
    List<Optional<SummaryLines.Place>> places = new ArrayList<>();
    for (ColumnBlock block : table.blocks()) {
      for (int column : CrossView.columns(block, false)) {
        long base = CrossView.cell(block, view.rows(), column).count();
        places.add(
            Optional.of(
                new SummaryLines.Place(block.summary(), block.categories().get(column), base)));
      }
    }
    boolean single = table.blocks().size() == 1;
    places.add(
        Optional.of(
            new SummaryLines.Place(
                single ? table.blocks().getFirst().summary() : table.summary(),
                null,
                view.overall(view.rows()).count())));
    return places;
  }

  private List<Integer> charted() {
    List<Integer> charted = new ArrayList<>();
    int at = 0;
    for (ColumnBlock block : table.blocks()) {
      for (int i = 0; i < CrossView.columns(block, false).size(); i++) {
        charted.add(at++);
      }
      at += mode == PercentMode.COLUMN ? 0 : 1;
    }
    return charted;
  }

  private Line percents(Kind kind, String label, int row) {
    List<Figure> figures = new ArrayList<>();
    for (ColumnBlock block : table.blocks()) {
      int total = block.categories().size();
      for (int column : CrossView.columns(block, false)) {
        figures.add(percent(block, row, column, byColumn() ? letters.get(block) : null));
      }
      if (mode == PercentMode.ROW) {
        figures.add(new Figure.Count(CrossView.cell(block, row, total).count()));
      } else if (mode == PercentMode.TOTAL) {
        figures.add(percent(block, row, total, null));
      }
    }
    if (mode == PercentMode.COLUMN) {
      CrossCell cell = view.overall(row);
      figures.add(figure(cell, view.overall(view.rows()).count()));
    }
    return new Line(kind, label, figures);
  }

  private Figure percent(ColumnBlock block, int row, int column, @Nullable Letters compared) {
    int total = block.categories().size();
    long base =
        switch (mode) {
          case COLUMN -> CrossView.cell(block, view.rows(), column).count();
          case ROW -> CrossView.cell(block, row, total).count();
          case TOTAL, NONE -> CrossView.cell(block, view.rows(), total).count();
        };
    CrossCell cell = CrossView.cell(block, row, column);
    String larger =
        compared == null || cell.row() == null || cell.column() == null
            ? ""
            : String.join("", compared.of(cell.row(), cell.column()));
    return new Figure.Percent(
        cell.percent(mode), cell.count(), table.head().weighted() ? 0 : base, larger);
  }

  private Figure figure(CrossCell cell, long base) {
    return new Figure.Percent(cell.percent(mode), cell.count(), table.head().weighted() ? 0 : base);
  }

  private Line counts(Kind kind, String label, int row) {
    List<Figure> figures = new ArrayList<>();
    for (ColumnBlock block : table.blocks()) {
      for (int column : CrossView.columns(block, false)) {
        figures.add(new Figure.Count(CrossView.cell(block, row, column).count()));
      }
      if (mode != PercentMode.COLUMN) {
        int total = block.categories().size();
        figures.add(new Figure.Count(CrossView.cell(block, row, total).count()));
      }
    }
    if (mode == PercentMode.COLUMN) {
      figures.add(new Figure.Count(view.overall(row).count()));
    }
    return new Line(kind, label, figures);
  }
}
