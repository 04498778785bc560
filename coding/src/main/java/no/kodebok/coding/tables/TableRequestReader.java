package no.kodebok.coding.tables;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.tables.statistics.Adjustment;
import no.kodebok.coding.tables.statistics.ProportionInterval;
import org.jspecify.annotations.Nullable;

/**
 * Reads what table is wanted: the same keys, values and refusals whether a command, a table plan or
 * the screen asks.
 */
public final class TableRequestReader {
  /** What says which table it is; a battery has variables instead. */
  private static final List<String> PLACES = List.of("rows", "columns");

  private static final List<String> MANNERS =
      List.of(
          "percent",
          "weight",
          "frequency",
          "filter",
          "missing",
          "statistics",
          "show",
          "ci",
          "adjust",
          "design",
          "sample",
          "waves",
          "match",
          "minCell",
          "hide");

  private static final int LARGEST_CELL = 1_000_000;

  private final RequestValues asked;

  private TableRequestReader(RequestValues asked) {
    this.asked = asked;
  }

  /** The keys of a table. */
  public static List<String> keys() {
    return Stream.concat(PLACES.stream(), MANNERS.stream()).toList();
  }

  /** The keys of a table whose rows and columns are said otherwise. */
  public static List<String> keysBesideRows() {
    return MANNERS;
  }

  /**
   * The table that is wanted.
   *
   * @param rows what its rows are
   * @throws KodebokException at the place of a value that does not fit
   */
  public static TableRequest read(RequestValues asked, String rows) {
    return new TableRequestReader(asked).request(rows);
  }

  private TableRequest request(String rows) {
    String weight = asked.text("weight");
    String frequency = asked.text("frequency");
    if (weight != null && frequency != null) {
      throw asked.at(
          "frequency",
          new KodebokException(
              TableReason.WEIGHT_AND_FREQUENCY,
              "Give either a weight or a frequency, not both: a weight makes a respondent stand"
                  + " for others, and a frequency says how many a row is."));
    }
    Integer minCell = asked.whole("minCell", 0, LARGEST_CELL);
    return TableRequest.of(rows, asked.texts("columns").toArray(String[]::new))
        .withWeight(weight)
        .withFrequency(frequency)
        .withFilter(asked.text("filter"))
        .withPercent(
            named("percent", PercentMode::of, "column, row, total or none")
                .orElse(PercentMode.COLUMN))
        .withMissing(parsed("missing", MissingTreatment::parse).orElse(MissingTreatment.EXCLUDE))
        .withStatistics(statistics())
        .withMinCell(minCell == null ? TableRequest.PROJECT_CELL : minCell)
        .withHidden(hides(minCell))
        .withAnalysis(analysis());
  }

  private Set<Statistic> statistics() {
    List<String> names = asked.texts("statistics");
    return names.isEmpty()
        ? Statistic.ALL
        : parsed("statistics", String.join(",", names), Statistic::parse);
  }

  /** Whoever names a threshold wants small cells hidden, unless that is said otherwise. */
  private boolean hides(@Nullable Integer minCell) {
    boolean fewer = minCell != null && minCell < 2;
    boolean hide = asked.truth("hide").orElse(minCell != null && !fewer);
    if (hide && fewer) {
      throw asked.unfit(
          "minCell", "2 or more where cells are hidden (\"hide\")", String.valueOf(minCell));
    }
    return hide;
  }

  private Analysis analysis() {
    Analysis analysis = Analysis.PLAIN;
    for (String shown : asked.texts("show")) {
      if (!shown.equals("means")) {
        throw asked.unfit("show", "means", "\"" + shown + "\"");
      }
      analysis = analysis.withMeans();
    }
    Optional<ProportionInterval> interval =
        named("ci", ProportionInterval::of, "wilson, wilsonCorrected, clopperPearson or logit");
    if (interval.isPresent()) {
      analysis = analysis.withIntervals(interval.get());
    }
    Optional<Adjustment> adjustment =
        named("adjust", Adjustment::of, "bonferroni, holm or benjaminiHochberg");
    if (adjustment.isPresent()) {
      analysis = analysis.withAdjustment(adjustment.get());
    }
    Optional<Sampling> sampling = named("sample", Sampling::of, "random, census or purposive");
    if (sampling.isPresent()) {
      analysis = analysis.withSampling(sampling.get());
    }
    Optional<DesignSpec> design = parsed("design", DesignSpec::parse);
    if (design.isPresent()) {
      analysis = analysis.withDesign(design.get());
    }
    String waves = asked.text("waves");
    String match = asked.text("match");
    if (waves == null && match != null) {
      throw asked.unfit("match", "a variable beside \"waves\"", "\"" + match + "\" alone");
    }
    return waves == null ? analysis : analysis.withWaves(waves, match);
  }

  private <T> Optional<T> named(String key, Function<String, Optional<T>> of, String names) {
    String written = asked.text(key);
    if (written == null) {
      return Optional.empty();
    }
    return Optional.of(
        of.apply(written).orElseThrow(() -> asked.unfit(key, names, "\"" + written + "\"")));
  }

  private <T> Optional<T> parsed(String key, Function<String, T> reading) {
    String written = asked.text(key);
    return written == null ? Optional.empty() : Optional.of(parsed(key, written, reading));
  }

  private <T> T parsed(String key, String written, Function<String, T> reading) {
    try {
      return reading.apply(written);
    } catch (KodebokException e) {
      throw asked.at(key, e);
    }
  }
}
