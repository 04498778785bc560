package no.kodebok.app.json;

import static no.kodebok.coding.agreement.ContinuumFigures.BINARY;
import static no.kodebok.coding.agreement.ContinuumFigures.CODING;
import static no.kodebok.coding.agreement.ContinuumFigures.UNITIZING;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import no.kodebok.coding.agreement.Agreement;
import no.kodebok.coding.agreement.AgreementFigures;
import no.kodebok.coding.agreement.CodeAgreement;
import no.kodebok.coding.agreement.Coefficient;
import no.kodebok.coding.agreement.ContinuumFigures;
import no.kodebok.coding.agreement.ContinuumFigures.OfCode;
import no.kodebok.coding.agreement.Disagreement;
import no.kodebok.coding.agreement.Interval;
import no.kodebok.coding.agreement.PairAgreement;
import no.kodebok.coding.agreement.ScaleFigures;
import no.kodebok.coding.agreement.TextBootstrap;
import no.kodebok.coding.agreement.TextUnit;
import no.kodebok.coding.agreement.Undefined;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.model.SourceText;
import no.kodebok.coding.store.ProjectReader;
import org.jspecify.annotations.Nullable;

/** How far coders agree. Numbers are not rounded, and what is not defined is null. */
public final class AgreementJson {
  private AgreementJson() {}

  /**
   * Tells of the comparison.
   *
   * @param rule what was counted, in words
   */
  public static JsonObjectBuilder write(Agreement agreement, List<String> rule) {
    boolean unitised = agreement.unit() == TextUnit.CHARACTER;
    ContinuumFigures continuum = agreement.continuum();
    JsonArrayBuilder codes = Json.createArrayBuilder();
    for (int at = 0; at < agreement.codes().size(); at++) {
      CodeAgreement code = agreement.codes().get(at);
      JsonObjectBuilder why = Json.createObjectBuilder();
      JsonObjectBuilder one =
          figures(
              Json.createObjectBuilder()
                  .add("code", code.code().path().toString())
                  .add("withChildren", code.code().includesChildren()),
              code.figures(),
              unitised,
              agreement.someAreMissing(),
              why);
      if (continuum != null) {
        OfCode own = continuum.codes().get(at);
        number(one, "uAlpha", own.unitizing(), own.whyNoUnitizing(), why);
        number(one, "kuAlpha", own.coding(), own.whyNoCoding(), why);
      } else if (agreement.someAreMissing()) {
        missing(one, why, UNITIZING, "kuAlpha");
      }
      codes.add(one.add("undefined", why));
    }
    JsonObjectBuilder why = Json.createObjectBuilder();
    JsonObjectBuilder overall =
        figures(
            Json.createObjectBuilder(),
            agreement.overall(),
            unitised,
            agreement.someAreMissing(),
            why);
    if (continuum != null) {
      overall(overall, continuum, agreement.overall().intervals().isEmpty(), why);
    } else if (agreement.someAreMissing()) {
      missing(overall, why, BINARY, UNITIZING, CODING);
    }
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("coders", Json.createArrayBuilder(agreement.coders()))
            .add("unit", agreement.unit().id())
            .add("n", agreement.n())
            .add("codes", codes)
            .add("overall", overall.add("undefined", why));
    if (!agreement.pairs().isEmpty()) {
      JsonArrayBuilder pairs = Json.createArrayBuilder();
      for (PairAgreement pair : agreement.pairs()) {
        pairs.add(
            figures(
                Json.createObjectBuilder()
                    .add("coders", Json.createArrayBuilder(List.of(pair.one(), pair.other()))),
                pair.figures(),
                false,
                false,
                Json.createObjectBuilder()));
      }
      json.add("pairs", pairs);
    }
    ScaleFigures scale = agreement.scale();
    if (scale != null) {
      json.add("scale", scale(scale));
    }
    if (agreement.samples() > 0) {
      json.add(
          "bootstrap",
          Json.createObjectBuilder()
              .add("samples", agreement.samples())
              .add("drawn", agreement.drawsUnits() ? "units" : "texts")
              .add("interval", "percentile")
              .add("seed", TextBootstrap.SEED));
    }
    return json.add("unusedCodes", agreement.unusedCodes())
        .add(
            "texts",
            Json.createObjectBuilder()
                .add("choice", agreement.choice().id())
                .add("count", agreement.texts().size())
                .add("sources", names(agreement.texts()))
                .add("leftOut", names(agreement.leftOut())))
        .add("rule", Json.createArrayBuilder(rule));
  }

  private static void missing(JsonObjectBuilder json, JsonObjectBuilder why, String... names) {
    for (String name : names) {
      number(json, name, Double.NaN, Undefined.CODERS_MISSING, why);
    }
  }

