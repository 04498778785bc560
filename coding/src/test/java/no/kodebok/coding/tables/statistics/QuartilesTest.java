package no.kodebok.coding.tables.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class QuartilesTest {
  @Test
  void bothWaysAreAsInR() {
    // R 4.2.2, stats: quantile(x, 1:3/4, type = 6) and type = 7
    // of c(3, 1.5, 9, 4, 4, 7, 2, 2, 8.25, 10, 6).
    double[] values = {3, 1.5, 9, 4, 7, 2, 8.25, 10, 6};
    double[] counts = {1, 1, 1, 2, 1, 2, 1, 1, 1};
    Quartiles quartiles = Quartiles.of(values, counts);
    assertEquals(List.of(2.0, 4.0, 8.25), quartiles.type6());
    assertEquals(List.of(2.5, 4.0, 7.625), quartiles.type7());
    // The same of c(1, 2, 2, 5).
    Quartiles few = Quartiles.of(new double[] {5, 2, 1, 7}, new double[] {1, 2, 1, 0});
    assertEquals(List.of(1.25, 2.0, 4.25), few.type6());
    assertEquals(List.of(1.75, 2.0, 2.75), few.type7());
    Quartiles one = Quartiles.of(new double[] {3}, new double[] {1});
    assertEquals(List.of(3.0, 3.0, 3.0), one.type6());
    assertEquals(one.type6(), one.type7());
  }

  @Test
  void etaSquaredIsTheShareBetweenGroups() {
    // R 4.2.2, stats: a <- anova(lm(v ~ g)); a$"Sum Sq"[1] / sum(a$"Sum Sq")
    // of v = 1 2 4, 3 5, 8 9 6 in three groups.
    double[][] counts = {
      {1, 0, 0}, {1, 0, 0}, {0, 1, 0}, {1, 0, 0}, {0, 1, 0}, {0, 0, 1}, {0, 0, 1}, {0, 0, 1}
    };
    Contingency table =
        Contingency.of(counts, new double[] {1, 2, 3, 4, 5, 6, 8, 9}, new double[] {0, 1, 2});
    Measure.Figures anova = assertInstanceOf(Measure.Figures.class, MeanTests.anova(table));
    assertEquals(
        0.795795795795796,
        anova.values().getOrDefault("etaSquared", OptionalDouble.empty()).orElseThrow(),
        1e-12);
  }

  @Test
  void standardizedAlphaTakesItemsToVaryAlike() {
    // R 4.2.2, psych 2.2.9: alpha(m)$total of the columns 1 2 3 4 5 3, 2 2 3 5 4 3 and
    // 3 9 6 12 15 15.
    double[][] items = {{1, 2, 3, 4, 5, 3}, {2, 2, 3, 5, 4, 3}, {3, 9, 6, 12, 15, 15}};
    double[][] covariance = new double[3][3];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        double first = mean(items[i]);
        double second = mean(items[j]);
        for (int row = 0; row < 6; row++) {
          covariance[i][j] += (items[i][row] - first) * (items[j][row] - second);
        }
      }
    }
    Reliability reliability = Reliability.of(6, covariance);
    assertEquals(0.640614096301, reliability.alpha(), 1e-11);
    assertEquals(0.895143460921, reliability.standardized(), 1e-11);
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }
}
