package no.kodebok.coding.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import no.kodebok.coding.agreement.KrippendorffAlpha.Metric;
import no.kodebok.coding.codebook.CodeGroup;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.model.TextRange;

/**
 * Reads codes as values of one variable: a unit has the value that a coder has coded it with.
 * Without one it is missing there, and with several too, since none of them is the coder's answer.
 */
final class ScaleComparison {
  private static final int SEVERAL = -2;

  private final ScaleLevel level;
  private final ComparedCoders coders;
  private final List<CodeGroup> codes;
  private final ScaleValues scale;
  private final List<List<int[]>> byDrawn = new ArrayList<>();
  private long several;

  ScaleComparison(ScaleLevel level, ComparedCoders coders, List<CodeGroup> codes) {
    this.level = level;
    this.coders = coders;
    this.codes = codes;
    this.scale = ScaleValues.of(codes, level);
  }

  /**
   * Reads what is coded.
   *
   * @param byUnit whether units are drawn for intervals, not texts
   */
  void read(
      List<Source> texts, UnitsOfText units, List<Map<UUID, List<Mark>>> marks, boolean byUnit) {
    for (Source text : texts) {
      Map<TextRange, int[]> ratings = new LinkedHashMap<>();
      for (int rank = 0; rank < codes.size(); rank++) {
        int value = rank;
        List<Mark> own = marks.get(scale.places().get(rank)).getOrDefault(text.id(), List.of());
        units.marked(
            text.id(),
            own,
            (range, pattern, count) -> take(
                ratings.computeIfAbsent(range, r -> unrated()), pattern, value));
      }
      Collection<int[]> read = ratings.values();
      read.forEach(this::dropSeveral);
      if (byUnit) {
        read.forEach(one -> byDrawn.add(List.<int[]>of(one)));
        while (byDrawn.size() < units.count(text.id())) {
          byDrawn.add(List.of());
        }
      } else {
        byDrawn.add(List.copyOf(read));
      }
    }
  }

  private int[] unrated() {
    int[] ratings = new int[coders.count()];
    Arrays.fill(ratings, Ratings.MISSING);
    return ratings;
  }

  private static void take(int[] ratings, int pattern, int value) {
    for (int coder = 0; coder < ratings.length; coder++) {
      if (((pattern >>> coder) & 1) == 1) {
        ratings[coder] = ratings[coder] == Ratings.MISSING ? value : SEVERAL;
      }
    }
  }

  private void dropSeveral(int[] ratings) {
    for (int coder = 0; coder < ratings.length; coder++) {
      if (ratings[coder] == SEVERAL) {
        ratings[coder] = Ratings.MISSING;
        several++;
      }
    }
  }

  private Ratings ratings(int[] times) {
    Ratings.Builder ratings = Ratings.of(coders.count(), scale.values());
    for (int drawn = 0; drawn < times.length; drawn++) {
      for (int[] unit : times[drawn] > 0 ? byDrawn.get(drawn) : List.<int[]>of()) {
        ratings.add(times[drawn], unit);
      }
    }
    return ratings.build();
  }

  ScaleFigures figures(long units, TextBootstrap bootstrap) {
    int[] once = new int[byDrawn.size()];
    Arrays.fill(once, 1);
    Ratings ratings = ratings(once);
    Map<String, Double> found = new LinkedHashMap<>();
    Map<String, Interval> intervals = new LinkedHashMap<>();
    coefficients().forEach((name, coefficient) -> {
      found.put(name, coefficient.applyAsDouble(ratings));
      Interval interval =
          bootstrap.interval(times -> coefficient.applyAsDouble(ratings(times)));
      if (interval != null) {
        intervals.put(name, interval);
      }
    });
    Map<Metric, Double> alphas = new EnumMap<>(Metric.class);
    for (Metric metric : Metric.values()) {
      boolean ordered = metric == Metric.NOMINAL || metric == Metric.ORDINAL;
      if (ordered || (scale.isNumbered() && (metric != Metric.RATIO || scale.values()[0] >= 0))) {
        alphas.put(metric, KrippendorffAlpha.of(ratings, metric));
      }
    }
    List<ScaleFigures.Value> values = new ArrayList<>();
    for (int rank = 0; rank < scale.values().length; rank++) {
      values.add(
          new ScaleFigures.Value(
              codes.get(scale.places().get(rank)).path().toString(), scale.values()[rank]));
    }
    return new ScaleFigures(
        level,
        values,
        units,
        rated(ratings, 1),
        rated(ratings, 2),
        several,
        found,
        alphas,
        intervals);
  }

  private Map<String, ToDoubleFunction<Ratings>> coefficients() {
    Map<String, ToDoubleFunction<Ratings>> all = new LinkedHashMap<>();
    for (Coefficient coefficient : Coefficient.values()) {
      if (coefficient != Coefficient.KRIPPENDORFF_ALPHA) {
        all.put(coefficient.id(), coefficient::of);
      }
    }
    all.put("gwetAC2", ratings -> GwetAC.of(ratings, level.weights()));
    all.put(
        Coefficient.KRIPPENDORFF_ALPHA.id(),
        ratings -> KrippendorffAlpha.of(ratings, level.metric()));
    return all;
  }

  private static long rated(Ratings ratings, int fewest) {
    return ratings.items().stream()
        .filter(item -> item.rated() >= fewest)
        .mapToLong(Ratings.Item::times)
        .sum();
  }
}
