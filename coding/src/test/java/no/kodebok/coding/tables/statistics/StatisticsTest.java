package no.kodebok.coding.tables.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StatisticsTest {
  /** Job satisfaction by income: Agresti, "Categorical Data Analysis" (2nd ed. 2002), table 2.8. */
  private static final Contingency INCOME =
      Contingency.of(new double[][] {{1, 3, 10, 6}, {2, 3, 10, 7}, {1, 6, 14, 12}, {0, 1, 9, 11}});

  /** Fisher's tea taster: Agresti (2002), table 3.8. */
  private static final Contingency TEA = Contingency.of(new double[][] {{3, 1}, {1, 3}});

  private static double figure(Measure measure, String name) {
    return assertInstanceOf(Measure.Figures.class, measure)
        .values()
        .getOrDefault(name, OptionalDouble.empty())
        .orElseThrow();
  }

  private static double single(Measure measure) {
    return assertInstanceOf(Measure.Single.class, measure).value();
  }

  @Test
  void jobSatisfactionIsAsPublished() {
    // Agresti (2002), sections 2.4.5, 3.2.1 and 3.4.1: X² = 6.0 (df 9), gamma = 0.221, M² = 2.98.
    assertEquals(5.97, figure(Independence.chiSquare(INCOME), "value"), 0.005);
    assertEquals(9, figure(Independence.chiSquare(INCOME), "df"));
    assertEquals(0.74, figure(Independence.chiSquare(INCOME), "p"), 0.005);
    assertEquals(6.76, figure(Independence.likelihoodRatio(INCOME), "value"), 0.005);
    assertEquals(0.221, single(Ordinal.of(INCOME).gamma()), 0.0005);
    assertEquals(2.98, figure(Correlation.linearByLinear(INCOME), "value"), 0.01);
    assertEquals(0.084, figure(Correlation.linearByLinear(INCOME), "p"), 0.001);
  }

  @Test
  void theTeaTasterIsAsPublished() {
    // Agresti (2002), section 3.5.2: two-sided p = 0.486; R: fisher.test(matrix(c(3,1,1,3),2)).
    assertEquals(34 / 70.0, figure(Independence.fisher(TEA, false), "p"), 1e-12);
    assertEquals(2, figure(Independence.chiSquare(TEA), "value"), 1e-12);
    assertEquals(0.5, single(Independence.phi(TEA)), 1e-12);
    assertEquals(0.5, single(Independence.cramersV(TEA)), 1e-12);
    assertEquals(Math.sqrt(2 / 10.0), single(Independence.contingencyCoefficient(TEA)), 1e-12);
  }

  @Test
  void associationOfTwoByTwoIsComputedByHand() {
    // P = 2·3·3 = 18, Q = 2·1·1 = 2 of n² = 64, ties leave 64 − 32 = 32 on each side.
    Ordinal ordinal = Ordinal.of(TEA);
    assertEquals(16 / 20.0, single(ordinal.gamma()), 1e-12);
    assertEquals(16 / 32.0, single(ordinal.tauB()), 1e-12);
    assertEquals(2 * 16 / 64.0, single(ordinal.tauC()), 1e-12);
    assertEquals(0.5, figure(ordinal.somersD(), "symmetric"), 1e-12);
    // Without the column 4 guesses of 8 are right, with it 6: (6 − 4) / (8 − 4).
    assertEquals(0.5, figure(Prediction.lambda(TEA), "rowDependent"), 1e-12);
    assertEquals(0.5, figure(Correlation.pearson(TEA, true), "value"), 1e-12);
    assertEquals(0.5, figure(Correlation.spearman(TEA, true), "value"), 1e-12);
    // t = 0.5 √(6 / 0.75) on 6 df: R: 2*pt(-sqrt(2), 6) is 0.207031…
    assertEquals(0.2070312, figure(Correlation.pearson(TEA, true), "p"), 1e-6);
  }

  @Test
  void somersDTellsTheSidesApart() {
    // Counted pair by pair: {2,1,0} over {0,1,3} has no pair that disagrees.
    double[][] counts = {{2, 1, 0}, {0, 1, 3}};
    Ordinal ordinal = Ordinal.of(Contingency.of(counts));
    double agree = 2 * (2 * (1 + 3) + 1 * 3);
    double rowPairs = 49 - (9 + 16);
    double columnPairs = 49 - (4 + 4 + 9);
    assertEquals(agree / columnPairs, figure(ordinal.somersD(), "rowDependent"), 1e-12);
    assertEquals(agree / rowPairs, figure(ordinal.somersD(), "columnDependent"), 1e-12);
  }

  @Test
  void emptyRowsAndColumnsCountForNothing() {
    Contingency padded = Contingency.of(new double[][] {{3, 0, 1}, {0, 0, 0}, {1, 0, 3}});
    assertEquals(Independence.chiSquare(TEA), Independence.chiSquare(padded));
    assertEquals(2, padded.rows());
  }

  @Test
  void whatIsNotDefinedSaysSo() {
    Contingency column = Contingency.of(new double[][] {{3}, {4}});
    assertInstanceOf(Measure.Undefined.class, Independence.chiSquare(column));
    assertInstanceOf(Measure.Undefined.class, Independence.cramersV(column));
    assertInstanceOf(Measure.Undefined.class, Ordinal.of(column).tauB());
    assertInstanceOf(Measure.Undefined.class, Correlation.pearson(column, true));
    Contingency large = Contingency.of(new double[][] {{4000, 1, 2}, {3, 400, 5}});
    assertInstanceOf(Measure.Undefined.class, Independence.fisher(large, false));
    assertInstanceOf(
        Measure.Undefined.class, Independence.chiSquare(Contingency.of(new double[0][0])));
  }

  @Test
  void turningTheTableTurnsTheMeasures() {
    Random random = new Random(5);
    for (int round = 0; round < 200; round++) {
      double[][] counts = new double[2 + random.nextInt(4)][2 + random.nextInt(4)];
      for (double[] row : counts) {
        for (int j = 0; j < row.length; j++) {
          row[j] = 1 + random.nextInt(20);
        }
      }
      Contingency table = Contingency.of(counts);
      Contingency turned = table.transposed();
      assertEquals(
          figure(Independence.chiSquare(table), "value"),
          figure(Independence.chiSquare(turned), "value"),
          1e-9);
      assertEquals(
          figure(Ordinal.of(table).somersD(), "rowDependent"),
          figure(Ordinal.of(turned).somersD(), "columnDependent"),
          1e-12);
      double gamma = single(Ordinal.of(table).gamma());
      assertTrue(Math.abs(gamma) >= Math.abs(single(Ordinal.of(table).tauB())) - 1e-12);
      assertTrue(single(Independence.cramersV(table)) <= 1);
    }
  }
}
