package no.kodebok.coding.tables.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.kodebok.coding.model.Scale;
import no.kodebok.coding.tables.FrequencyTable;
import no.kodebok.coding.tables.FrequencyTable.FrequencyCell;
import no.kodebok.coding.tables.FrequencyTable.FrequencyTotal;
import no.kodebok.coding.tables.Messages;
import no.kodebok.coding.tables.Withheld;
import no.kodebok.coding.tables.layout.TableGrid.HeadCell;
import no.kodebok.coding.tables.layout.TableGrid.Kind;
import no.kodebok.coding.tables.layout.TableGrid.Line;
import no.kodebok.coding.tables.statistics.Interval;

/** Lays out a frequency table: a line a value, columns of counts and percents. */
final class FrequencyLayout {
  private final FrequencyTable table;
  private final Messages messages;
  private final boolean weighted;
  private final boolean anyMissing;
  private final boolean cumulative;
  private final boolean intervals;

  FrequencyLayout(FrequencyTable table, Messages messages) {
    this.table = table;
    this.messages = messages;
    weighted = table.head().weighted();
    anyMissing = table.total().all() != table.total().count();
    Scale scale = table.head().rows().scale();
    intervals = table.head().intervals();
    cumulative = scale == Scale.ORDINAL || scale == Scale.INTERVAL;
  }

  TableGrid grid() {
    List<HeadCell> heads = new ArrayList<>();
    heads.add(new HeadCell("", 1));
    heads.add(head("head.count"));
    if (weighted) {
      heads.add(head("head.weighted"));
    }
    heads.add(head("head.percent"));
    if (anyMissing) {
      heads.add(head("head.validPercent"));
    }
    int charted = heads.size() - 2;
    if (cumulative) {
      heads.add(head("head.cumulativePercent"));
    }
    if (intervals) {
      heads.add(head("head.low"));
      heads.add(head("head.high"));
    }
    List<Line> lines = new ArrayList<>();
    List<Line> summaries = new ArrayList<>();
    long soFar = 0;
    for (FrequencyCell cell : table.cells()) {
      // Without all counts the share is rounded as it is.
      soFar = Withheld.is(cell.count()) || soFar < 0 ? -1 : soFar + cell.count();
      lines.add(line(Kind.BODY, cell, soFar));
    }
    FrequencyTotal total = table.total();
    if (!table.summary().means().isEmpty()) {
      summary().forEach(summaries::add);
    }
    boolean missing = !table.missing().isEmpty();
    lines.add(total(missing ? "head.validTotal" : "head.sum", total, false));
    for (FrequencyCell cell : table.missing()) {
      lines.add(line(Kind.MISSING, cell, 0));
    }
    if (missing) {
      lines.add(total("head.grandTotal", total, true));
    }
    lines.addAll(summaries);
    return new TableGrid(List.of(heads), lines, List.of(charted));
  }

  /** Nets stand under the percents that they are of, means under the counts. */
  private List<Line> summary() {
    List<Optional<SummaryLines.Place>> places = new ArrayList<>();
    int columns =
        2 + (weighted ? 1 : 0) + (anyMissing ? 1 : 0) + (cumulative ? 1 : 0) + (intervals ? 2 : 0);
    int valid = columns - 1 - (cumulative ? 1 : 0) - (intervals ? 2 : 0);
    for (int i = 0; i < columns; i++) {
      places.add(
          i == valid
              ? Optional.of(new SummaryLines.Place(table.summary(), null, table.total().count()))
              : Optional.empty());
    }
    return new SummaryLines(messages, weighted).of(places);
  }

  private HeadCell head(String key) {
    return new HeadCell(messages.text(key), 1);
  }

  private Line line(Kind kind, FrequencyCell cell, long soFar) {
    List<Figure> figures = new ArrayList<>();
    figures.add(new Figure.Count(cell.count()));
    if (weighted) {
      figures.add(new Figure.Weighted(cell.weighted()));
    }
    figures.add(
        Double.isNaN(cell.percent()) && kind == Kind.MISSING
            ? new Figure.Blank()
            : percent(cell.percent(), cell.count(), table.total().all()));
    if (anyMissing) {
      figures.add(
          kind == Kind.MISSING
              ? new Figure.Blank()
              : percent(cell.validPercent(), cell.count(), table.total().count()));
    }
    if (cumulative) {
      figures.add(
          kind == Kind.MISSING
              ? new Figure.Blank()
              : percent(cell.cumulativePercent(), soFar, soFar < 0 ? 0 : table.total().count()));
    }
    if (intervals) {
      Interval interval = cell.estimate().interval();
      figures.add(kind == Kind.MISSING ? new Figure.Blank() : bound(interval.low()));
      figures.add(kind == Kind.MISSING ? new Figure.Blank() : bound(interval.high()));
    }
    return new Line(kind, CrossView.label(cell.row()), figures);
  }

  private Line total(String label, FrequencyTotal total, boolean all) {
    List<Figure> figures = new ArrayList<>();
    figures.add(new Figure.Count(all ? total.all() : total.count()));
    if (weighted) {
      figures.add(new Figure.Weighted(all ? total.allWeighted() : total.weighted()));
    }
    double whole = total.all() == 0 ? Double.NaN : 100;
    figures.add(
        all
            ? percent(whole, total.all(), total.all())
            : percent(total.percent(), total.count(), total.all()));
    if (anyMissing) {
      double valid = total.count() == 0 ? Double.NaN : 100;
      figures.add(all ? new Figure.Blank() : percent(valid, total.count(), total.count()));
    }
    if (cumulative) {
      figures.add(new Figure.Blank());
    }
    if (intervals) {
      figures.add(new Figure.Blank());
      figures.add(new Figure.Blank());
    }
    return new Line(Kind.TOTAL, messages.text(label), figures);
  }

  private static Figure bound(double value) {
    return new Figure.Percent(value, 0, 0);
  }

  private Figure percent(double value, long count, long base) {
    return new Figure.Percent(value, count, weighted ? 0 : base);
  }
}
