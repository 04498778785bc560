package no.kodebok.coding.tables.layout;

import java.util.ArrayList;
import java.util.List;
import no.kodebok.coding.tables.Base;
import no.kodebok.coding.tables.Messages;
import no.kodebok.coding.tables.Ranks;
import no.kodebok.coding.tables.SetTable;
import no.kodebok.coding.tables.SetTable.SetCell;
import no.kodebok.coding.tables.layout.TableGrid.HeadCell;
import no.kodebok.coding.tables.layout.TableGrid.Kind;
import no.kodebok.coding.tables.layout.TableGrid.Line;

/** Lays out a multiple-response set: a line an item, a column for each kind of percent. */
final class SetLayout {
  private final SetTable table;
  private final Messages messages;
  private final boolean weighted;

  SetLayout(SetTable table, Messages messages) {
    this.table = table;
    this.messages = messages;
    weighted = table.head().weighted();
  }

  TableGrid grid() {
    List<HeadCell> heads = new ArrayList<>();
    heads.add(new HeadCell("", 1));
    heads.add(head("head.count"));
    if (weighted) {
      heads.add(head("head.weighted"));
    }
    int charted = heads.size() - 1;
    heads.add(head(table.ofAnswered() ? "head.percentOfTexts" : "head.percentOfCases"));
    if (!table.ofAnswered()) {
      heads.add(head("head.percentOfAnswered"));
    }
    heads.add(head("head.percentOfResponses"));
    Ranks ranks = table.ranks();
    if (ranks != null) {
      for (int rank = 1; rank <= ranks.ranks(); rank++) {
        heads.add(new HeadCell(messages.text("head.rank", rank), 1));
      }
      heads.add(head("head.meanRank"));
    }
    Base base = table.head().base();
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < table.cells().size(); i++) {
      SetCell cell = table.cells().get(i);
      List<Figure> figures = counts(cell.count(), cell.weighted());
      if (!table.ofAnswered()) {
        figures.add(percent(cell.percentOfCases(), cell.count(), base.valid()));
      }
      figures.add(percent(cell.percentOfAnswered(), cell.count(), base.answered()));
      figures.add(
          Double.isNaN(cell.percentOfResponses())
              ? new Figure.Blank()
              : percent(cell.percentOfResponses(), cell.count(), table.responses()));
      if (ranks != null) {
        figures.addAll(ranked(ranks.items().get(i)));
      }
      lines.add(new Line(Kind.BODY, cell.row().label(), figures));
    }
    lines.add(new Line(Kind.TOTAL, messages.text("head.sum"), filled(sums(base), heads.size())));
    List<Figure> n = new ArrayList<>();
    n.add(new Figure.Blank());
    if (weighted) {
      n.add(new Figure.Blank());
    }
    n.add(new Figure.Count(base.valid()));
    if (!table.ofAnswered()) {
      n.add(new Figure.Count(base.answered()));
    }
    n.add(new Figure.Count(table.responses()));
    lines.add(new Line(Kind.BASE, messages.text("head.n"), filled(n, heads.size())));
    return new TableGrid(List.of(heads), lines, List.of(charted));
  }

  /** Respondents by the rank that they give an item, and the mean of their ranks. */
  private static List<Figure> ranked(Ranks.ItemRanks item) {
    List<Figure> figures = new ArrayList<>();
    item.counts().forEach(count -> figures.add(new Figure.Count(count)));
    figures.add(new Figure.Measured(item.mean(), 2));
    return figures;
  }

  private List<Figure> sums(Base base) {
    List<Figure> sum = counts(table.responses(), table.responsesWeighted());
    if (!table.ofAnswered()) {
      sum.add(share(table.responses(), table.responsesWeighted(), base.valid(), base.weighted()));
    }
    sum.add(
        share(
            table.responses(),
            table.responsesWeighted(),
            base.answered(),
            table.answeredWeighted()));
    sum.add(
        share(
            table.responses(),
            table.responsesWeighted(),
            table.responses(),
            table.responsesWeighted()));
    return sum;
  }

  /** With nothing under the heads that are left. */
  private static List<Figure> filled(List<Figure> figures, int heads) {
    List<Figure> filled = new ArrayList<>(figures);
    while (filled.size() < heads - 1) {
      filled.add(new Figure.Blank());
    }
    return filled;
  }

  private HeadCell head(String key) {
    return new HeadCell(messages.text(key), 1);
  }

  private List<Figure> counts(long count, double sum) {
    List<Figure> figures = new ArrayList<>();
    figures.add(new Figure.Count(count));
    if (weighted) {
      figures.add(new Figure.Weighted(sum));
    }
    return figures;
  }

  private Figure share(long count, double sum, long base, double baseSum) {
    return percent(baseSum == 0 ? Double.NaN : 100 * sum / baseSum, count, base);
  }

  private Figure percent(double value, long count, long base) {
    return new Figure.Percent(value, count, weighted ? 0 : base);
  }
}
