package no.kodebok.coding.matrix;

import java.util.ArrayList;
import java.util.List;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.tables.Messages;
import no.kodebok.coding.tables.layout.Figure;
import no.kodebok.coding.tables.layout.TableGrid;
import no.kodebok.coding.tables.layout.TableGrid.HeadCell;
import no.kodebok.coding.tables.layout.TableGrid.Kind;
import no.kodebok.coding.tables.layout.TableGrid.Line;

/** Lays a matrix out for readers: codes down, columns across, the base beneath them. */
public final class MatrixLayout {
  private final CodeMatrix matrix;
  private final Messages words;

  public MatrixLayout(CodeMatrix matrix, Language language) {
    this.matrix = matrix;
    this.words = MatrixNotes.words(language);
  }

  /** The numbers. */
  public TableGrid counts() {
    if (matrix.count() != MatrixCount.SHARE) {
      return grid(cell -> new Figure.Count(cell.counts().of(matrix.count())), true);
    }
    return grid(cell -> new Figure.Measured(matrix.percent(cell), 1), true);
  }

  /** Shares of the base; only for a matrix that may be read so. */
  public TableGrid percents() {
    if (!matrix.percents()) {
      throw new IllegalArgumentException("This matrix has no percents");
    }
    return grid(
        cell ->
            new Figure.Percent(
                matrix.percent(cell),
                cell.counts().of(matrix.count()),
                cell.base().of(matrix.count())),
        false);
  }

  /** What stands over the shares. */
  public String percentHead() {
    return words.text("head.percent");
  }

  private interface Shown {
    Figure of(MatrixCell cell);
  }

  private TableGrid grid(Shown shown, boolean ownCounts) {
    boolean byCodes = matrix.total() == null;
    List<HeadCell> over = new ArrayList<>(List.of(new HeadCell("", 1)));
    List<HeadCell> heads = new ArrayList<>(List.of(new HeadCell("", 1)));
    over.add(new HeadCell(matrix.byLabel(), matrix.columns().size()));
    for (MatrixLine column : matrix.columns()) {
      heads.add(new HeadCell(byCodes ? column.key() : column.label(), 1));
    }
    over.add(new HeadCell("", 1));
    heads.add(new HeadCell(words.text(byCodes ? "head.own" : "head.total"), 1));
    List<Line> lines = new ArrayList<>();
    for (int row = 0; row < matrix.rows().size(); row++) {
      List<Figure> figures = new ArrayList<>();
      matrix.row(row).forEach(cell -> figures.add(shown.of(cell)));
      if (byCodes) {
        figures.add(new Figure.Count(matrix.rows().get(row).base().of(matrix.count())));
      }
      lines.add(new Line(Kind.BODY, matrix.rows().get(row).key(), figures));
    }
    if (!byCodes) {
      List<Figure> any = new ArrayList<>();
      matrix.row(matrix.rows().size()).forEach(cell -> any.add(shown.of(cell)));
      lines.add(new Line(Kind.TOTAL, words.text("head.any"), any));
    }
    if (ownCounts) {
      lines.add(base());
    }
    return new TableGrid(List.of(over, heads), lines, List.of());
  }

  private Line base() {
    List<Figure> figures = new ArrayList<>();
    for (MatrixLine column : matrix.columns()) {
      figures.add(new Figure.Count(column.base().of(matrix.count())));
    }
    Counts total = matrix.total();
    figures.add(total == null ? new Figure.Blank() : new Figure.Count(total.of(matrix.count())));
    String key = total == null ? "head.own" : "head.base." + matrix.count().id();
    return new Line(Kind.BASE, words.text(key), figures);
  }
}
