package no.kodebok.coding.tables.chart;

import java.util.ArrayList;
import java.util.List;
import no.kodebok.coding.model.Scale;
import no.kodebok.coding.tables.BatteryTable;
import no.kodebok.coding.tables.Category;
import no.kodebok.coding.tables.CrossTable;
import no.kodebok.coding.tables.FrequencyTable;
import no.kodebok.coding.tables.FrequencyTable.FrequencyCell;
import no.kodebok.coding.tables.MeansTable;
import no.kodebok.coding.tables.Messages;
import no.kodebok.coding.tables.PercentMode;
import no.kodebok.coding.tables.SetTable;
import no.kodebok.coding.tables.Table;
import no.kodebok.coding.tables.TableHead;
import no.kodebok.coding.tables.layout.FigureText;
import no.kodebok.coding.tables.layout.TableGrid;
import no.kodebok.coding.tables.layout.TableLayout;

/** Makes the charts of one table from the figures that a reader is shown. */
final class ChartMaker {
  /** More bars below each other than anybody reads. */
  static final int MOST_CATEGORIES = 60;

  /** More colours than anybody can tell apart. */
  static final int MOST_SERIES = 16;

  private final Table table;
  private final TableHead head;
  private final Messages messages;
  private final GridFigures grid;
  private final List<String> notes = new ArrayList<>();

  ChartMaker(Table table, Messages messages) {
    this.table = table;
    this.head = table.head();
    this.messages = messages;
    this.grid =
        new GridFigures(
            TableLayout.of(table, messages),
            messages.language(),
            ChartFit.groupRows(table),
            ChartFit.groupColumns(table));
  }

  /** Whether there is no figure to draw. */
  boolean isEmpty(ChartKind kind) {
    if (kind == ChartKind.SCATTER) {
      return make(kind).dots().isEmpty();
    }
    for (int line = 0; line < grid.lines().size(); line++) {
      for (int column : grid.charted()) {
        if (Double.isFinite(grid.value(line, column))) {
          return false;
        }
      }
    }
    return true;
  }

  /** The number of bars or colours that is more than anybody reads; 0 where it is not. */
  int excess(ChartKind kind) {
    if (kind == ChartKind.SCATTER || kind == ChartKind.HISTOGRAM) {
      return 0;
    }
    int lines = grid.lines().size();
    int columns = kind == ChartKind.PROFILE ? 1 : grid.charted().size();
    boolean linesAreSeries = linesAreSeries(kind);
    int bars = linesAreSeries ? columns : lines;
    int colours = linesAreSeries ? lines : columns;
    return bars > MOST_CATEGORIES ? bars : colours > MOST_SERIES ? colours : 0;
  }

  Chart make(ChartKind kind) {
    notes.clear();
    return switch (kind) {
      case HISTOGRAM -> histogram((FrequencyTable) table);
      case SCATTER -> scatter((CrossTable) table);
      case PROFILE -> means(kind);
      default -> table instanceof MeansTable ? means(kind) : shares(kind);
    };
  }

  /** Divided bars and lines have a colour for each answer; other bars have one for each column. */
  private boolean linesAreSeries(ChartKind kind) {
    if (table instanceof BatteryTable || !(table instanceof CrossTable || isSetByColumns())) {
      return table instanceof BatteryTable && kind == ChartKind.GROUPED;
    }
    boolean byRow = table instanceof CrossTable && head.percent() == PercentMode.ROW;
    return switch (kind) {
      case STACKED, DIVERGING -> !byRow;
      case LINE -> true;
      default -> byRow || severalGroups();
    };
  }

  private boolean isSetByColumns() {
    return table instanceof SetTable set && !set.blocks().isEmpty();
  }

  private boolean severalGroups() {
    return grid.charted().stream().map(grid::group).distinct().count() > 1;
  }

