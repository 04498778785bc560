package no.kodebok.coding.tables.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class RelatedTestsTest {
  /**
   * Times of rounding first base: Hollander and Wolfe, "Nonparametric Statistical Methods" (1973),
   * p. 140; the example of R's friedman.test.
   */
  private static final double[][] ROUNDING = {
    {5.40, 5.50, 5.55}, {5.85, 5.70, 5.75}, {5.20, 5.60, 5.50}, {5.55, 5.50, 5.40},
    {5.90, 5.85, 5.70}, {5.45, 5.55, 5.60}, {5.40, 5.40, 5.35}, {5.45, 5.50, 5.35},
    {5.25, 5.15, 5.00}, {5.85, 5.80, 5.70}, {5.25, 5.20, 5.10}, {5.65, 5.55, 5.45},
    {5.60, 5.35, 5.45}, {5.05, 5.00, 4.95}, {5.50, 5.50, 5.40}, {5.45, 5.55, 5.50},
    {5.55, 5.55, 5.35}, {5.45, 5.50, 5.55}, {5.50, 5.45, 5.25}, {5.65, 5.60, 5.40},
    {5.70, 5.65, 5.55}, {6.30, 6.30, 6.25}
  };

  private static double figure(Measure measure, String name) {
    return assertInstanceOf(Measure.Figures.class, measure)
        .values()
        .getOrDefault(name, OptionalDouble.empty())
        .orElseThrow();
  }

  @Test
  void roundingFirstBaseIsAsPublished() {
    // friedman.test(RoundingTimes): 11.143, df = 2, p-value = 0.003805.
    Measure measure = RelatedTests.friedman(ROUNDING);
    assertEquals(11.143, figure(measure, "value"), 0.0005);
    assertEquals(2, figure(measure, "df"));
    assertEquals(0.003805, figure(measure, "p"), 0.0000005);
  }

  @Test
  void approvalIsAsPublished() {
    // Agresti, "Categorical Data Analysis" (2nd ed. 2002), section 10.1.2: z = -4.17, z² = 17.36.
    Measure measure = RelatedTests.mcNemar(Contingency.of(new double[][] {{794, 150}, {86, 570}}));
    assertEquals(17.36, figure(measure, "value"), 0.005);
    assertTrue(figure(measure, "exactP") < 0.0001);
  }

  @Test
  void cochransQOfTwoQuestionsIsMcNemars() {
    boolean[][] answers = new boolean[30][2];
    for (int i = 0; i < answers.length; i++) {
      answers[i][0] = i < 20;
      answers[i][1] = i % 3 == 0;
    }
    double up = 0;
    double down = 0;
    for (boolean[] row : answers) {
      up += !row[0] && row[1] ? 1 : 0;
      down += row[0] && !row[1] ? 1 : 0;
    }
    assertEquals(
        (up - down) * (up - down) / (up + down),
        figure(RelatedTests.cochranQ(answers), "value"),
        1e-12);
  }

  @Test
  void alphaIsComputedByHand() {
    // Two items: alpha is 2 (1 − (v1 + v2) / (v1 + v2 + 2 c)), and without either there is none.
    Reliability reliability = Reliability.of(10, new double[][] {{2, 1}, {1, 3}});
    assertEquals(2 * (1 - 5 / 7.0), reliability.alpha(), 1e-12);
    assertEquals(1 / Math.sqrt(6), reliability.items().getFirst().restCorrelation(), 1e-12);
    assertTrue(Double.isNaN(reliability.items().getFirst().alphaWithout()));
    // Three parallel items with r = 0.5: alpha 0.75, and 2/3 of any two (Spearman and Brown).
    Reliability parallel =
        Reliability.of(10, new double[][] {{1, 0.5, 0.5}, {0.5, 1, 0.5}, {0.5, 0.5, 1}});
    assertEquals(0.75, parallel.alpha(), 1e-12);
    assertEquals(2 / 3.0, parallel.items().get(2).alphaWithout(), 1e-12);
  }
}
