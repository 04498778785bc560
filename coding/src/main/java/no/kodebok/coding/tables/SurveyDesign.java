package no.kodebok.coding.tables;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.tables.JoinedColumns.JoinedColumn;
import org.jspecify.annotations.Nullable;

/**
 * How respondents were drawn: the variance of what is estimated from them, by Taylor linearisation
 * and with replacement. Definition: Särndal, Swensson and Wretman, "Model Assisted Survey Sampling"
 * (1992), section 5.7; the same as R's survey package (Lumley, "Complex Surveys", 2010, chapter 2).
 * Those with a usable weight and valid answers belong to the design of a table, those outside of
 * its filter too.
 */
final class SurveyDesign {
  private final BitSet rows;
  private final int[] stratumOf;
  private final int[] unitOf;
  private final double[] population;

  /** By unit its stratum, or −1 for one that nobody belongs to. */
  private final int[] stratumOfUnit;

  /** By stratum the number of its units. */
  private final int[] units;

  private SurveyDesign(
      BitSet rows, int[] stratumOf, int[] unitOf, int allUnits, double[] population) {
    this.rows = rows;
    this.stratumOf = stratumOf;
    this.unitOf = unitOf;
    this.population = population;
    this.units = new int[population.length];
    this.stratumOfUnit = new int[allUnits];
    Arrays.fill(stratumOfUnit, -1);
    for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
      if (stratumOfUnit[unitOf[row]] < 0) {
        stratumOfUnit[unitOf[row]] = stratumOf[row];
        units[stratumOf[row]]++;
      }
    }
  }

  /**
   * The design of some of the respondents, as if only they had been drawn; where that would leave a
   * stratum with one unit, whose variance cannot be estimated, the whole design, in which the
   * others count for nothing.
   */
  SurveyDesign of(IntPredicate members) {
    BitSet kept = new BitSet();
    for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
      if (members.test(row)) {
        kept.set(row);
      }
    }
    SurveyDesign some = new SurveyDesign(kept, stratumOf, unitOf, stratumOfUnit.length, population);
    for (int h = 0; h < units.length; h++) {
      if (some.units[h] == 1 && units[h] > 1 && !isPlain()) {
        return this;
      }
    }
    return some;
  }

  /**
   * The design of everybody with a usable weight.
   *
   * @throws KodebokException if a stratum has one unit only, or a population that is no number or
   *     smaller than what was drawn from it
   */
  static SurveyDesign of(
      JoinedColumns columns,
      Weighting weighting,
      @Nullable Field strata,
      @Nullable Field cluster,
      @Nullable Field population) {
    int all = columns.rows();
    BitSet rows = new BitSet(all);
    int[] stratumOf = new int[all];
    int[] unitOf = new int[all];
    JoinedColumn stratum = strata == null ? null : columns.column(strata);
    JoinedColumn unit = cluster == null ? null : columns.column(cluster);
    JoinedColumn size = population == null ? null : columns.column(population);
    Map<String, Integer> stratumPlaces = new HashMap<>();
    Map<String, Integer> unitPlaces = new HashMap<>();
    Map<Integer, Double> sizes = new HashMap<>();
    int units = 0;
    for (int row = 0; row < all; row++) {
      if (weighting.times(row) == 0) {
        continue;
      }
      rows.set(row);
      String of = stratum == null ? "" : stratum.value(row);
      stratumOf[row] = stratumPlaces.computeIfAbsent(of, name -> stratumPlaces.size());
      if (unit == null) {
        unitOf[row] = units++;
      } else {
        // A cluster's number may be used again in another stratum.
        unitOf[row] =
            unitPlaces.computeIfAbsent(
                stratumOf[row] + " " + unit.value(row), name -> unitPlaces.size());
        units = unitPlaces.size();
      }
      if (size != null && population != null) {
        sizes.put(stratumOf[row], size(population, size.value(row)));
      }
    }
    double[] populations = new double[stratumPlaces.size()];
    sizes.forEach((place, number) -> populations[place] = number);
    SurveyDesign design = new SurveyDesign(rows, stratumOf, unitOf, units, populations);
    stratumPlaces.forEach((name, place) -> design.check(place, name, strata, population));
    if (cluster != null && units == 1) {
      String name = cluster.variable().name();
      throw new KodebokException(
          TableReason.LONE_CLUSTER.with(name),
          "\""
              + name
              + "\" has one cluster only, and the variance cannot be estimated from it. Leave it out "
              + "of the design, or name another variable.");
    }
    return design;
  }

  private static double size(Field population, String value) {
    return Numbers.parse(value)
        .orElseThrow(() ->
            new KodebokException(
                TableReason.POPULATION_NOT_NUMBER.with(population.variable().name(), value),
                "The population \""
                    + population.variable().name()
                    + "\" has the value \""
                    + value
                    + "\", which is not a number."));
  }

  private void check(int place, String name, @Nullable Field strata, @Nullable Field population) {
    // A stratum that was drawn whole has no variance.
    if (units[place] == 1 && strata != null && fraction(place) != 1) {
      throw new KodebokException(
          TableReason.LONE_UNIT.with(strata.variable().name(), name),
          "The stratum \""
              + name
              + "\" of \""
              + strata.variable().name()
              + "\" has one unit only, and its variance cannot be estimated. Merge it with "
              + "another.");
    }
    if (population != null && fraction(place) > 1) {
      throw new KodebokException(
          TableReason.POPULATION_TOO_SMALL.with(population.variable().name(), units[place]),
          "The population \""
              + population.variable().name()
              + "\" is smaller than the "
              + units[place]
              + " units drawn from it.");
    }
  }

  /** Whether each was drawn alone, from one stratum that is not used up. */
  boolean isPlain() {
    return units.length == 1 && fraction(0) == 0 && units[0] == rows.cardinality();
  }

  /**
   * The variance of an estimate.
   *
   * @param influence of each row on the estimate; 0 for those outside of the domain
   */
  double variance(IntToDoubleFunction influence) {
    double[] totals = new double[stratumOfUnit.length];
    for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
      totals[unitOf[row]] += influence.applyAsDouble(row);
    }
    double[] means = new double[units.length];
    for (int u = 0; u < totals.length; u++) {
      if (stratumOfUnit[u] >= 0) {
        means[stratumOfUnit[u]] += totals[u] / units[stratumOfUnit[u]];
      }
    }
    double[] squares = new double[units.length];
    for (int u = 0; u < totals.length; u++) {
      if (stratumOfUnit[u] >= 0) {
        double difference = totals[u] - means[stratumOfUnit[u]];
        squares[stratumOfUnit[u]] += difference * difference;
      }
    }
    double variance = 0;
    for (int h = 0; h < units.length; h++) {
      variance += scale(h) * squares[h];
    }
    return variance;
  }

  /** The degrees of freedom in a domain: units less strata, of those in it. */
  int degrees(BitSet domain) {
    Set<Integer> seenUnits = new HashSet<>();
    Set<Integer> seenStrata = new HashSet<>();
    for (int row = domain.nextSetBit(0); row >= 0; row = domain.nextSetBit(row + 1)) {
      if (rows.get(row)) {
        seenUnits.add(unitOf[row]);
        seenStrata.add(stratumOf[row]);
      }
    }
    return seenUnits.size() - seenStrata.size();
  }

  private double scale(int stratum) {
    double n = units[stratum];
    if (n == 0 || fraction(stratum) == 1) {
      return 0;
    }
    return n > 1 ? (1 - fraction(stratum)) * n / (n - 1) : Double.NaN;
  }

  /** How much of a stratum was drawn; 0 where its size is not told. */
  private double fraction(int stratum) {
    return population[stratum] > 0 ? units[stratum] / population[stratum] : 0;
  }

  /** n / (n − 1) of a plain design, by which the sum of squared influences makes a variance. */
  double plainScale() {
    return scale(0);
  }

  /**
   * The covariances of several estimates.
   *
   * @param place of a row among the estimates; −1 for none
   * @param weight of a row
   * @param shares each estimate: the weight of its rows over that of all rows in one of them
   * @param total the weight of all rows in one of the estimates
   */
  double[][] covariance(
      IntUnaryOperator place, IntToDoubleFunction weight, double[] shares, double total) {
    return isPlain()
        ? plainCovariance(place, weight, shares, total)
        : generalCovariance(place, weight, shares, total);
  }

  /** The same in one sum for each estimate, since no two respondents belong together. */
  private double[][] plainCovariance(
      IntUnaryOperator place, IntToDoubleFunction weight, double[] shares, double total) {
    int k = shares.length;
    Sum[] sums = new Sum[k];
    Arrays.setAll(sums, i -> new Sum());
    Sum whole = new Sum();
    for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
      int at = place.applyAsInt(row);
      if (at >= 0) {
        double part = weight.applyAsDouble(row) / total;
        sums[at].add(part * part);
        whole.add(part * part);
      }
    }
    double all = whole.value();
    double[] squares = Arrays.stream(sums).mapToDouble(Sum::value).toArray();
    double[][] covariance = new double[k][k];
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < k; j++) {
        double own = i == j ? squares[i] : 0;
        covariance[i][j] =
            plainScale()
                * (own
                    - squares[i] * shares[j]
                    - shares[i] * squares[j]
                    + all * shares[i] * shares[j]);
      }
    }
    return covariance;
  }

  private double[][] generalCovariance(
      IntUnaryOperator place, IntToDoubleFunction weight, double[] shares, double total) {
    int k = shares.length;
    double[][] totals = new double[stratumOfUnit.length][];
    for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
      int unit = unitOf[row];
      if (totals[unit] == null) {
        totals[unit] = new double[k];
      }
      int at = place.applyAsInt(row);
      if (at >= 0) {
        double part = weight.applyAsDouble(row) / total;
        for (int i = 0; i < k; i++) {
          totals[unit][i] += part * ((i == at ? 1 : 0) - shares[i]);
        }
      }
    }
    double[][] means = new double[units.length][k];
    for (int u = 0; u < totals.length; u++) {
      for (int i = 0; totals[u] != null && i < k; i++) {
        means[stratumOfUnit[u]][i] += totals[u][i] / units[stratumOfUnit[u]];
      }
    }
    double[][] covariance = new double[k][k];
    for (int u = 0; u < totals.length; u++) {
      if (totals[u] != null) {
        add(covariance, totals[u], means[stratumOfUnit[u]], scale(stratumOfUnit[u]));
      }
    }
    return covariance;
  }

  private static void add(double[][] covariance, double[] totals, double[] means, double scale) {
    for (int i = 0; i < totals.length; i++) {
      double left = scale * (totals[i] - means[i]);
      for (int j = 0; j < totals.length; j++) {
        covariance[i][j] += left * (totals[j] - means[j]);
      }
    }
  }
}
