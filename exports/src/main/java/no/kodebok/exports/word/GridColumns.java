package no.kodebok.exports.word;

import java.util.ArrayList;
import java.util.List;
import no.kodebok.coding.tables.layout.TableGrid;
import no.kodebok.coding.tables.layout.TableGrid.HeadCell;
import no.kodebok.coding.tables.layout.TableGrid.Line;

/** Takes some columns of a grid, with its labels and as much of its heads as stands over them. */
final class GridColumns {
  private GridColumns() {}

  /** The columns of figures from one to before another, from 0. */
  static TableGrid of(TableGrid grid, int from, int to) {
    List<List<HeadCell>> heads = new ArrayList<>();
    for (List<HeadCell> line : grid.heads()) {
      List<HeadCell> kept = new ArrayList<>();
      kept.add(line.getFirst());
      int at = 0;
      for (HeadCell head : line.subList(1, line.size())) {
        int first = Math.max(at, from);
        int last = Math.min(at + head.span(), to);
        if (first < last) {
          kept.add(new HeadCell(head.text(), last - first));
        }
        at += head.span();
      }
      heads.add(kept);
    }
    List<Line> lines = new ArrayList<>();
    for (Line line : grid.lines()) {
      lines.add(new Line(line.kind(), line.label(), line.figures().subList(from, to)));
    }
    return new TableGrid(heads, lines, List.of());
  }
}
