package no.kodebok.coding.tables;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import no.kodebok.coding.model.Scale;
import no.kodebok.coding.tables.statistics.Contingency;
import no.kodebok.coding.tables.statistics.Correlation;
import no.kodebok.coding.tables.statistics.Independence;
import no.kodebok.coding.tables.statistics.Measure;
import no.kodebok.coding.tables.statistics.Ordinal;
import no.kodebok.coding.tables.statistics.Prediction;
import no.kodebok.coding.tables.statistics.RaoScott;
import no.kodebok.coding.tables.statistics.RelatedTests;
import org.jspecify.annotations.Nullable;

/** The statistics of one column variable's cells. */
final class CrossStatistics {
  /** More cells than a test of a survey design is meant for. */
  private static final int MOST_CELLS = 400;

  private final Material material;
  private final Dimension rows;
  private final Dimension columns;
  private final CellCube inBase;
  private final Contingency table;
  private final boolean ordered;

  /** Of a cube, rows by columns. */
  CrossStatistics(Material material, Dimension rows, Dimension columns, CellCube cube) {
    this.material = material;
    this.rows = rows;
    this.columns = columns;
    inBase = cube.keep(0, Category::inBase).keep(1, Category::inBase);
    List<Category> rowCategories = inBase.categories(0);
    List<Category> columnCategories = inBase.categories(1);
    double[][] counts = new double[rowCategories.size()][columnCategories.size()];
    boolean missing = false;
    for (int i = 0; i < counts.length; i++) {
      for (int j = 0; j < columnCategories.size(); j++) {
        counts[i][j] = inBase.weighted(i, j);
        missing |=
            counts[i][j] > 0
                && (rowCategories.get(i).missing() != null
                    || columnCategories.get(j).missing() != null);
      }
    }
    table = Contingency.of(counts, scores(rowCategories), scores(columnCategories));
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
   */
  @Nullable SequencedMap<Statistic, Measure> compute() {
    if (table.rows() < 2 || table.columns() < 2) {
      return null;
    }
    TableRequest request = material.request();
    boolean weighted = material.weight() != null;
    SequencedMap<Statistic, Measure> measures = new LinkedHashMap<>();
    for (Statistic statistic : Statistic.values()) {
      if (request.statistics().contains(statistic)) {
        compute(statistic, weighted).ifPresent(measure -> measures.put(statistic, measure));
      }
    }
    Scale scale = rows.field().variable().scale();
    if (ordered && (scale == Scale.ORDINAL || scale == Scale.INTERVAL)) {
      boolean means = request.analysis().means() || !request.statistics().equals(Statistic.ALL);
      new GroupStatistics(byValue(), material.designed())
          .compute(request.statistics(), means && hasNumbers(), measures);
    }
    return Descriptive.of(material, measures);
  }

  private boolean hasNumbers() {
    return inBase.categories(0).stream()
        .allMatch(category -> Numbers.parse(category.code()).isPresent());
  }

  /** The rows from the lowest code where codes are numbers, else in their own order. */
  private Contingency byValue() {
    double[] scores = new double[table.rows()];
    double[][] counts = new double[table.rows()][table.columns()];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = table.rowScore(i);
      for (int j = 0; j < table.columns(); j++) {
        counts[i][j] = table.count(i, j);
      }
    }
    return GroupStatistics.ascending(counts, scores);
  }

  private Optional<Measure> compute(Statistic statistic, boolean weighted) {
    return switch (statistic) {
      case CHI_SQUARE -> Optional.of(Independence.chiSquare(table));
      case LIKELIHOOD_RATIO -> Optional.of(Independence.likelihoodRatio(table));
      case FISHER -> fisher(weighted);
      case CRAMERS_V -> Optional.of(Independence.cramersV(table));
      case PHI -> Optional.of(Independence.phi(table));
      case CONTINGENCY_COEFFICIENT -> Optional.of(Independence.contingencyCoefficient(table));
      case LAMBDA -> Optional.of(Prediction.lambda(table));
      case GAMMA, TAU_B, TAU_C, SOMERS_D, SPEARMAN, PEARSON, LINEAR_BY_LINEAR ->
          Optional.of(ordered ? scaled(statistic, weighted) : new Measure.Undefined());
      case RAO_SCOTT -> raoScott();
      case MC_NEMAR -> mcNemar();
      case ANOVA,
          WELCH,
          T_TEST,
          KRUSKAL_WALLIS,
          MANN_WHITNEY,
          FRIEDMAN,
          COCHRAN_Q,
          CRONBACH_ALPHA ->
          Optional.empty();
    };
  }

