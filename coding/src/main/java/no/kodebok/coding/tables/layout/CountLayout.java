package no.kodebok.coding.tables.layout;

import java.util.ArrayList;
import java.util.List;
import no.kodebok.coding.tables.CrossTable;
import no.kodebok.coding.tables.CrossTable.ColumnBlock;
import no.kodebok.coding.tables.Messages;
import no.kodebok.coding.tables.layout.TableGrid.Kind;
import no.kodebok.coding.tables.layout.TableGrid.Line;

/** Lays out the respondents of a cross table, those without an answer too where they are shown. */
final class CountLayout {
  private final CrossTable table;
  private final Messages messages;
  private final CrossView view;

  CountLayout(CrossTable table, Messages messages) {
    this.table = table;
    this.messages = messages;
    this.view = new CrossView(table, messages);
  }

  TableGrid grid() {
    String all = messages.text("head.all");
    List<Line> body = new ArrayList<>();
    List<Line> missing = new ArrayList<>();
    for (int row = 0; row < view.rows(); row++) {
      boolean inBase = view.row(row).inBase();
      (inBase ? body : missing)
          .add(line(inBase ? Kind.BODY : Kind.MISSING, CrossView.label(view.row(row)), row));
    }
    body.add(line(Kind.TOTAL, all, view.rows()));
    body.addAll(missing);
    List<Integer> charted = new ArrayList<>();
    int at = 0;
    for (ColumnBlock block : table.blocks()) {
      for (int column : CrossView.columns(block, true)) {
        if (block.categories().get(column).inBase()) {
          charted.add(at);
        }
        at++;
      }
      at++;
    }
    return new TableGrid(view.heads(true, all, ""), body, charted);
  }

  private Line line(Kind kind, String label, int row) {
    List<Figure> figures = new ArrayList<>();
    for (ColumnBlock block : table.blocks()) {
      for (int column = 0; column <= block.categories().size(); column++) {
        figures.add(new Figure.Count(CrossView.cell(block, row, column).count()));
      }
    }
    return new Line(kind, label, figures);
  }
}
