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
  private final CellCube cube;
  private final Adjustment adjustment;
  private final boolean weighted;
  private final double[] sums;
  private final double[] effective;

  /**
   * Of a cube.
   *
   * @param cube rows by columns, those of the percent base only
   * @param weighted whether the counts are sums of sampling weights
   */
  ColumnTests(CellCube cube, Adjustment adjustment, boolean weighted) {
    this.cube = cube;
    this.adjustment = adjustment;
    this.weighted = weighted;
    List<Category> columns = cube.categories(1);
    sums = new double[columns.size()];
    effective = new double[columns.size()];
    for (int j = 0; j < sums.length; j++) {
      CellCube one = cube.keep(1, columns.get(j)::equals);
      sums[j] = one.weighted();
      effective[j] = one.effective();
    }
  }

  /** Kish's effective number of each column with anybody in it; none without weights. */
  Map<Category, Double> effective() {
    Map<Category, Double> numbers = new HashMap<>();
    for (int j = 0; weighted && j < sums.length; j++) {
      if (sums[j] > 0) {
        numbers.put(cube.categories(1).get(j), effective[j]);
      }
    }
    return numbers;
  }

  /** Row by row, the pairs in order; a column with nobody in it is compared with none. */
  List<ColumnTest> all() {
    List<Integer> filled =
        IntStream.range(0, sums.length).filter(j -> sums[j] > 0).boxed().toList();
    List<ColumnTest> tests = new ArrayList<>();
    for (int i = 0; i < cube.categories(0).size(); i++) {
      row(i, filled, tests);
    }
    return tests;
  }

  private void row(int row, List<Integer> columns, List<ColumnTest> tests) {
    List<int[]> pairs = new ArrayList<>();
    for (int a = 0; a < columns.size(); a++) {
      for (int b = a + 1; b < columns.size(); b++) {
        pairs.add(new int[] {columns.get(a), columns.get(b)});
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
              cube.categories(0).get(row),
              cube.categories(1).get(pairs.get(i)[0]),
              cube.categories(1).get(pairs.get(i)[1]),
              plain.get(i),
              p[i],
              weighted ? adjusted.get(i) : null,
              weighted ? effectiveP[i] : Double.NaN));
    }
  }

  private ProportionTest test(int row, int[] pair, double[] bases) {
    return ProportionTest.of(
        cube.weighted(row, pair[0]) / sums[pair[0]],
        bases[pair[0]],
        cube.weighted(row, pair[1]) / sums[pair[1]],
        bases[pair[1]]);
  }
}
