package no.kodebok.coding.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.tables.WaveComparison.Change;
import no.kodebok.coding.tables.WaveComparison.Pair;
import no.kodebok.coding.tables.statistics.Contingency;
import no.kodebok.coding.tables.statistics.Interval;
import no.kodebok.coding.tables.statistics.MeanTests;
import no.kodebok.coding.tables.statistics.Measure;
import no.kodebok.coding.tables.statistics.PairedTests;
import no.kodebok.coding.tables.statistics.ProportionTest;
import no.kodebok.coding.tables.statistics.RankTests;
import no.kodebok.coding.tables.statistics.RelatedTests;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.jspecify.annotations.Nullable;

/**
 * Compares waves. Where half of the smaller wave or more is in both, the changes are those of the
 * same cases and the tests are for pairs; else all of both waves are compared as independent.
 */
final class WaveMaker {
  /** With more waves only neighbours are compared. */
  private static final int ALL_PAIRS = 6;

  private static final double REACH = NormalDistribution.of(0, 1).inverseSurvivalProbability(0.025);

  private final Material material;
  private final Dimension waves;
  private final IntPredicate valid;
  private final List<Row> rows;
  private final @Nullable IntToDoubleFunction value;

  /** A row of the table, and who is in it. */
  record Row(Category category, IntPredicate holds) {}

  /**
   * Of a table.
   *
   * @param valid whether a respondent is in the percent base of the rows
   * @param value the value of a respondent; null where there are no means
   */
  WaveMaker(
      Material material,
      Dimension waves,
      IntPredicate valid,
      List<Row> rows,
      @Nullable IntToDoubleFunction value) {
    this.material = material;
    this.waves = waves;
    this.valid = valid;
    this.rows = rows;
    this.value = value;
  }

  /**
   * The comparison.
   *
   * @throws KodebokException if fewer than two waves have answers
   */
  WaveComparison make(TableVariable variable, Notes notes) {
    List<BitSet> members = new ArrayList<>();
    List<Category> names = new ArrayList<>();
    for (int place = 0; place < waves.categories().size(); place++) {
      Category category = waves.categories().get(place);
      BitSet own = members(place);
      if (category.inBase() && !own.isEmpty()) {
        members.add(own);
        names.add(category);
      }
    }
    if (members.size() < 2) {
      throw new KodebokException(
          TableReason.ONE_WAVE.with(variable.name()),
          "\""
              + variable.name()
              + "\" has fewer than two waves with answers, so there is nothing to compare.");
    }
    List<Pair> pairs = new ArrayList<>();
    for (int b = 1; b < members.size(); b++) {
      for (int a = members.size() > ALL_PAIRS ? b - 1 : 0; a < b; a++) {
        pairs.add(pair(names.get(a), members.get(a), names.get(b), members.get(b)));
      }
    }
    for (Pair pair : pairs) {
      notes.add(
          pair.sameCases() ? "note.waves.same" : "note.waves.different",
          pair.from().label(),
          pair.to().label(),
          pair.matched(),
          pair.fromCases(),
          pair.toCases());
    }
    if (material.designed()) {
      notes.add("note.waves.weighted");
    }
    StackedWaves stacked = material.stacked();
    if (stacked != null) {
      stacked.tell(material.counted(), material.counting(), notes);
    }
    return new WaveComparison(variable, pairs);
  }

  private BitSet members(int place) {
    BitSet own = new BitSet();
    BitSet counted = material.population().counted();
    for (int row = counted.nextSetBit(0); row >= 0; row = counted.nextSetBit(row + 1)) {
      if (waves.place(row) == place && valid.test(row)) {
        own.set(row);
      }
    }
    return own;
  }

  private Map<Object, Integer> byPerson(BitSet members) {
    Map<Object, Integer> rowOf = new LinkedHashMap<>();
    members.stream()
        .forEach(row -> {
          Object who = material.person(row);
          if (!who.equals("")) {
            rowOf.putIfAbsent(who, row);
          }
        });
    return rowOf;
  }

