package no.kodebok.coding.tables;

import java.util.ArrayList;
import java.util.List;
import no.kodebok.coding.tables.CrossTable.CrossCell;
import no.kodebok.coding.tables.statistics.Independence;
import org.jspecify.annotations.Nullable;

/** The cells of one column variable with their totals and shares. */
final class CrossCells {
  private final CellCube cube;
  private final List<Line> rows;
  private final List<Line> columns;
  private final double[] rowSums;
  private final double[] columnSums;
  private final double total;
  private final CrossPrecision precision;

  /** Cells of these lines of the cube. */
  CrossCells(CellCube cube, List<Line> rows, List<Line> columns, CrossPrecision precision) {
    this.cube = cube;
    this.rows = rows;
    this.columns = columns;
    this.precision = precision;
    CellCube rowsOnly = cube.keep(1, Category::inBase).margin(0);
    CellCube columnsOnly = cube.keep(0, Category::inBase).margin(1);
    rowSums = sums(rowsOnly);
    columnSums = sums(columnsOnly);
    total = cube.keep(0, Category::inBase).keep(1, Category::inBase).weighted();
  }

  private static double[] sums(CellCube margin) {
    double[] sums = new double[margin.categories(0).size()];
    for (int i = 0; i < sums.length; i++) {
      sums[i] = margin.weighted(i);
    }
    return sums;
  }

  /** Row by row, each ending in its total; the totals of the columns last. */
  List<CrossCell> all() {
    List<CrossCell> cells = new ArrayList<>();
    for (Line row : rows) {
      for (Line column : columns) {
        cells.add(body(row, column));
      }
      cells.add(rowTotal(row));
    }
    for (Line column : columns) {
      cells.add(columnTotal(column));
    }
    CellCube inBase = cube.keep(0, Category::inBase).keep(1, Category::inBase);
    double whole = Shares.percent(total, total);
    cells.add(
        new CrossCell(
            null, null, inBase.count(), total, whole, whole, whole, Double.NaN, Double.NaN));
    return cells;
  }

  private static double sum(Line line, double[] sums) {
    return line.places().stream().mapToDouble(place -> sums[place]).sum();
  }

  private CrossCell body(Line row, Line column) {
    Sum sum = new Sum();
    long count = 0;
    for (int i : row.places()) {
      for (int j : column.places()) {
        sum.add(cube.weighted(i, j));
        count += cube.count(i, j);
      }
    }
    double weighted = sum.value();
    if (!row.category().inBase() || !column.category().inBase()) {
      return outside(row.category(), column.category(), count, weighted);
    }
    double rowSum = sum(row, rowSums);
    double columnSum = sum(column, columnSums);
    return new CrossCell(
            row.category(),
            column.category(),
            count,
            weighted,
            Shares.percent(weighted, rowSum),
            Shares.percent(weighted, columnSum),
            Shares.percent(weighted, total),
            rowSum * columnSum / total,
            Independence.adjustedResidual(weighted, rowSum, columnSum, total))
        .with(precision.ofCell(row, column));
  }

  private CrossCell rowTotal(Line row) {
    long count = 0;
    for (int column = 0; column < cube.categories(1).size(); column++) {
      for (int i : row.places()) {
        count += cube.categories(1).get(column).inBase() ? cube.count(i, column) : 0;
      }
    }
    double sum = sum(row, rowSums);
    if (!row.category().inBase()) {
      return outside(row.category(), null, count, sum);
    }
    double share = Shares.percent(sum, total);
    return new CrossCell(
            row.category(),
            null,
            count,
            sum,
            Shares.percent(sum, sum),
            share,
            share,
            Double.NaN,
            Double.NaN)
        .with(precision.ofRow(row));
  }

  private CrossCell columnTotal(Line column) {
    long count = 0;
    for (int row = 0; row < cube.categories(0).size(); row++) {
      for (int j : column.places()) {
        count += cube.categories(0).get(row).inBase() ? cube.count(row, j) : 0;
      }
    }
    double sum = sum(column, columnSums);
    if (!column.category().inBase()) {
      return outside(null, column.category(), count, sum);
    }
    double share = Shares.percent(sum, total);
    return new CrossCell(
        null,
        column.category(),
        count,
        sum,
        share,
        Shares.percent(sum, sum),
        share,
        Double.NaN,
        Double.NaN);
  }

  private static CrossCell outside(
      @Nullable Category row, @Nullable Category column, long count, double weighted) {
    return new CrossCell(
        row, column, count, weighted, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
  }
}