  private Chart shares(ChartKind kind) {
    boolean linesAreSeries = linesAreSeries(kind);
    List<Integer> columns = grid.charted();
    if (!linesAreSeries && severalGroups()) {
      columns = grid.firstRun();
      notes.add(messages.text("chart.firstOnly", grid.group(columns.getFirst())));
    }
    List<String> names = new ArrayList<>();
    List<List<ChartPoint>> points = new ArrayList<>();
    if (linesAreSeries) {
      names.addAll(grid.lines());
      for (int line = 0; line < names.size(); line++) {
        points.add(grid.alongLine(line, columns));
      }
    } else {
      for (int column : columns) {
        names.add(grid.column(column));
        points.add(grid.alongColumn(column));
      }
    }
    note(columns);
    List<String> categories =
        linesAreSeries ? columns.stream().map(grid::column).toList() : grid.lines();
    List<String> groups =
        linesAreSeries && severalGroups() ? columns.stream().map(grid::group).toList() : List.of();
    boolean counts = table instanceof CrossTable && head.percent() == PercentMode.NONE;
    return chart(
        kind,
        counts ? ChartMeasure.COUNT : ChartMeasure.PERCENT,
        categoryTitle(linesAreSeries),
        messages.text(counts ? "head.counts" : "head.percent"),
        categories,
        groups,
        series(kind, names, points, linesAreSeries),
        List.of());
  }

  private String categoryTitle(boolean linesAreSeries) {
    if (linesAreSeries) {
      return head.columns().size() == 1 ? head.columns().getFirst().label() : "";
    }
    return head.rows().label();
  }

  private List<ChartSeries> series(
      ChartKind kind, List<String> names, List<List<ChartPoint>> points, boolean linesAreSeries) {
    if (kind == ChartKind.DIVERGING) {
      return diverging(names, points);
    }
    List<String> colours =
        kind == ChartKind.LINE
            ? Palette.colours(names.size(), false)
            : colours(names.size(), linesAreSeries);
    List<ChartSeries> series = new ArrayList<>();
    List<List<ChartPoint>> placed = kind == ChartKind.STACKED ? Stack.whole(points) : points;
    for (int i = 0; i < names.size(); i++) {
      series.add(new ChartSeries(names.get(i), colours.get(i), placed.get(i)));
    }
    return series;
  }

