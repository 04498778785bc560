package no.kodebok.coding.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import no.kodebok.coding.tables.statistics.Adjustment;
import no.kodebok.coding.tables.statistics.ProportionTest;

/** Compares every two columns of a cross table in each row. */
final class ColumnTests {
  private final List<Category> rows;
  private final List<Category> columns;
  private final double[][] counts;
  private final Adjustment adjustment;
  private final boolean weighted;
  private final double[] sums;
  private final double[] effective;

  private ColumnTests(
      List<Category> rows,
      List<Category> columns,
      double[][] counts,
      double[] sums,
      double[] effective,
      Adjustment adjustment,
      boolean weighted) {
    this.rows = rows;
    this.columns = columns;
    this.counts = counts;
    this.sums = sums;
    this.effective = effective;
    this.adjustment = adjustment;
    this.weighted = weighted;
  }

  /**
   * Of a cube.
   *
   * @param cube rows by columns, those of the percent base only
   * @param weighted whether the counts are sums of sampling weights
   */
  static ColumnTests of(CellCube cube, Adjustment adjustment, boolean weighted) {
    List<Category> columns = cube.categories(1);
    double[] sums = new double[columns.size()];
    double[] effective = new double[columns.size()];
    for (int j = 0; j < sums.length; j++) {
      CellCube one = cube.keep(1, columns.get(j)::equals);
      sums[j] = one.weighted();
      effective[j] = one.effective();
    }
    double[][] counts = new double[cube.categories(0).size()][sums.length];
    for (int i = 0; i < counts.length; i++) {
      for (int j = 0; j < sums.length; j++) {
        counts[i][j] = cube.weighted(i, j);
      }
    }
    return new ColumnTests(
        cube.categories(0), columns, counts, sums, effective, adjustment, weighted);
  }

  /**
   * Of items that respondents may mention several of.
   *
   * @param counts of the items by columns
   * @param bases whom the shares are of, column by column
   */
  static ColumnTests ofItems(
      List<Category> rows,
      List<Category> columns,
      double[][] counts,
      List<CellCube> bases,
      Adjustment adjustment,
      boolean weighted) {
    return new ColumnTests(
        rows,
        columns,
        counts,
        bases.stream().mapToDouble(CellCube::weighted).toArray(),
        bases.stream().mapToDouble(CellCube::effective).toArray(),
        adjustment,
        weighted);
  }

  /** Kish's effective number of each column with anybody in it; none without weights. */
  Map<Category, Double> effective() {
    Map<Category, Double> numbers = new HashMap<>();
    for (int j = 0; weighted && j < sums.length; j++) {
      if (sums[j] > 0) {
        numbers.put(columns.get(j), effective[j]);
      }
    }
    return numbers;
  }

  /** Row by row, the pairs in order; a column with nobody in it is compared with none. */
  List<ColumnTest> all() {
    List<Integer> filled =
        IntStream.range(0, sums.length).filter(j -> sums[j] > 0).boxed().toList();
    List<ColumnTest> tests = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      row(i, filled, tests);
    }
    return tests;
  }

  private void row(int row, List<Integer> filled, List<ColumnTest> tests) {
    List<int[]> pairs = new ArrayList<>();
    for (int a = 0; a < filled.size(); a++) {
      for (int b = a + 1; b < filled.size(); b++) {
        pairs.add(new int[] {filled.get(a), filled.get(b)});
      }
    }
    List<ProportionTest> plain = pairs.stream().map(pair -> test(row, pair, sums)).toList();
    List<ProportionTest> adjusted = pairs.stream().map(pair -> test(row, pair, effective)).toList();
    double[] p = adjustment.adjust(plain.stream().mapToDouble(ProportionTest::p).toArray());
    double[] effectiveP =
        adjustment.adjust(adjusted.stream().mapToDouble(ProportionTest::p).toArray());
    for (int i = 0; i < pairs.size(); i++) {
      tests.add(
          new ColumnTest(
              rows.get(row),
              columns.get(pairs.get(i)[0]),
              columns.get(pairs.get(i)[1]),
              plain.get(i),
              p[i],
              weighted ? adjusted.get(i) : null,
              weighted ? effectiveP[i] : Double.NaN));
    }
  }

  private ProportionTest test(int row, int[] pair, double[] bases) {
    return ProportionTest.of(
        counts[row][pair[0]] / sums[pair[0]],
        bases[pair[0]],
        counts[row][pair[1]] / sums[pair[1]],
        bases[pair[1]]);
  }
}
