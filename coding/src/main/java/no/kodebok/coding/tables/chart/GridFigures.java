package no.kodebok.coding.tables.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.tables.layout.Figure;
import no.kodebok.coding.tables.layout.FigureText;
import no.kodebok.coding.tables.layout.TableGrid;
import no.kodebok.coding.tables.layout.TableGrid.HeadCell;
import no.kodebok.coding.tables.layout.TableGrid.Kind;
import no.kodebok.coding.tables.layout.TableGrid.Line;

/**
 * The figures of a laid-out table by name. A chart takes them from where a reader sees them, so
 * that what the table hides can never be read from the chart.
 */
final class GridFigures {
  private final TableGrid grid;
  private final List<Integer> charted;
  private final List<Integer> places;
  private final List<Line> body;
  private final FigureText texts;

  GridFigures(TableGrid grid, Language language) {
    this(grid, language, List.of(), List.of());
  }

  /**
   * Without some lines and columns.
   *
   * @param groupLines the lines of the body, from 0, that go over others of it
   * @param groupColumns the charted columns, from 0, that go over others of them
   */
  GridFigures(
      TableGrid grid, Language language, List<Integer> groupLines, List<Integer> groupColumns) {
    this.grid = grid;
    this.charted =
        IntStream.range(0, grid.charted().size())
            .filter(i -> !groupColumns.contains(i))
            .mapToObj(grid.charted()::get)
            .toList();
    List<Integer> all =
        IntStream.range(0, grid.lines().size())
            .filter(line -> grid.lines().get(line).kind() == Kind.BODY)
            .boxed()
            .toList();
    this.places =
        IntStream.range(0, all.size())
            .filter(i -> !groupLines.contains(i))
            .mapToObj(all::get)
            .toList();
    this.body = places.stream().map(grid.lines()::get).toList();
    this.texts = new FigureText(language);
  }

  List<String> lines() {
    return body.stream().map(Line::label).toList();
  }

  /** The columns that a chart shows. */
  List<Integer> charted() {
    return charted;
  }

  /** Charted columns side by side from the first one: the next variable's do not belong to it. */
  List<Integer> firstRun() {
    int run = 0;
    while (run < charted.size() && charted.get(run) == charted.getFirst() + run) {
      run++;
    }
    return charted.subList(0, run);
  }

  /** The head of a column. */
  String column(int column) {
    return head(grid.heads().getLast(), column);
  }

  /** The head above that of a column; empty where there is none. */
  String group(int column) {
    return grid.heads().size() < 2 ? "" : head(grid.heads().get(grid.heads().size() - 2), column);
  }

  /** The column with this head, or −1. */
  int columnNamed(String head) {
    for (int column = 0; column < grid.columns(); column++) {
      if (column(column).equals(head)) {
        return column;
      }
    }
    return -1;
  }

  private static String head(List<HeadCell> heads, int column) {
    int left = column + 1;
    for (HeadCell head : heads) {
      left -= head.span();
      if (left < 0) {
        return head.text();
      }
    }
    return "";
  }

  ChartPoint point(int line, int column) {
    Figure figure = body.get(line).figures().get(column);
    return ChartPoint.of(value(figure), texts.of(bare(figure))).at(places.get(line), column);
  }

  /** A share without the letters of the columns that it differs from. */
  private static Figure bare(Figure figure) {
    return figure instanceof Figure.Percent percent
        ? new Figure.Percent(percent.value(), percent.count(), percent.base())
        : figure;
  }

  double value(int line, int column) {
    return value(body.get(line).figures().get(column));
  }

  /** Whether a reader is not shown the figure though there is one. */
  boolean isHidden(int line, int column) {
    return texts.of(body.get(line).figures().get(column)).equals(FigureText.HIDDEN);
  }

  private static double value(Figure figure) {
    return switch (figure) {
      case Figure.Count(long value) -> (double) value;
      case Figure.Weighted(double value) -> value;
      case Figure.Measured(double value, int decimals) -> value;
      case Figure.Percent percent -> percent.value();
      // Blank, or kept from the reader.
      default -> Double.NaN;
    };
  }

  List<ChartPoint> alongLine(int line, List<Integer> columns) {
    List<ChartPoint> points = new ArrayList<>();
    columns.forEach(column -> points.add(point(line, column)));
    return points;
  }

  List<ChartPoint> alongColumn(int column) {
    List<ChartPoint> points = new ArrayList<>();
    for (int line = 0; line < body.size(); line++) {
      points.add(point(line, column));
    }
    return points;
  }
}
