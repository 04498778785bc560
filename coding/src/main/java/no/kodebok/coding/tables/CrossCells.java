package no.kodebok.coding.tables;

import java.util.ArrayList;
import java.util.List;
import no.kodebok.coding.tables.CrossTable.CrossCell;
import no.kodebok.coding.tables.statistics.Independence;
import org.jspecify.annotations.Nullable;

/** The cells of one column variable with their totals and shares. */
final class CrossCells {
  private final CellCube cube;
  private final List<Integer> rows;
  private final List<Integer> columns;
  private final double[] rowSums;
  private final double[] columnSums;
  private final double total;
  private final CrossPrecision precision;

  /** Cells of these categories, by their places in the cube. */
  CrossCells(CellCube cube, List<Integer> rows, List<Integer> columns, CrossPrecision precision) {
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
    for (int row : rows) {
      for (int column : columns) {
        cells.add(body(row, column));
      }
      cells.add(rowTotal(row));
    }
    for (int column : columns) {
      cells.add(columnTotal(column));
    }
    CellCube inBase = cube.keep(0, Category::inBase).keep(1, Category::inBase);
    double whole = Shares.percent(total, total);
    cells.add(
        new CrossCell(
            null, null, inBase.count(), total, whole, whole, whole, Double.NaN, Double.NaN));
    return cells;
  }

  private CrossCell body(int row, int column) {
    Category rowCategory = cube.categories(0).get(row);
    Category columnCategory = cube.categories(1).get(column);
    double weighted = cube.weighted(row, column);
    long count = cube.count(row, column);
    if (!rowCategory.inBase() || !columnCategory.inBase()) {
      return outside(rowCategory, columnCategory, count, weighted);
    }
    return new CrossCell(
            rowCategory,
            columnCategory,
            count,
            weighted,
            Shares.percent(weighted, rowSums[row]),
            Shares.percent(weighted, columnSums[column]),
            Shares.percent(weighted, total),
            rowSums[row] * columnSums[column] / total,
            Independence.adjustedResidual(weighted, rowSums[row], columnSums[column], total))
        .with(precision.ofCell(row, column));
  }

  private CrossCell rowTotal(int row) {
    Category category = cube.categories(0).get(row);
    long count = 0;
    for (int column = 0; column < cube.categories(1).size(); column++) {
      count += cube.categories(1).get(column).inBase() ? cube.count(row, column) : 0;
    }
    double sum = rowSums[row];
    if (!category.inBase()) {
      return outside(category, null, count, sum);
    }
    double share = Shares.percent(sum, total);
    return new CrossCell(
            category,
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

  private CrossCell columnTotal(int column) {
    Category category = cube.categories(1).get(column);
    long count = 0;
    for (int row = 0; row < cube.categories(0).size(); row++) {
      count += cube.categories(0).get(row).inBase() ? cube.count(row, column) : 0;
    }
    double sum = columnSums[column];
    if (!category.inBase()) {
      return outside(null, category, count, sum);
    }
    double share = Shares.percent(sum, total);
    return new CrossCell(
        null, category, count, sum, share, Shares.percent(sum, sum), share, Double.NaN, Double.NaN);
  }

  private static CrossCell outside(
      @Nullable Category row, @Nullable Category column, long count, double weighted) {
    return new CrossCell(
        row, column, count, weighted, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
  }
}
