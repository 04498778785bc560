package no.kodebok.coding.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import no.kodebok.coding.agreement.KrippendorffAlpha.Metric;
import org.junit.jupiter.api.Test;

class CoefficientTest {
  private static final int N = Ratings.MISSING;

  /**
   * Four observers, twelve units, five values: Krippendorff, Computing Krippendorff's
   * Alpha-Reliability, 2011, example C. The same data are {@code cac.raw4raters} of Gwet's R
   * package irrCAC, whose manual prints the other coefficients.
   */
  private static Ratings exampleC() {
    int[][] observers = {
      {1, 2, 3, 3, 2, 1, 4, 1, 2, N, N, N},
      {1, 2, 3, 3, 2, 2, 4, 1, 2, 5, N, 3},
      {N, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, N},
      {1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, N}
    };
    Ratings.Builder ratings = Ratings.of(4, 1, 2, 3, 4, 5);
    for (int unit = 0; unit < 12; unit++) {
      int[] rated = new int[4];
      for (int observer = 0; observer < 4; observer++) {
        int value = observers[observer][unit];
        rated[observer] = value == N ? N : value - 1;
      }
      ratings.add(1, rated);
    }
    return ratings.build();
  }

  private static Ratings presence(int coders, Map<Integer, Long> units) {
    Map<PatternCounts.Pattern, Long> read = new HashMap<>();
    units.forEach((coded, times) ->
        read.put(new PatternCounts.Pattern(coded, (1 << coders) - 1), times));
    return Ratings.ofPresence(coders, read);
  }

  @Test
  void alphaOfExampleCIsAsKrippendorffPrintsIt() {
    Ratings data = exampleC();
    assertEquals(0.743, KrippendorffAlpha.of(data, Metric.NOMINAL), 0.0005);
    assertEquals(0.815, KrippendorffAlpha.of(data, Metric.ORDINAL), 0.0005);
    assertEquals(0.849, KrippendorffAlpha.of(data, Metric.INTERVAL), 0.0005);
    assertEquals(0.797, KrippendorffAlpha.of(data, Metric.RATIO), 0.0005);
  }

  @Test
  void otherCoefficientsOfExampleCAreAsIrrCacPrintsThem() {
    Ratings data = exampleC();
    assertEquals(0.81818, PercentAgreement.of(data), 0.000005);
    assertEquals(0.77544, GwetAC.of(data), 0.000005);
    assertEquals(0.76117, FleissKappa.of(data), 0.000005);
    assertEquals(0.77273, BrennanPrediger.of(data), 0.000005);
  }

  /** Gwet, Handbook of Inter-Rater Reliability, 4th ed. 2014: two raters, three categories. */
  @Test
  void tableOfThreeCategories() {
    Ratings data = Ratings.ofTable(new long[][] {{13, 0, 0}, {0, 20, 7}, {0, 4, 56}});
    assertEquals(0.89, PercentAgreement.of(data), 1e-12);
    assertEquals(0.7964, CohenKappa.of(data), 0.00005);
    assertEquals(0.7962, FleissKappa.of(data), 0.00005);
    assertEquals(0.8493, GwetAC.of(data), 0.00005);
    assertEquals(0.835, BrennanPrediger.of(data), 0.0005);
  }

  /** Where nearly everything is of one kind, κ is low though the raters agree on 85 of 100. */
  @Test
  void kappaFallsWithPrevalenceAndAc1DoesNot() {
    Ratings data = Ratings.ofTable(new long[][] {{80, 10}, {5, 5}});
    assertEquals(0.85, PercentAgreement.of(data), 1e-12);
    assertEquals(0.318, CohenKappa.of(data), 0.0005);
    assertEquals(0.808, GwetAC.of(data), 0.0005);
  }

  @Test
  void whatIsNotDefinedIsNoNumber() {
    Ratings nobodyCoded = presence(2, Map.of(0, 100L));
    assertTrue(Double.isNaN(CohenKappa.of(nobodyCoded)));
    assertTrue(Double.isNaN(FleissKappa.of(nobodyCoded)));
    assertTrue(Double.isNaN(KrippendorffAlpha.of(nobodyCoded, Metric.NOMINAL)));
    assertEquals(1, PercentAgreement.of(nobodyCoded), 0);
    Ratings nothing = presence(2, Map.of());
    for (Coefficient coefficient : Coefficient.values()) {
      assertTrue(Double.isNaN(coefficient.of(nothing)), coefficient.id());
    }
  }

  @Test
  void fullAgreementIsOneAndFullDisagreementIsBelowZero() {
    for (Coefficient coefficient : Coefficient.values()) {
      assertEquals(1, coefficient.of(presence(2, Map.of(0, 50L, 3, 50L))), 1e-12);
      double opposed = coefficient.of(presence(2, Map.of(1, 50L, 2, 50L)));
      assertTrue(opposed <= 0, coefficient.id());
    }
  }

  @Test
  void cohenAndScottSeeWhatThreeRatersDoPairByPair() {
    // κ of three raters: mean agreement and mean chance of the pairs (Conger 1980), by hand.
    Ratings three = presence(3, Map.of(0, 4L, 7, 3L, 1, 2L, 6, 1L));
    double agreed = (7 + 2 / 3.0 * 0.5 * 2 - 2 / 3.0 + 3 * (1 / 3.0)) / 10;
    double a = 0.5;
    double b = 0.4;
    double chance = ((a * b + (1 - a) * (1 - b)) * 2 + b * b + (1 - b) * (1 - b)) / 3;
    assertEquals(agreed, PercentAgreement.of(three), 1e-12);
    assertEquals((agreed - chance) / (1 - chance), CohenKappa.of(three), 1e-12);
  }

  @Test
  void weightsOfDistanceGiveCreditForNearMisses() {
    // AC2 by hand: weights 1, 0.5, 0 of three categories; one miss by one step in ten.
    Ratings data = Ratings.ofTable(new long[][] {{4, 1, 0}, {0, 3, 0}, {0, 0, 2}});
    double observed = (9 + 0.5) / 10;
    double[] shares = {0.45, 0.35, 0.2};
    double uncertain = 0;
    for (double share : shares) {
      uncertain += share * (1 - share);
    }
    double chance = (3 + 4 * 0.5) / (3 * 2) * uncertain;
    assertEquals((observed - chance) / (1 - chance), GwetAC.of(data, Weights.LINEAR), 1e-12);
    assertTrue(GwetAC.of(data, Weights.QUADRATIC) > GwetAC.of(data, Weights.LINEAR));
    assertTrue(GwetAC.of(data, Weights.LINEAR) > GwetAC.of(data));
  }
}
