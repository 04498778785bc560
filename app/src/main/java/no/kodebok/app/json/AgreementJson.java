package no.kodebok.app.json;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.kodebok.coding.agreement.Agreement;
import no.kodebok.coding.agreement.AgreementFigures;
import no.kodebok.coding.agreement.CodeAgreement;
import no.kodebok.coding.agreement.Coefficient;
import no.kodebok.coding.agreement.Disagreement;
import no.kodebok.coding.agreement.Interval;
import no.kodebok.coding.agreement.PairAgreement;
import no.kodebok.coding.agreement.TextUnit;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.model.SourceText;
import no.kodebok.coding.store.ProjectReader;

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
    JsonArrayBuilder codes = Json.createArrayBuilder();
    for (CodeAgreement code : agreement.codes()) {
      codes.add(
          figures(
              Json.createObjectBuilder()
                  .add("code", code.code().path().toString())
                  .add("withChildren", code.code().includesChildren()),
              code.figures(),
              unitised));
    }
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("coders", Json.createArrayBuilder(agreement.coders()))
            .add("unit", agreement.unit().id())
            .add("n", agreement.n())
            .add("codes", codes)
            .add("overall", figures(Json.createObjectBuilder(), agreement.overall(), unitised));
    if (!agreement.pairs().isEmpty()) {
      JsonArrayBuilder pairs = Json.createArrayBuilder();
      for (PairAgreement pair : agreement.pairs()) {
        pairs.add(
            figures(
                Json.createObjectBuilder()
                    .add("coders", Json.createArrayBuilder(List.of(pair.one(), pair.other()))),
                pair.figures(),
                false));
      }
      json.add("pairs", pairs);
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

  private static JsonArrayBuilder names(List<Source> sources) {
    return Json.createArrayBuilder(sources.stream().map(Source::name).toList());
  }

  private static JsonObjectBuilder figures(
      JsonObjectBuilder json, AgreementFigures figures, boolean unitised) {
    json.add("n", figures.n());
    for (Coefficient coefficient : Coefficient.values()) {
      number(json, coefficient.id(), figures.coefficients().getOrDefault(coefficient, Double.NaN));
    }
    if (unitised) {
      number(json, "unitizingAlpha", figures.unitizingAlpha());
    }
    number(json, "prevalence", figures.prevalence());
    json.add("codedByAll", figures.byAll())
        .add("codedBySome", figures.bySome())
        .add("codedByNone", figures.byNone());
    if (!figures.intervals().isEmpty()) {
      JsonObjectBuilder intervals = Json.createObjectBuilder();
      for (Coefficient coefficient : Coefficient.values()) {
        Interval interval = figures.intervals().get(coefficient);
        if (interval != null) {
          JsonObjectBuilder ends = Json.createObjectBuilder();
          number(ends, "low", interval.low());
          number(ends, "high", interval.high());
          intervals.add(coefficient.id(), ends);
        }
      }
      json.add("intervals", intervals);
    }
    return json;
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
