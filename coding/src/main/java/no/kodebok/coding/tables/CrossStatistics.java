package no.kodebok.coding.tables;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import no.kodebok.coding.tables.statistics.Contingency;
import no.kodebok.coding.tables.statistics.Correlation;
import no.kodebok.coding.tables.statistics.Independence;
import no.kodebok.coding.tables.statistics.Measure;
import no.kodebok.coding.tables.statistics.Ordinal;
import no.kodebok.coding.tables.statistics.Prediction;
import org.jspecify.annotations.Nullable;

/** The statistics of one column variable's cells. */
final class CrossStatistics {
  private final Contingency table;
  private final boolean ordered;

  CrossStatistics(CellCube cube) {
    CellCube inBase = cube.keep(0, Category::inBase).keep(1, Category::inBase);
    List<Category> rows = inBase.categories(0);
    List<Category> columns = inBase.categories(1);
    double[][] counts = new double[rows.size()][columns.size()];
    boolean missing = false;
    for (int i = 0; i < counts.length; i++) {
      for (int j = 0; j < columns.size(); j++) {
        counts[i][j] = inBase.weighted(i, j);
        missing |=
            counts[i][j] > 0 && (rows.get(i).missing() != null || columns.get(j).missing() != null);
      }
    }
    table = Contingency.of(counts, scores(rows), scores(columns));
    // "Don't know" has no place on a scale.
    ordered = !missing;
  }

  /** The codes where all are numbers, else 1, 2, 3 … */
  private static double[] scores(List<Category> categories) {
    double[] scores = new double[categories.size()];
    boolean numbers =
        categories.stream().allMatch(category -> Numbers.parse(category.code()).isPresent());
    for (int i = 0; i < scores.length; i++) {
      scores[i] = numbers ? Numbers.parse(categories.get(i).code()).orElse(i) : i + 1;
    }
    return scores;
  }

  /**
   * What was asked for and applies; null where there are fewer than two rows or columns with
   * anybody in them.
   *
   * @param weighted whether the counts are sums of sampling weights
   */
  @Nullable SequencedMap<Statistic, Measure> compute(TableRequest request, boolean weighted) {
    if (table.rows() < 2 || table.columns() < 2) {
      return null;
    }
    SequencedMap<Statistic, Measure> measures = new LinkedHashMap<>();
    for (Statistic statistic : Statistic.values()) {
      if (request.statistics().contains(statistic)) {
        compute(statistic, weighted).ifPresent(measure -> measures.put(statistic, measure));
      }
    }
    return measures;
  }

  private Optional<Measure> compute(Statistic statistic, boolean weighted) {
    return switch (statistic) {
      case CHI_SQUARE -> Optional.of(Independence.chiSquare(table));
      case LIKELIHOOD_RATIO -> Optional.of(Independence.likelihoodRatio(table));
      case FISHER ->
          table.rows() != 2 || table.columns() != 2
              ? Optional.empty()
              : Optional.of(weighted ? new Measure.Undefined() : Independence.fisher(table));
      case CRAMERS_V -> Optional.of(Independence.cramersV(table));
      case PHI -> Optional.of(Independence.phi(table));
      case CONTINGENCY_COEFFICIENT -> Optional.of(Independence.contingencyCoefficient(table));
      case LAMBDA -> Optional.of(Prediction.lambda(table));
      case GAMMA, TAU_B, TAU_C, SOMERS_D, SPEARMAN, PEARSON, LINEAR_BY_LINEAR ->
          Optional.of(ordered ? scaled(statistic, weighted) : new Measure.Undefined());
    };
  }

  private Measure scaled(Statistic statistic, boolean weighted) {
    return switch (statistic) {
      case GAMMA -> Ordinal.of(table).gamma();
      case TAU_B -> Ordinal.of(table).tauB();
      case TAU_C -> Ordinal.of(table).tauC();
      case SOMERS_D -> Ordinal.of(table).somersD();
      case SPEARMAN -> Correlation.spearman(table, !weighted);
      case PEARSON -> Correlation.pearson(table, !weighted);
      case LINEAR_BY_LINEAR -> Correlation.linearByLinear(table);
      default -> new Measure.Undefined();
    };
  }
}