  private Pair pair(Category from, BitSet earlier, Category to, BitSet later) {
    Map<Object, Integer> before = byPerson(earlier);
    List<int[]> matched = new ArrayList<>();
    byPerson(later)
        .forEach((who, row) -> {
          Integer first = before.get(who);
          if (first != null) {
            matched.add(new int[] {first, row});
          }
        });
    int smaller = Math.min(earlier.cardinality(), later.cardinality());
    boolean same = !matched.isEmpty() && 2L * matched.size() >= smaller;
    List<Change> changes = new ArrayList<>();
    for (Row row : rows) {
      changes.add(same ? paired(row, matched) : independent(row, earlier, later));
    }
    Change mean = null;
    IntToDoubleFunction values = value;
    if (values != null) {
      mean = same ? pairedMean(values, matched) : independentMean(values, earlier, later);
    }
    return new Pair(
        from, to, same, matched.size(), earlier.cardinality(), later.cardinality(), changes, mean);
  }

  private Change paired(Row row, List<int[]> pairs) {
    IntToDoubleFunction holds = at -> row.holds().test(at) ? 1 : 0;
    Differences differences = differences(holds, pairs);
    double[][] counts = new double[2][2];
    for (int[] pair : pairs) {
      counts[row.holds().test(pair[0]) ? 1 : 0][row.holds().test(pair[1]) ? 1 : 0] += 1;
    }
    SequencedMap<String, Measure> tests = new LinkedHashMap<>();
    tests.put(
        "mcNemar",
        material.designed()
            ? new Measure.Undefined()
            : RelatedTests.mcNemarOf(counts[1][0], counts[0][1]));
    // Agresti, "Categorical Data Analysis" (3rd ed. 2013), section 11.1: of the pairs, over n.
    double error =
        material.designed()
            ? differences.error()
            : differences.deviation() * Math.sqrt(pairs.size() - 1.0) / pairs.size();
    return share(row.category(), differences.mean(), error, tests);
  }

  private Change independent(Row row, BitSet earlier, BitSet later) {
    IntToDoubleFunction holds = at -> row.holds().test(at) ? 1 : 0;
    double before = mean(holds, earlier);
    double after = mean(holds, later);
    SequencedMap<String, Measure> tests = new LinkedHashMap<>();
    double error;
    if (material.designed()) {
      error = designError(holds, earlier, before, later, after);
      double z = (after - before) / error;
      tests.put("z", z(z));
    } else {
      double n1 = earlier.cardinality();
      double n2 = later.cardinality();
      error = Math.sqrt(before * (1 - before) / n1 + after * (1 - after) / n2);
      ProportionTest test = ProportionTest.of(after, n2, before, n1);
      tests.put("z", Measure.of("z", test.z(), "p", test.p()));
    }
    return share(row.category(), after - before, error, tests);
  }

  private static Measure z(double z) {
    return Measure.of(
        "z", z, "p", 2 * NormalDistribution.of(0, 1).survivalProbability(Math.abs(z)));
  }

  private Change share(
      Category row, double change, double error, SequencedMap<String, Measure> tests) {
    if (!material.sampling().isTested()) {
      return new Change(row, 100 * change, Double.NaN, Interval.UNDEFINED, new LinkedHashMap<>());
    }
    return new Change(
        row,
        100 * change,
        100 * error,
        new Interval(100 * (change - REACH * error), 100 * (change + REACH * error)),
        tests);
  }

  /** Of each pair the later value less the earlier, by the later weight. */
  private record Differences(double mean, double deviation, double error) {}

  private Differences differences(IntToDoubleFunction values, List<int[]> pairs) {
    double[] own = new double[pairs.size()];
    double[] weights = new double[own.length];
    Sum sum = new Sum();
    Sum all = new Sum();
    for (int i = 0; i < own.length; i++) {
      int[] pair = pairs.get(i);
      own[i] = values.applyAsDouble(pair[1]) - values.applyAsDouble(pair[0]);
      weights[i] = material.population().weighting().weight(pair[1]);
      sum.add(weights[i] * own[i]);
      all.add(weights[i]);
    }
    double mean = sum.value() / all.value();
    Sum squares = new Sum();
    Sum influence = new Sum();
    for (int i = 0; i < own.length; i++) {
      double away = own[i] - mean;
      squares.add(away * away);
      influence.add(weights[i] * weights[i] * away * away);
    }
    double n = own.length;
    return new Differences(
        mean,
        Math.sqrt(squares.value() / (n - 1)),
        Math.sqrt(n / (n - 1) * influence.value()) / all.value());
  }

