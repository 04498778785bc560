package no.kodebok.app.json;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import no.kodebok.coding.matrix.Coverage;
import no.kodebok.coding.matrix.Saturation;
import no.kodebok.coding.matrix.Typology;
import no.kodebok.coding.model.CodePath;
import no.kodebok.coding.model.Language;
import no.kodebok.exports.figures.FigureBook;

/** Saturation, coverage and typology. Numbers are not rounded, and shares go from 0 to 1. */
public final class CodeFiguresJson {
  private CodeFiguresJson() {}

  public static JsonObjectBuilder of(Saturation saturation, Language language) {
    Saturation.Request request = saturation.request();
    JsonArrayBuilder steps = Json.createArrayBuilder();
    for (Saturation.Step step : saturation.steps()) {
      JsonObjectBuilder json =
          Json.createObjectBuilder()
              .add("number", step.number())
              .add("source", step.source().name())
              .add("sourceId", step.source().id().toString())
              .add("passages", step.passages())
              .add("newCodes", paths(step.fresh()))
              .add("new", step.fresh().size())
              .add("cumulative", step.cumulative());
      number(json, "newInformation", step.newInformation());
      steps.add(json);
    }
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("order", request.order().id())
            .add(
                "base",
                Json.createObjectBuilder()
                    .add("sources", saturation.steps().size())
                    .add("codes", saturation.codes())
                    .add("uncodedSources", saturation.uncoded())
                    .add("answersLeftOut", saturation.answers()))
            .add(
                "method",
                Json.createObjectBuilder()
                    .add("base", request.base())
                    .add("run", request.run())
                    .add("threshold", request.threshold()))
            .add("steps", steps);
    Integer reached = saturation.reached();
    if (reached == null) {
      json.addNull("reached");
    } else {
      json.add("reached", reached);
    }
    return json.add("notes", notes(CodeBooks.of(saturation, language)));
  }

  public static JsonObjectBuilder of(Coverage coverage, Language language) {
    JsonArrayBuilder sources = Json.createArrayBuilder();
    for (Coverage.OfSource one : coverage.sources()) {
      JsonObjectBuilder json =
          Json.createObjectBuilder().add("source", one.name()).add("label", one.label());
      json.add(one.answers() > 0 ? "questionId" : "sourceId", one.id().toString());
      if (one.answers() > 0) {
        json.add("answers", one.answers());
      }
      sources.add(amount(json, one.amount()));
    }
    JsonArrayBuilder codes = Json.createArrayBuilder();
    for (Coverage.OfCode one : coverage.codes()) {
      codes.add(
          amount(
              Json.createObjectBuilder()
                  .add("code", one.code().toString())
                  .add("sources", one.sources()),
              one.amount()));
    }
    return Json.createObjectBuilder()
        .add("all", amount(Json.createObjectBuilder(), coverage.all()))
        .add("sources", sources)
        .add("codes", codes)
        .add("notes", notes(CodeBooks.of(coverage, language)));
  }

  private static JsonObjectBuilder amount(JsonObjectBuilder json, Coverage.Amount amount) {
    json.add("passages", amount.passages())
        .add("coded", amount.coded())
        .add("length", amount.characters());
    number(json, "share", amount.share());
    return json;
  }

  public static JsonObjectBuilder of(Typology typology, Language language) {
    JsonArrayBuilder types = Json.createArrayBuilder();
    for (Typology.Type type : typology.types()) {
      types.add(
          Json.createObjectBuilder()
              .add("codes", paths(type.codes()))
              .add("count", type.cases().size())
              .add("cases", Json.createArrayBuilder(type.cases())));
    }
    return Json.createObjectBuilder()
        .add("codes", paths(typology.codes()))
        .add("base", Json.createObjectBuilder().add("cases", typology.cases()))
        .add("passagesOfNobody", typology.nobodys())
        .add("types", types)
        .add("notes", notes(CodeBooks.of(typology, language)));
  }

  private static JsonArrayBuilder paths(List<CodePath> codes) {
    return Json.createArrayBuilder(codes.stream().map(CodePath::toString).toList());
  }

  private static JsonArrayBuilder notes(FigureBook book) {
    return Json.createArrayBuilder(book.pages().getFirst().notes());
  }

  private static void number(JsonObjectBuilder json, String name, double value) {
    if (Double.isFinite(value)) {
      json.add(name, value);
    } else {
      json.addNull(name);
    }
  }
}
