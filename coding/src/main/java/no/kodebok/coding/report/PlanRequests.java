package no.kodebok.coding.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.kodebok.coding.tables.Analysis;
import no.kodebok.coding.tables.DesignSpec;
import no.kodebok.coding.tables.MissingTreatment;
import no.kodebok.coding.tables.PercentMode;
import no.kodebok.coding.tables.Sampling;
import no.kodebok.coding.tables.Statistic;
import no.kodebok.coding.tables.TableRequest;
import no.kodebok.coding.tables.statistics.Adjustment;
import no.kodebok.coding.tables.statistics.ProportionInterval;

/** Reads what table a plan asks for; the keys are named as the command's options. */
final class PlanRequests {
  /** Rows and columns first, which a battery does not have. */
  static final List<String> KEYS =
      List.of(
          "rows",
          "columns",
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
          "minCell",
          "hide",
          "sample",
          "waves",
          "match");

  private static final int LARGEST_CELL = 1_000_000;

  private PlanRequests() {}

  static TableRequest of(PlanKeys keys, String rows) {
    TableRequest request =
        TableRequest.of(rows, keys.texts("columns").toArray(String[]::new))
            .withWeight(keys.text("weight"))
            .withFrequency(keys.text("frequency"))
            .withFilter(keys.text("filter"))
            .withAnalysis(analysis(keys));
    Optional<PercentMode> percent =
        keys.named("percent", PercentMode::of, "column, row, total or none");
    if (percent.isPresent()) {
      request = request.withPercent(percent.get());
    }
    String missing = keys.text("missing");
    if (missing != null) {
      request = request.withMissing(keys.read("missing", MissingTreatment::parse, missing));
    }
    List<String> statistics = keys.texts("statistics");
    if (!statistics.isEmpty()) {
      request =
          request.withStatistics(
              statistics.equals(List.of("none"))
                  ? java.util.Set.of()
                  : keys.read("statistics", Statistic::parse, String.join(",", statistics)));
    }
    Integer minCell = keys.whole("minCell", 0, LARGEST_CELL);
    if (minCell != null) {
      request = request.withMinCell(minCell);
    }
    // A report is published: whoever names a threshold wants small cells hidden, unless it says
    // not.
    boolean hide = keys.truth("hide", minCell != null && minCell >= 2);
    if (hide && minCell != null && minCell < 2) {
      throw keys.fault()
          .unfit(keys.line("minCell"), "minCell", "2 or more where \"hide\" is true", "" + minCell);
    }
    return request.withHidden(hide);
  }

  private static Analysis analysis(PlanKeys keys) {
    Analysis analysis = Analysis.PLAIN;
    for (String shown : keys.texts("show")) {
      if (!shown.equals("means")) {
        throw keys.fault().unfit(keys.line("show"), "show", "means", "\"" + shown + "\"");
      }
      analysis = analysis.withMeans();
    }
    Optional<ProportionInterval> interval =
        keys.named(
            "ci", ProportionInterval::of, "wilson, wilsonCorrected, clopperPearson or logit");
    if (interval.isPresent()) {
      analysis = analysis.withIntervals(interval.get());
    }
    Optional<Adjustment> adjustment =
        keys.named("adjust", Adjustment::of, "bonferroni, holm or benjaminiHochberg");
    if (adjustment.isPresent()) {
      analysis = analysis.withAdjustment(adjustment.get());
    }
    Optional<Sampling> sampling = keys.named("sample", Sampling::of, "random, purposive or census");
    if (sampling.isPresent()) {
      analysis = analysis.withSampling(sampling.get());
    }
    String waves = keys.text("waves");
    String match = keys.text("match");
    if (waves != null) {
      analysis = analysis.withWaves(waves, match);
    } else if (match != null) {
      throw keys.fault().unfit(keys.line("match"), "match", "beside \"waves\"", match);
    }
    Optional<PlanNode> design = keys.node("design");
    if (design.isPresent()) {
      analysis =
          analysis.withDesign(keys.read("design", DesignSpec::parse, design(keys, design.get())));
    }
    return analysis;
  }

  /** As the command line writes it, or as an object with the same parts. */
  private static String design(PlanKeys keys, PlanNode node) {
    if (!(node instanceof PlanNode.Keys)) {
      return String.valueOf(keys.text("design"));
    }
    List<String> names = List.of("strata", "cluster", "fpc");
    PlanKeys parts = PlanKeys.of(node, "design", keys.fault(), names);
    List<String> written = new ArrayList<>();
    for (String name : names) {
      String variable = parts.text(name);
      if (variable != null) {
        written.add(name + "=" + variable);
      }
    }
    return String.join(",", written);
  }
}
