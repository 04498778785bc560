package no.kodebok.coding.tables;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.kodebok.coding.tables.Precision.Part;

/** How sure the percents of a cross table are, for the percents that it shows. */
final class CrossPrecision {
  private final Precision precision;
  private final PercentMode mode;
  private final Dimension rows;
  private final Dimension columns;
  private final CellCube inBase;
  private final Part all;
  private final Map<Line, Part> byRow = new HashMap<>();
  private final Map<Line, Part> byColumn = new HashMap<>();
  private final CellCube cube;

  /** Of a cube, rows by columns. */
  CrossPrecision(Material material, Dimension rows, Dimension columns, CellCube cube) {
    this.precision = new Precision(material, rows, columns);
    this.mode = material.request().percent();
    this.rows = rows;
    this.columns = columns;
    this.cube = cube;
    this.inBase = cube.keep(0, Category::inBase).keep(1, Category::inBase);
    this.all = Part.of(inBase, row -> rowInBase(row) && columnInBase(row));
  }

  /** Of a cell in the percent base. */
  Estimate ofCell(Line row, Line column) {
    long count = 0;
    Sum weighted = new Sum();
    Sum squares = new Sum();
    for (int i : row.places()) {
      for (int j : column.places()) {
        count += cube.count(i, j);
        weighted.add(cube.weighted(i, j));
        squares.add(cube.squares(i, j));
      }
    }
    Part part =
        new Part(
            count,
            weighted.value(),
            squares.value(),
            at -> row.holds(rows.place(at)) && column.holds(columns.place(at)));
    return switch (mode) {
      case COLUMN -> precision.share(part, column(column));
      case ROW -> precision.share(part, row(row));
      case TOTAL -> precision.share(part, all);
      case NONE -> Estimate.NONE;
    };
  }

  /** Of all columns together in a row of the percent base; nothing where that is the whole. */
  Estimate ofRow(Line row) {
    return mode == PercentMode.COLUMN || mode == PercentMode.TOTAL
        ? precision.share(row(row), all)
        : Estimate.NONE;
  }

  private Part row(Line row) {
    return byRow.computeIfAbsent(
        row,
        line ->
            Part.of(
                inBase.keep(0, categories(rows, line)::contains),
                at -> line.holds(rows.place(at)) && columnInBase(at)));
  }

  private Part column(Line column) {
    return byColumn.computeIfAbsent(
        column,
        line ->
            Part.of(
                inBase.keep(1, categories(columns, line)::contains),
                at -> line.holds(columns.place(at)) && rowInBase(at)));
  }

  private static Set<Category> categories(Dimension dimension, Line line) {
    return line.places().stream().map(dimension.categories()::get).collect(Collectors.toSet());
  }

  private boolean rowInBase(int at) {
    return rows.categories().get(rows.place(at)).inBase();
  }

  private boolean columnInBase(int at) {
    return columns.categories().get(columns.place(at)).inBase();
  }
}
