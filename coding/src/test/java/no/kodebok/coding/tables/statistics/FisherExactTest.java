package no.kodebok.coding.tables.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FisherExactTest {
  private static double p(double[][] counts) {
    Measure.Figures figures =
        assertInstanceOf(Measure.Figures.class, Independence.fisher(Contingency.of(counts), true));
    return figures.values().getOrDefault("p", OptionalDouble.empty()).orElseThrow();
  }

  @Test
  void jobSatisfactionIsAsInTheTextbook() {
    // Agresti, "Categorical Data Analysis" (2nd ed. 2002), page 57; R: fisher.test(Job), p = 0.7827
    double[][] job = {{1, 3, 10, 6}, {2, 3, 10, 7}, {1, 6, 14, 12}, {0, 1, 9, 11}};
    assertEquals(0.7827, p(job), 5e-5);
  }

  @Test
  void smallTablesAreWhatAllTablesOfTheirMarginsSay() {
    Random random = new Random(3);
    for (int round = 0; round < 40; round++) {
      int rows = 2 + random.nextInt(2);
      int columns = 3 + random.nextInt(2);
      double[][] counts = new double[rows][columns];
      for (double[] row : counts) {
        for (int j = 0; j < columns; j++) {
          row[j] = random.nextInt(4);
        }
        row[random.nextInt(columns)]++;
      }
      for (int j = 0; j < columns; j++) {
        counts[random.nextInt(rows)][j]++;
      }
      assertEquals(listed(counts), p(counts), 1e-9);
    }
  }

  /** By listing every table with the margins. */
  private static double listed(double[][] counts) {
    int rows = counts.length;
    int columns = counts[0].length;
    int[] rowSums = new int[rows];
    int[] columnSums = new int[columns];
    double seen = 1;
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        rowSums[i] += (int) counts[i][j];
        columnSums[j] += (int) counts[i][j];
        seen /= factorial((int) counts[i][j]);
      }
    }
    double[] sums = new double[2];
    list(rowSums, columnSums, 0, 0, rowSums[0], 1, seen * (1 + 1e-7), sums);
    return sums[0] / sums[1];
  }

  private static void list(
      int[] rows,
      int[] columns,
      int i,
      int j,
      int left,
      double product,
      double seen,
      double[] sums) {
    if (j == columns.length) {
      if (left > 0) {
        return;
      }
      if (i == rows.length - 1) {
        sums[1] += product;
        sums[0] += product <= seen ? product : 0;
      } else {
        list(rows, columns, i + 1, 0, rows[i + 1], product, seen, sums);
      }
      return;
    }
    for (int count = 0; count <= Math.min(left, columns[j]); count++) {
      columns[j] -= count;
      list(rows, columns, i, j + 1, left - count, product / factorial(count), seen, sums);
      columns[j] += count;
    }
  }

  private static double factorial(int n) {
    double product = 1;
    for (int i = 2; i <= n; i++) {
      product *= i;
    }
    return product;
  }

  @Test
  void tablesOfSomeHundredsAreAsInR() {
    // R 4.2.2, stats: fisher.test(t, workspace = 2e8 / 8)$p.value
    assertEquals(
        0.8691495683653, p(new double[][] {{17, 14, 13}, {68, 51, 57}}), 0.8691495683653 * 1e-8);
    assertEquals(
        0.1630026516538,
        p(new double[][] {{9, 3, 3}, {82, 57, 51}, {158, 80, 57}}),
        0.1630026516538 * 1e-8);
    assertEquals(
        0.1459526560931,
        p(new double[][] {{7, 37, 4}, {7, 16, 3}, {2, 29, 3}, {2, 6, 1}, {8, 18, 7}}),
        0.1459526560931 * 1e-8);
    assertEquals(
        0.5676297033409,
        p(new double[][] {{55, 22, 14}, {11, 5, 2}, {11, 2, 4}, {2, 3, 0}, {12, 6, 1}}),
        0.5676297033409 * 1e-8);
    assertEquals(
        0.350954434463,
        p(new double[][] {{22, 27, 70, 15, 37, 12}, {23, 14, 41, 5, 28, 6}}),
        0.350954434463 * 1e-8);
  }

  @Test
  void aLargerTableTakesPatience() {
    // R 4.2.2, stats: fisher.test(t, workspace = 2e8 / 8)$p.value
    double[][] counts = {{3, 59, 16, 7, 5}, {4, 64, 21, 11, 11}, {7, 45, 19, 13, 15}};
    assertEquals(0.2140593237313, p(counts), 2e-9);
    assertTrue(Independence.fisher(Contingency.of(counts), false) instanceof Measure.Undefined);
  }

  @Test
  void aTableThatIsTooLargeHasNone() {
    double[][] large = new double[6][6];
    for (double[] row : large) {
      Arrays.fill(row, 20);
    }
    // No other is as likely, which is seen without listing them.
    assertEquals(1, p(large), 1e-12);
    for (int i = 0; i < 6; i++) {
      large[i][i] += 5;
    }
    assertTrue(Independence.fisher(Contingency.of(large), false) instanceof Measure.Undefined);
  }
}