  private static JsonObjectBuilder scale(ScaleFigures scale) {
    JsonArrayBuilder values = Json.createArrayBuilder();
    scale
        .values()
        .forEach(value ->
            values.add(
                Json.createObjectBuilder().add("code", value.code()).add("value", value.value())));
    JsonObjectBuilder why = Json.createObjectBuilder();
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("level", scale.level().id())
            .add("weights", scale.level().weights().name().toLowerCase(Locale.ROOT))
            .add("values", values)
            .add("n", scale.units())
            .add("rated", scale.rated())
            .add("pairable", scale.pairable())
            .add("severalValues", scale.several());
    scale
        .coefficients()
        .forEach((name, value) ->
            number(json, name, value, Double.isFinite(value) ? null : scale.why(), why));
    JsonObjectBuilder alphas = Json.createObjectBuilder();
    scale
        .alphas()
        .forEach((metric, value) -> number(alphas, metric.name().toLowerCase(Locale.ROOT), value));
    json.add("alpha", alphas).add("undefined", why);
    if (!scale.intervals().isEmpty()) {
      JsonObjectBuilder intervals = Json.createObjectBuilder();
      scale.intervals().forEach((name, interval) -> interval(intervals, name, interval));
      json.add("intervals", intervals);
    }
    return json;
  }

  private static JsonArrayBuilder names(List<Source> sources) {
    return Json.createArrayBuilder(sources.stream().map(Source::name).toList());
  }

  private static void overall(
      JsonObjectBuilder json,
      ContinuumFigures continuum,
      boolean withoutIntervals,
      JsonObjectBuilder why) {
    Map<String, Undefined> undefined = continuum.undefined();
    number(json, BINARY, continuum.binary(), undefined.get(BINARY), why);
    number(json, UNITIZING, continuum.unitizing(), undefined.get(UNITIZING), why);
    number(json, CODING, continuum.coding(), undefined.get(CODING), why);
    number(json, "cuCoverage", continuum.coverage());
    if (!withoutIntervals) {
      JsonObjectBuilder intervals = Json.createObjectBuilder();
      for (String name : List.of(BINARY, UNITIZING, CODING)) {
        interval(intervals, name, continuum.intervals().get(name));
      }
      json.add("continuumIntervals", intervals);
    }
  }

  private static JsonObjectBuilder figures(
      JsonObjectBuilder json,
      AgreementFigures figures,
      boolean unitised,
      boolean someAreMissing,
      JsonObjectBuilder why) {
    json.add("n", figures.n());
    for (Coefficient coefficient : Coefficient.values()) {
      number(
          json,
          coefficient.id(),
          figures.coefficients().getOrDefault(coefficient, Double.NaN),
          figures.why(coefficient),
          why);
    }
    if (unitised) {
      double alpha = figures.unitizingAlpha();
      number(
          json,
          "unitizingAlpha",
          alpha,
          Double.isFinite(alpha)
              ? null
              : someAreMissing ? Undefined.CODERS_MISSING : Undefined.NOTHING_CODED,
          why);
    }
    number(json, "prevalence", figures.prevalence());
    json.add("codedByAll", figures.byAll())
        .add("codedBySome", figures.bySome())
        .add("codedByNone", figures.byNone());
    if (!figures.intervals().isEmpty()) {
      JsonObjectBuilder intervals = Json.createObjectBuilder();
      for (Coefficient coefficient : Coefficient.values()) {
        interval(intervals, coefficient.id(), figures.intervals().get(coefficient));
      }
      json.add("intervals", intervals);
    }
    return json;
  }

  private static void interval(
      JsonObjectBuilder intervals, String name, @Nullable Interval interval) {
    if (interval != null) {
      JsonObjectBuilder ends = Json.createObjectBuilder();
      number(ends, "low", interval.low());
      number(ends, "high", interval.high());
      intervals.add(name, ends);
    }
  }

  /** The number, or null and the reason. */
  private static void number(
      JsonObjectBuilder json,
      String name,
      double value,
      @Nullable Undefined undefined,
      JsonObjectBuilder why) {
    number(json, name, value);
    if (undefined != null) {
      why.add(name, undefined.id());
    }
  }

  private static void number(JsonObjectBuilder json, String name, double value) {
    if (Double.isFinite(value)) {
      json.add(name, value);
    } else {
      json.addNull(name);
    }
  }

  /** Where the coders differ, with the words and lines: text by text, in the order of the text. */
  public static List<JsonObject> disagreements(
      ProjectReader project, ProjectNames names, Agreement agreement) {
    Map<UUID, List<Disagreement>> bySource = new LinkedHashMap<>();
    agreement.texts().forEach(source -> bySource.put(source.id(), new ArrayList<>()));
    for (Disagreement one : agreement.disagreements()) {
      bySource.computeIfAbsent(one.source(), s -> new ArrayList<>()).add(one);
    }
    List<JsonObject> all = new ArrayList<>();
    bySource.forEach((source, own) -> {
      if (own.isEmpty()) {
        return;
      }
      SourceText text = project.text(source);
      own.sort((a, b) -> a.range().compareTo(b.range()));
      for (Disagreement one : own) {
        all.add(
            Json.createObjectBuilder()
                .add("code", one.code().toString())
                .add("source", names.source(source))
                .add("start", one.range().start())
                .add("end", one.range().end())
                .add("lines", JsonParts.lines(text.lines(one.range())))
                .add("text", one.range().in(text.text()))
                .add("coded", Json.createArrayBuilder(one.coded()))
                .add("notCoded", Json.createArrayBuilder(one.notCoded()))
                .build());
      }
    });
    return all;
  }
}
