package no.kodebok.coding.tables;

import no.kodebok.coding.tables.Precision.Part;

/** How sure the percents of a cross table are, for the percents that it shows. */
final class CrossPrecision {
  private final Precision precision;
  private final PercentMode mode;
  private final Dimension rows;
  private final Dimension columns;
  private final CellCube inBase;
  private final Part all;
  private final Part[] byRow;
  private final Part[] byColumn;
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
    this.byRow = new Part[rows.categories().size()];
    this.byColumn = new Part[columns.categories().size()];
  }

  /** Of a cell in the percent base, by its places. */
  Estimate ofCell(int row, int column) {
    Part part =
        new Part(
            cube.count(row, column),
            cube.weighted(row, column),
            cube.squares(row, column),
            at -> rows.place(at) == row && columns.place(at) == column);
    return switch (mode) {
      case COLUMN -> precision.share(part, column(column));
      case ROW -> precision.share(part, row(row));
      case TOTAL -> precision.share(part, all);
      case NONE -> Estimate.NONE;
    };
  }

  /** Of all columns together in a row of the percent base; nothing where that is the whole. */
  Estimate ofRow(int row) {
    return mode == PercentMode.COLUMN || mode == PercentMode.TOTAL
        ? precision.share(row(row), all)
        : Estimate.NONE;
  }

  private Part row(int row) {
    Part known = byRow[row];
    if (known == null) {
      Category category = rows.categories().get(row);
      known =
          Part.of(
              inBase.keep(0, category::equals), at -> rows.place(at) == row && columnInBase(at));
      byRow[row] = known;
    }
    return known;
  }

  private Part column(int column) {
    Part known = byColumn[column];
    if (known == null) {
      Category category = columns.categories().get(column);
      known =
          Part.of(
              inBase.keep(1, category::equals), at -> columns.place(at) == column && rowInBase(at));
      byColumn[column] = known;
    }
    return known;
  }

  private boolean rowInBase(int at) {
    return rows.categories().get(rows.place(at)).inBase();
  }

  private boolean columnInBase(int at) {
    return columns.categories().get(columns.place(at)).inBase();
  }
}