  private Change pairedMean(IntToDoubleFunction values, List<int[]> pairs) {
    Differences differences = differences(values, pairs);
    SequencedMap<String, Measure> tests = new LinkedHashMap<>();
    double n = pairs.size();
    if (material.designed()) {
      tests.put("pairedT", new Measure.Undefined());
      tests.put("wilcoxon", new Measure.Undefined());
    } else {
      double[] own =
          pairs.stream()
              .mapToDouble(p -> values.applyAsDouble(p[1]) - values.applyAsDouble(p[0]))
              .toArray();
      tests.put("pairedT", PairedTests.t(own));
      tests.put("wilcoxon", PairedTests.wilcoxon(own));
    }
    double error =
        material.designed() ? differences.error() : differences.deviation() / Math.sqrt(n);
    return mean(differences.mean(), error, n - 1, tests);
  }

  private Change independentMean(IntToDoubleFunction values, BitSet earlier, BitSet later) {
    double before = mean(values, earlier);
    double after = mean(values, later);
    SequencedMap<String, Measure> tests = new LinkedHashMap<>();
    double error;
    double df;
    if (material.designed()) {
      error = designError(values, earlier, before, later, after);
      df = earlier.cardinality() + later.cardinality() - 2.0;
      tests.put("welchT", new Measure.Undefined());
      tests.put("mannWhitney", new Measure.Undefined());
    } else {
      Contingency table = table(values, later, earlier);
      tests.put("welchT", MeanTests.welchT(table));
      tests.put("mannWhitney", RankTests.mannWhitney(table));
      double v1 = variance(values, earlier, before) / earlier.cardinality();
      double v2 = variance(values, later, after) / later.cardinality();
      error = Math.sqrt(v1 + v2);
      df =
          (v1 + v2)
              * (v1 + v2)
              / (v1 * v1 / (earlier.cardinality() - 1) + v2 * v2 / (later.cardinality() - 1));
    }
    return mean(after - before, error, df, tests);
  }

  private Change mean(double change, double error, double df, SequencedMap<String, Measure> tests) {
    if (!material.sampling().isTested()) {
      return new Change(null, change, Double.NaN, Interval.UNDEFINED, new LinkedHashMap<>());
    }
    return new Change(null, change, error, PairedTests.interval(change, error, df), tests);
  }

  private double mean(IntToDoubleFunction values, BitSet members) {
    Sum sum = new Sum();
    Sum all = new Sum();
    members.stream()
        .forEach(row -> {
          double weight =
              material.population().weighting().times(row)
                  * material.population().weighting().weight(row);
          sum.add(weight * values.applyAsDouble(row));
          all.add(weight);
        });
    return sum.value() / all.value();
  }

  private static double variance(IntToDoubleFunction values, BitSet members, double mean) {
    Sum squares = new Sum();
    members.stream()
        .forEach(row -> {
          double away = values.applyAsDouble(row) - mean;
          squares.add(away * away);
        });
    return squares.value() / (members.cardinality() - 1);
  }

  /** Taylor's error of a difference of two weighted means. */
  private double designError(
      IntToDoubleFunction values, BitSet earlier, double before, BitSet later, double after) {
    SurveyDesign design = material.design();
    if (design == null) {
      return Double.NaN;
    }
    double first = weight(earlier);
    double second = weight(later);
    return Math.sqrt(
        design
            .of(row -> earlier.get(row) || later.get(row))
            .variance(row -> {
              double weight = material.population().weighting().weight(row);
              if (earlier.get(row)) {
                return -weight / first * (values.applyAsDouble(row) - before);
              }
              return later.get(row) ? weight / second * (values.applyAsDouble(row) - after) : 0;
            }));
  }

  private double weight(BitSet members) {
    Sum all = new Sum();
    members.stream().forEach(row -> all.add(material.population().weighting().weight(row)));
    return all.value();
  }

  /** The values from the lowest by two groups. */
  private static Contingency table(IntToDoubleFunction values, BitSet first, BitSet second) {
    double[] all =
        IntStream.concat(first.stream(), second.stream())
            .mapToDouble(values)
            .sorted()
            .distinct()
            .toArray();
    double[][] counts = new double[all.length][2];
    first.stream().forEach(row -> counts[Arrays.binarySearch(all, values.applyAsDouble(row))][0]++);
    second.stream()
        .forEach(row -> counts[Arrays.binarySearch(all, values.applyAsDouble(row))][1]++);
    return Contingency.of(counts, all, new double[] {0, 1});
  }
}