  /** Of a large table only where it is asked for, since then there is none. */
  private Optional<Measure> fisher(boolean weighted) {
    boolean small = table.rows() == 2 && table.columns() == 2;
    boolean asked = !material.request().statistics().equals(Statistic.ALL);
    Measure measure = weighted ? new Measure.Undefined() : Independence.fisher(table, asked);
    return small || asked || !(measure instanceof Measure.Undefined)
        ? Optional.of(measure)
        : Optional.empty();
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

  /** Only a weight or a design gives it something that chi-square does not say. */
  private Optional<Measure> raoScott() {
    SurveyDesign drawn = material.design();
    if (drawn == null) {
      return Optional.empty();
    }
    SurveyDesign design =
        drawn.of(row ->
            rows.categories().get(rows.place(row)).inBase()
                && columns.categories().get(columns.place(row)).inBase());
    List<Integer> filledRows = filled(0);
    List<Integer> filledColumns = filled(1);
    int cells = filledRows.size() * filledColumns.size();
    if (cells > MOST_CELLS) {
      return Optional.of(new Measure.Undefined());
    }
    double[][] shares = new double[filledRows.size()][filledColumns.size()];
    double[] listed = new double[cells];
    double total = inBase.weighted();
    int[] rowAt = places(rows, 0, filledRows);
    int[] columnAt = places(columns, 1, filledColumns);
    for (int i = 0; i < filledRows.size(); i++) {
      for (int j = 0; j < filledColumns.size(); j++) {
        shares[i][j] = inBase.weighted(filledRows.get(i), filledColumns.get(j)) / total;
        listed[i * filledColumns.size() + j] = shares[i][j];
      }
    }
    Population population = material.population();
    BitSet members = new BitSet();
    BitSet counted = population.counted();
    for (int row = counted.nextSetBit(0); row >= 0; row = counted.nextSetBit(row + 1)) {
      if (rowAt[rows.place(row)] >= 0 && columnAt[columns.place(row)] >= 0) {
        members.set(row);
      }
    }
    double[][] covariance =
        design.covariance(
            row ->
                members.get(row)
                    ? rowAt[rows.place(row)] * filledColumns.size() + columnAt[columns.place(row)]
                    : -1,
            population.weighting()::weight,
            listed,
            total);
    return Optional.of(
        RaoScott.test(
            shares,
            covariance,
            members.cardinality(),
            design.degrees(design == drawn ? counted : members)));
  }

  /** The places of the categories in the percent base that anybody is in. */
  private List<Integer> filled(int dimension) {
    CellCube margin = inBase.margin(dimension);
    return IntStream.range(0, margin.categories(0).size())
        .filter(i -> margin.count(i) > 0)
        .boxed()
        .toList();
  }

  /** For each category of a dimension its place among those filled, or −1. */
  private int[] places(Dimension dimension, int of, List<Integer> filled) {
    List<Category> kept = filled.stream().map(inBase.categories(of)::get).toList();
    return dimension.categories().stream().mapToInt(kept::indexOf).toArray();
  }

  /** Of the same two answers to both questions, which the same respondents gave. */
  private Optional<Measure> mcNemar() {
    List<Category> answers = inBase.categories(0);
    boolean same = answers.size() == 2 && answers.equals(inBase.categories(1));
    return same && table.rows() == 2 && table.columns() == 2
        ? Optional.of(material.designed() ? new Measure.Undefined() : RelatedTests.mcNemar(table))
        : Optional.empty();
  }
}
