package no.kodebok.coding.tables.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Tests of groups against what R prints for the data sets that come with it. */
class GroupTestsTest {
  /** PlantGrowth: Dobson, "An Introduction to Statistical Modelling" (1983). */
  private static final Contingency PLANTS =
      table(
          new double[] {4.17, 5.58, 5.18, 6.11, 4.50, 4.61, 5.17, 4.53, 5.33, 5.14},
          new double[] {4.81, 4.17, 4.41, 3.59, 5.87, 3.83, 6.03, 4.89, 4.32, 4.69},
          new double[] {6.31, 5.12, 5.54, 5.50, 5.37, 5.29, 4.92, 6.15, 5.80, 5.26});

  /** sleep: Student, "The probable error of the mean", Biometrika 6 (1908). */
  private static final Contingency SLEEP =
      table(
          new double[] {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0},
          new double[] {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4});

  private static Contingency table(double[]... groups) {
    double[] values =
        Arrays.stream(groups).flatMapToDouble(Arrays::stream).sorted().distinct().toArray();
    double[][] counts = new double[values.length][groups.length];
    for (int group = 0; group < groups.length; group++) {
      for (double value : groups[group]) {
        counts[Arrays.binarySearch(values, value)][group]++;
      }
    }
    double[] scores = new double[groups.length];
    return Contingency.of(counts, values, scores);
  }

  private static double figure(Measure measure, String name) {
    return assertInstanceOf(Measure.Figures.class, measure)
        .values()
        .getOrDefault(name, OptionalDouble.empty())
        .orElseThrow();
  }

  @Test
  void varianceOfPlantsIsAsRPrints() {
    // summary(aov(weight ~ group, PlantGrowth)): F value 4.846, Pr(>F) 0.0159.
    Measure anova = MeanTests.anova(PLANTS);
    assertEquals(4.846, figure(anova, "f"), 0.0005);
    assertEquals(2, figure(anova, "df1"));
    assertEquals(27, figure(anova, "df2"));
    assertEquals(0.01591, figure(anova, "p"), 0.000005);
    // oneway.test(weight ~ group, PlantGrowth): F = 5.181, denom df = 17.128, p-value = 0.01739.
    Measure welch = MeanTests.welch(PLANTS);
    assertEquals(5.181, figure(welch, "f"), 0.0005);
    assertEquals(17.128, figure(welch, "df2"), 0.0005);
    assertEquals(0.01739, figure(welch, "p"), 0.000005);
    // kruskal.test(weight ~ group, PlantGrowth): 7.9882, df = 2, p-value = 0.01842.
    Measure ranks = RankTests.kruskalWallis(PLANTS);
    assertEquals(7.9882, figure(ranks, "h"), 0.00005);
    assertEquals(0.01842, figure(ranks, "p"), 0.000005);
  }

  @Test
  void sleepIsAsRPrints() {
    // t.test(extra ~ group, sleep): t = -1.8608, df = 17.776, p-value = 0.07939.
    Measure welch = MeanTests.welchT(SLEEP);
    assertEquals(-1.8608, figure(welch, "t"), 0.00005);
    assertEquals(17.776, figure(welch, "df"), 0.0005);
    assertEquals(0.07939, figure(welch, "p"), 0.000005);
    // t.test(extra ~ group, sleep, var.equal = TRUE): t = -1.8608, df = 18, p-value = 0.07919.
    Measure pooled = MeanTests.pooledT(SLEEP);
    assertEquals(-1.8608, figure(pooled, "t"), 0.00005);
    assertEquals(18, figure(pooled, "df"));
    assertEquals(0.07919, figure(pooled, "p"), 0.000005);
    // wilcox.test(extra ~ group, sleep): W = 25.5, which is the smaller of the two.
    assertEquals(25.5, figure(RankTests.mannWhitney(SLEEP), "u"));
  }

  @Test
  void twoGroupsHaveTheSamePByEitherTest() {
    assertEquals(figure(MeanTests.anova(SLEEP), "p"), figure(MeanTests.pooledT(SLEEP), "p"), 1e-12);
    assertEquals(figure(MeanTests.welch(SLEEP), "p"), figure(MeanTests.welchT(SLEEP), "p"), 1e-12);
    assertEquals(
        figure(RankTests.kruskalWallis(SLEEP), "p"),
        figure(RankTests.mannWhitney(SLEEP), "p"),
        1e-12);
  }

  @Test
  void groupsWithoutSpreadHaveNoTest() {
    Contingency alike = table(new double[] {2, 2}, new double[] {2, 2, 2});
    assertInstanceOf(Measure.Undefined.class, MeanTests.anova(alike));
    assertInstanceOf(Measure.Undefined.class, MeanTests.welch(alike));
    assertInstanceOf(Measure.Undefined.class, RankTests.mannWhitney(alike));
    assertInstanceOf(
        Measure.Undefined.class, MeanTests.anova(table(new double[] {1}, new double[] {2})));
  }

  @Test
  void largeValuesKeepTheirSpread() {
    double far = 1e9;
    Moments moments = Moments.of(new double[] {far + 1, far + 2, far + 3}, new double[] {1, 1, 1});
    assertEquals(1, moments.variance(), 1e-9);
  }
}
