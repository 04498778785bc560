package no.kodebok.coding.tables.layout;

import java.util.ArrayList;
import java.util.List;
import no.kodebok.coding.tables.Mean;
import no.kodebok.coding.tables.MeansTable;
import no.kodebok.coding.tables.MeansTable.MeanBlock;
import no.kodebok.coding.tables.Messages;
import no.kodebok.coding.tables.layout.TableGrid.HeadCell;
import no.kodebok.coding.tables.layout.TableGrid.Kind;
import no.kodebok.coding.tables.layout.TableGrid.Line;

/** Lays out means: a line a group, the total last. */
final class MeansLayout {
  private static final int MEAN_COLUMN = 1;

  private final MeansTable table;
  private final Messages messages;

  MeansLayout(MeansTable table, Messages messages) {
    this.table = table;
    this.messages = messages;
  }

  TableGrid grid() {
    List<HeadCell> heads = new ArrayList<>();
    heads.add(new HeadCell("", 1));
    for (String key : List.of("n", "mean", "deviation", "median", "error", "low", "high")) {
      heads.add(new HeadCell(messages.text("head." + key), 1));
    }
    int decimals = decimals(table.total().value());
    List<Line> lines = new ArrayList<>();
    boolean several = table.blocks().size() > 1;
    for (MeanBlock block : table.blocks()) {
      for (Mean mean : block.means()) {
        if (mean.column() != null) {
          String label = mean.column().label();
          lines.add(
              line(
                  Kind.BODY,
                  several ? block.variable().label() + ": " + label : label,
                  mean,
                  decimals));
        }
      }
    }
    Mean total =
        table.blocks().size() == 1 ? table.blocks().getFirst().means().getLast() : table.total();
    lines.add(
        line(lines.isEmpty() ? Kind.BODY : Kind.TOTAL, messages.text("head.all"), total, decimals));
    return new TableGrid(List.of(heads), lines, List.of(MEAN_COLUMN));
  }

  private static Line line(Kind kind, String label, Mean mean, int decimals) {
    return new Line(
        kind,
        label,
        List.of(
            new Figure.Count(mean.n()),
            new Figure.Measured(mean.value(), decimals),
            new Figure.Measured(mean.deviation(), decimals),
            new Figure.Measured(mean.median(), decimals),
            new Figure.Measured(mean.error(), decimals),
            new Figure.Measured(mean.interval().low(), decimals),
            new Figure.Measured(mean.interval().high(), decimals)));
  }

  /** So many that four figures are shown, and never more than two. */
  static int decimals(double value) {
    double size = Math.abs(value);
    return size >= 1000 ? 0 : size >= 100 ? 1 : 2;
  }
}
