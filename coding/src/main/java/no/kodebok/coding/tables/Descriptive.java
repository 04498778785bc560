package no.kodebok.coding.tables;

import java.util.LinkedHashMap;
import java.util.OptionalDouble;
import java.util.SequencedMap;
import java.util.Set;
import no.kodebok.coding.tables.statistics.Measure;

/**
 * What is left of the statistics where nothing can be inferred to others: what describes those who
 * are counted.
 */
final class Descriptive {
  private static final Set<Statistic> DESCRIBING =
      Set.of(
          Statistic.CRAMERS_V,
          Statistic.PHI,
          Statistic.CONTINGENCY_COEFFICIENT,
          Statistic.GAMMA,
          Statistic.TAU_B,
          Statistic.TAU_C,
          Statistic.SOMERS_D,
          Statistic.LAMBDA,
          Statistic.SPEARMAN,
          Statistic.PEARSON,
          Statistic.CRONBACH_ALPHA);

  /** Figures of a measure that are about a sample. */
  private static final Set<String> INFERRED = Set.of("p", "exactP", "z", "t", "df", "se", "ase");

  private Descriptive() {}

  /** The statistics that mean something in this material. */
  static SequencedMap<Statistic, Measure> of(
      Material material, SequencedMap<Statistic, Measure> all) {
    return material.sampling().isTested() ? all : describing(all);
  }

  private static SequencedMap<Statistic, Measure> describing(SequencedMap<Statistic, Measure> all) {
    SequencedMap<Statistic, Measure> kept = new LinkedHashMap<>();
    all.forEach((statistic, measure) -> {
      if (DESCRIBING.contains(statistic)) {
        kept.put(statistic, describing(measure));
      }
    });
    return kept;
  }

  private static Measure describing(Measure measure) {
    if (!(measure instanceof Measure.Figures(var figures))) {
      return measure;
    }
    SequencedMap<String, OptionalDouble> kept = new LinkedHashMap<>();
    figures.forEach((name, value) -> {
      if (!INFERRED.contains(name)) {
        kept.put(name, value);
      }
    });
    return kept.values().stream().allMatch(OptionalDouble::isEmpty)
        ? new Measure.Undefined()
        : new Measure.Figures(kept);
  }
}
