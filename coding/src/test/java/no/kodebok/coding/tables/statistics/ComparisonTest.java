package no.kodebok.coding.tables.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  @Test
  void severalComparisonsAreAdjustedAsInR() {
    double[] p = {0.01, 0.04, 0.03, 0.005};
    // p.adjust(c(0.01, 0.04, 0.03, 0.005), "bonferroni"), "holm" and "BH".
    assertArrayEquals(
        new double[] {0.04, 0.16, 0.12, 0.02}, Adjustment.BONFERRONI.adjust(p), 1e-12);
    assertArrayEquals(new double[] {0.03, 0.06, 0.06, 0.02}, Adjustment.HOLM.adjust(p), 1e-12);
    assertArrayEquals(
        new double[] {0.02, 0.04, 0.04, 0.02}, Adjustment.BENJAMINI_HOCHBERG.adjust(p), 1e-12);
  }

  @Test
  void whatCouldNotBeComparedIsSteppedOver() {
    double[] p = {0.01, Double.NaN, 0.04, 0.03};
    // R 4.2.2, stats: p.adjust(c(0.01, NA, 0.04, 0.03), "holm") and "BH".
    assertArrayEquals(
        new double[] {0.03, Double.NaN, 0.06, 0.06}, Adjustment.HOLM.adjust(p), 1e-12);
    assertArrayEquals(
        new double[] {0.03, Double.NaN, 0.04, 0.04},
        Adjustment.BENJAMINI_HOCHBERG.adjust(p),
        1e-12);
    // The number of pairs is that of the columns, whatever came of them.
    assertArrayEquals(
        new double[] {0.04, Double.NaN, 0.16, 0.12}, Adjustment.BONFERRONI.adjust(p), 1e-12);
  }

  @Test
  void aspirinIsAsPublished() {
    // Agresti, "Categorical Data Analysis" (2nd ed. 2002), table 2.1: 189 of 11034 and 104 of
    // 11037; z² is the Pearson chi-square 25.01.
    ProportionTest test = ProportionTest.of(189 / 11034.0, 11034, 104 / 11037.0, 11037);
    assertEquals(25.01, test.z() * test.z(), 0.005);
    assertTrue(test.z() > 0 && test.p() < 0.0001);
    assertTrue(Double.isNaN(ProportionTest.of(0, 10, 0, 10).p()));
  }

  @Test
  void ofASimpleSampleRaoScottIsPearson() {
    double[][] counts = {{12, 30, 8}, {25, 11, 14}};
    double n = 100;
    double[][] shares = new double[2][3];
    double[][] covariance = new double[6][6];
    for (int i = 0; i < 6; i++) {
      shares[i / 3][i % 3] = counts[i / 3][i % 3] / n;
    }
    for (int i = 0; i < 6; i++) {
      for (int j = 0; j < 6; j++) {
        double p = shares[i / 3][i % 3];
        double q = shares[j / 3][j % 3];
        covariance[i][j] = ((i == j ? p : 0) - p * q) / n;
      }
    }
    var f =
        assertInstanceOf(Measure.Figures.class, RaoScott.test(shares, covariance, 100, 99))
            .values();
    var pearson =
        assertInstanceOf(Measure.Figures.class, Independence.chiSquare(Contingency.of(counts)))
            .values();
    double value = pearson.getOrDefault("value", OptionalDouble.empty()).orElseThrow();
    assertEquals(value / 2, f.getOrDefault("f", OptionalDouble.empty()).orElseThrow(), 1e-9);
    assertEquals(2, f.getOrDefault("df1", OptionalDouble.empty()).orElseThrow(), 1e-9);
    assertEquals(198, f.getOrDefault("df2", OptionalDouble.empty()).orElseThrow(), 1e-6);
  }
}