  /**
   * From the most negative answer to the most positive one; what has no place on it is left out.
   */
  private List<ChartSeries> diverging(List<String> names, List<List<ChartPoint>> points) {
    List<Category> parts = ChartFit.parts(table);
    List<Integer> order = new ArrayList<>();
    List<String> beside = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      if (i < parts.size() && parts.get(i).missing() != null) {
        beside.add(names.get(i));
      } else {
        order.add(i);
      }
    }
    if (!beside.isEmpty()) {
      notes.add(messages.text("chart.besideScale", String.join(", ", beside)));
    }
    order = ChartFit.isTurned(table) ? order.reversed() : order;
    List<List<ChartPoint>> placed = Stack.diverging(order.stream().map(points::get).toList());
    List<String> colours = Palette.colours(order.size(), true);
    List<ChartSeries> series = new ArrayList<>();
    for (int i = 0; i < order.size(); i++) {
      series.add(new ChartSeries(names.get(order.get(i)), colours.get(i), placed.get(i)));
    }
    return series;
  }

  private List<String> colours(int number, boolean linesAreSeries) {
    List<Category> parts = ChartFit.parts(table);
    boolean areParts = parts.size() == number;
    Scale scale =
        table instanceof BatteryTable || linesAreSeries || head.columns().isEmpty()
            ? head.rows().scale()
            : head.columns().getFirst().scale();
    boolean ordered = scale == Scale.ORDINAL || table instanceof BatteryTable;
    if (!ordered || !areParts) {
      return Palette.colours(number, ordered);
    }
    int onScale = (int) parts.stream().filter(part -> part.missing() == null).count();
    List<String> scaled = Palette.colours(onScale, true);
    List<String> colours = new ArrayList<>();
    int next = 0;
    for (Category part : parts) {
      colours.add(part.missing() == null ? scaled.get(next++) : Palette.BESIDE);
    }
    return colours;
  }

  private Chart means(ChartKind kind) {
    int mean = grid.columnNamed(messages.text("head.mean"));
    int low = grid.columnNamed(messages.text("head.low"));
    int high = grid.columnNamed(messages.text("head.high"));
    List<ChartPoint> points = new ArrayList<>();
    for (int line = 0; line < grid.lines().size(); line++) {
      ChartPoint point = grid.point(line, mean);
      boolean interval = low >= 0 && high >= 0 && kind != ChartKind.BARS;
      points.add(
          new ChartPoint(
              point.value(),
              point.text(),
              kind == ChartKind.BARS ? 0 : point.value(),
              point.value(),
              interval ? grid.value(line, low) : Double.NaN,
              interval ? grid.value(line, high) : Double.NaN,
              point.line(),
              point.column()));
    }
    note(List.of(mean));
    String name = messages.text("head.mean");
    boolean battery = table instanceof BatteryTable;
    return chart(
        kind,
        ChartMeasure.VALUE,
        battery ? head.rows().label() : categoryTitle(true),
        battery ? name : name + ": " + head.rows().label(),
        grid.lines(),
        List.of(),
        List.of(new ChartSeries(name, Palette.colours(1, false).getFirst(), points)),
        List.of());
  }

  private Chart histogram(FrequencyTable frequency) {
    int column = grid.charted().getFirst();
    List<Integer> lines = new ArrayList<>();
    List<FrequencyCell> cells = frequency.cells();
    for (int i = 0; i < cells.size(); i++) {
      if (cells.get(i).row().missing() == null) {
        lines.add(i);
      }
    }
    double[] values =
        lines.stream()
            .mapToDouble(i -> ChartNumbers.parse(cells.get(i).row().code()).orElseThrow())
            .toArray();
    HistogramBins bins = HistogramBins.of(values, frequency.total().count());
    double[] sums = new double[bins.number()];
    boolean[] hidden = new boolean[bins.number()];
    for (int i = 0; i < values.length; i++) {
      int bin = bins.place(values[i]);
      double share = grid.value(lines.get(i), column);
      sums[bin] += Double.isFinite(share) ? share : 0;
      hidden[bin] |= grid.isHidden(lines.get(i), column);
    }
    List<ChartPoint> points = new ArrayList<>();
    for (int bin = 0; bin < sums.length; bin++) {
      points.add(
          ChartPoint.of(
              hidden[bin] ? Double.NaN : sums[bin],
              hidden[bin] ? FigureText.HIDDEN : ChartText.percent(sums[bin], messages)));
    }
    note(List.of(column));
    return chart(
        ChartKind.HISTOGRAM,
        ChartMeasure.PERCENT,
        head.rows().label(),
        messages.text("head.percent"),
        bins.labels(messages.language()),
        List.of(),
        List.of(
            new ChartSeries(
                messages.text("head.percent"), Palette.colours(1, false).getFirst(), points)),
        List.of());
  }

  private Chart scatter(CrossTable cross) {
    TableGrid laid = TableLayout.counts(cross, messages);
    GridFigures counts = new GridFigures(laid, messages.language());
    List<Category> rows = cross.rows().stream().filter(Category::inBase).toList();
    List<Category> columns =
        cross.blocks().getFirst().categories().stream().filter(Category::inBase).toList();
    List<ChartDot> dots = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      for (int i = 0; i < columns.size(); i++) {
        double count = counts.value(row, laid.charted().get(i));
        var x = ChartNumbers.parse(columns.get(i).code());
        var y = ChartNumbers.parse(rows.get(row).code());
        if (count > 0 && x.isPresent() && y.isPresent()) {
          dots.add(new ChartDot(x.getAsDouble(), y.getAsDouble(), (long) count));
        }
      }
    }
    return chart(
        ChartKind.SCATTER,
        ChartMeasure.VALUE,
        head.columns().getFirst().label(),
        head.rows().label(),
        List.of(),
        List.of(),
        List.of(),
        dots);
  }

  /** Says how many figures are kept from the reader. */
  private void note(List<Integer> columns) {
    long hidden = 0;
    for (int line = 0; line < grid.lines().size(); line++) {
      for (int column : columns) {
        hidden += grid.isHidden(line, column) ? 1 : 0;
      }
    }
    if (hidden > 0) {
      notes.add(messages.text("chart.hidden", hidden));
    }
  }

  private Chart chart(
      ChartKind kind,
      ChartMeasure measure,
      String categoryTitle,
      String valueTitle,
      List<String> categories,
      List<String> groups,
      List<ChartSeries> series,
      List<ChartDot> dots) {
    String question = head.rows().question();
    boolean asks = question != null && !question.isBlank() && !question.equals(head.title());
    Chart silent =
        new Chart(
            kind,
            measure,
            messages.language(),
            head.title(),
            asks ? question : null,
            categoryTitle,
            valueTitle,
            categories,
            groups,
            series,
            dots,
            head.baseLine(),
            notes,
            "");
    return ChartText.described(silent, messages);
  }
}
