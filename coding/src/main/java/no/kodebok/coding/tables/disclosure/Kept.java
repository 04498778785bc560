package no.kodebok.coding.tables.disclosure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import no.kodebok.coding.tables.Base;
import no.kodebok.coding.tables.Category;
import no.kodebok.coding.tables.Estimate;
import no.kodebok.coding.tables.Mean;
import no.kodebok.coding.tables.MissingCount;
import no.kodebok.coding.tables.Net;
import no.kodebok.coding.tables.Statistic;
import no.kodebok.coding.tables.Withheld;
import no.kodebok.coding.tables.statistics.Interval;
import no.kodebok.coding.tables.statistics.Measure;
import org.jspecify.annotations.Nullable;

/** Parts of tables with their figures kept back. */
final class Kept {
  static final Estimate ESTIMATE =
      new Estimate(
          Withheld.NUMBER, new Interval(Withheld.NUMBER, Withheld.NUMBER), Withheld.NUMBER);

  /** A base of which nothing is said. */
  static final Base BASE =
      new Base(
          Withheld.COUNT,
          Withheld.COUNT,
          Withheld.COUNT,
          List.of(),
          Withheld.NUMBER,
          Withheld.NUMBER,
          Withheld.COUNT);

  private Kept() {}

  static double number(double value, boolean hidden) {
    return hidden ? Withheld.NUMBER : value;
  }

  static long count(long value, boolean hidden) {
    return hidden ? Withheld.COUNT : value;
  }

  static MissingCount missing(MissingCount count) {
    return new MissingCount(
        count.variable(),
        count.code(),
        count.kind(),
        count.label(),
        Withheld.COUNT,
        Withheld.NUMBER,
        Withheld.NUMBER);
  }

  /** A mean whose respondents may still be told. */
  static Mean mean(Mean mean, boolean number) {
    return new Mean(
        mean.column(),
        count(mean.n(), number),
        number(mean.weighted(), number),
        Withheld.NUMBER,
        Withheld.NUMBER,
        Withheld.NUMBER,
        null,
        Withheld.NUMBER,
        ESTIMATE.interval(),
        Withheld.NUMBER);
  }

  /**
   * The nets without those that hold something hidden, and the differences that are made of those.
   *
   * @param hidden the hidden rows of the nets' column
   * @param base whether the percent base of that column is hidden
   */
  static List<Net> nets(List<Net> nets, Set<Category> hidden, boolean base) {
    List<Net> kept = new ArrayList<>();
    boolean any = base;
    Set<Category> members = new HashSet<>(hidden);
    for (Net net : nets) {
      any |= net.rows().stream().anyMatch(members::contains);
    }
    for (Net net : nets) {
      boolean gone =
          base
              || (net.kind() == Net.Kind.DIFFERENCE
                  ? any
                  : net.rows().stream().anyMatch(members::contains));
      kept.add(gone ? hide(net) : net);
    }
    return kept;
  }

  private static Net hide(Net net) {
    return new Net(
        net.kind(), net.rows(), net.column(), Withheld.COUNT, Withheld.NUMBER, Withheld.NUMBER);
  }

  /** Which statistics there were, and no values: each is a function of what is hidden. */
  static @Nullable SequencedMap<Statistic, Measure> statistics(
      @Nullable SequencedMap<Statistic, Measure> statistics) {
    if (statistics == null) {
      return null;
    }
    SequencedMap<Statistic, Measure> kept = new LinkedHashMap<>();
    statistics.keySet().forEach(statistic -> kept.put(statistic, new Measure.Undefined()));
    return kept;
  }
}
