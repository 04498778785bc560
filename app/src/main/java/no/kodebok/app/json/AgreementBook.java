package no.kodebok.app.json;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import no.kodebok.coding.agreement.Agreement;
import no.kodebok.coding.agreement.AgreementFigures;
import no.kodebok.coding.agreement.AgreementRule;
import no.kodebok.coding.agreement.CodeAgreement;
import no.kodebok.coding.agreement.Coefficient;
import no.kodebok.coding.agreement.ContinuumFigures;
import no.kodebok.coding.agreement.ContinuumFigures.OfCode;
import no.kodebok.coding.agreement.Interval;
import no.kodebok.coding.agreement.PairAgreement;
import no.kodebok.coding.agreement.ScaleFigures;
import no.kodebok.coding.agreement.Undefined;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.store.ProjectReader;
import no.kodebok.coding.tables.Messages;
import no.kodebok.exports.figures.FigureBook;
import no.kodebok.exports.figures.FigurePage;
import no.kodebok.exports.figures.FigurePage.FigureColumn;
import no.kodebok.exports.figures.FigureValue;
import org.jspecify.annotations.Nullable;

/** How far coders agree, as pages for files: coefficients, what was counted, and disagreements. */
public final class AgreementBook {
  private final Agreement agreement;
  private final Messages words;
  private final List<FigureColumn> columns = new ArrayList<>();
  private final boolean withIntervals;

  private AgreementBook(Agreement agreement, Messages words) {
    this.agreement = agreement;
    this.words = words;
    this.withIntervals = agreement.samples() > 0;
  }

  /** A page of coefficients, and one of where the coders differ. */
  public static FigureBook of(ProjectReader project, Agreement agreement, Language language) {
    AgreementBook book = new AgreementBook(agreement, AgreementRule.words(language));
    String title = book.words.text("title", String.join(", ", agreement.coders()));
    List<JsonObject> places =
        AgreementJson.disagreements(project, new ProjectNames(project), agreement);
    List<FigurePage> pages = new ArrayList<>();
    pages.add(book.figures(project, title, language));
    ScaleFigures scale = agreement.scale();
    if (scale != null) {
      pages.add(book.scale(scale));
    }
    pages.add(book.disagreements(places));
    return new FigureBook(title, pages);
  }

  private FigurePage figures(ProjectReader project, String title, Language language) {
    ContinuumFigures continuum = agreement.continuum();
    heads(continuum != null);
    List<List<FigureValue>> rows = new ArrayList<>();
    for (int at = 0; at < agreement.codes().size(); at++) {
      CodeAgreement code = agreement.codes().get(at);
      OfCode own = continuum == null ? null : continuum.codes().get(at);
      rows.add(
          row(
              code.code().path().toString(),
              code.figures(),
              own == null ? null : new Unitised(own.unitizing(), own.coding()),
              own == null ? List.of() : notDefined(own.whyNoUnitizing(), own.whyNoCoding())));
    }
    rows.add(
        row(
            words.text("head.overall"),
            agreement.overall(),
            continuum == null ? null : new Unitised(continuum.unitizing(), continuum.coding()),
            continuum == null ? List.of() : List.copyOf(continuum.undefined().values())));
    for (PairAgreement pair : agreement.pairs()) {
      rows.add(
          row(
              words.text("head.pair", pair.one(), pair.other()),
              pair.figures(),
              continuum == null ? null : new Unitised(Double.NaN, Double.NaN),
              List.of()));
    }
    List<String> notes = new ArrayList<>();
    if (continuum != null) {
      notes.add(
          words.text("head.cAlphaBinary")
              + ": "
              + FigureValue.text(
                  new FigureValue.Coefficient(continuum.binary()), language.locale()));
    }
    notes.addAll(AgreementRule.of(agreement, language));
    notes.add(words.text("about.project") + ": " + project.project().name());
    notes.add(
        words.text("about.texts")
            + ": "
            + agreement.texts().stream().map(Source::name).collect(Collectors.joining(", ")));
    return new FigurePage(words.text("sheet.figures"), title, columns, rows, notes);
  }

  private FigurePage scale(ScaleFigures scale) {
    List<FigureColumn> heads = new ArrayList<>();
    heads.add(new FigureColumn(words.text("head.coefficient"), 36));
    heads.add(new FigureColumn(words.text("head.value"), 13));
    if (withIntervals) {
      heads.add(new FigureColumn(words.text("head.interval", words.text("head.value")), 16));
    }
    List<List<FigureValue>> rows = new ArrayList<>();
    scale
        .coefficients()
        .forEach((name, value) ->
            rows.add(row(words.text("head." + name), value, scale.intervals().get(name))));
    scale
        .alphas()
        .forEach((metric, value) ->
            rows.add(
                row(
                    words.text(
                        "head.alphaOf",
                        words.text("scale.level." + metric.name().toLowerCase(Locale.ROOT))),
                    value,
                    null)));
    String name = words.text("sheet.scale");
    return new FigurePage(name, name, heads, rows, AgreementRule.of(agreement, words.language()));
  }

  private List<FigureValue> row(String name, double value, @Nullable Interval interval) {
    List<FigureValue> row = new ArrayList<>();
    row.add(new FigureValue.Words(name));
    row.add(new FigureValue.Coefficient(value));
    if (withIntervals) {
      row.add(interval(interval));
    }
    return row;
  }

  /** u-α and (k)u-α of a code; u-α and cu-α of all. */
  private record Unitised(double unitizing, double coding) {}

  private static List<Undefined> notDefined(@Nullable Undefined... reasons) {
    List<Undefined> all = new ArrayList<>();
    for (Undefined reason : reasons) {
      if (reason != null) {
        all.add(reason);
      }
    }
    return all;
  }

  private void heads(boolean unitised) {
    head("head.code", 36);
    head("head.n", 11);
    for (Coefficient coefficient : Coefficient.values()) {
      head("head." + coefficient.id(), 13);
      if (withIntervals) {
        columns.add(
            new FigureColumn(
                words.text("head.interval", words.text("head." + coefficient.id())), 16));
      }
    }
    if (unitised) {
      head("head.unitizingAlpha", 13);
      head("head.uAlpha", 13);
      columns.add(
          new FigureColumn(words.text("head.kuAlpha") + " / " + words.text("head.cuAlpha"), 13));
    }
    head("head.prevalence", 12);
    head("head.byAll", 10);
    head("head.bySome", 10);
    head("head.byNone", 10);
    head("head.notDefined", 44);
  }

  private void head(String key, int width) {
    columns.add(new FigureColumn(words.text(key), width));
  }

  private List<FigureValue> row(
      String name,
      AgreementFigures figures,
      @Nullable Unitised unitised,
      List<Undefined> unitisedReasons) {
    List<FigureValue> row = new ArrayList<>();
    row.add(new FigureValue.Words(name));
    row.add(new FigureValue.Whole(figures.n()));
    List<Undefined> reasons = new ArrayList<>();
    for (Coefficient coefficient : Coefficient.values()) {
      row.add(
          new FigureValue.Coefficient(
              figures.coefficients().getOrDefault(coefficient, Double.NaN)));
      if (withIntervals) {
        row.add(interval(figures.intervals().get(coefficient)));
      }
      reasons.addAll(notDefined(figures.why(coefficient)));
    }
    if (unitised != null) {
      row.add(new FigureValue.Coefficient(figures.unitizingAlpha()));
      row.add(new FigureValue.Coefficient(unitised.unitizing()));
      row.add(new FigureValue.Coefficient(unitised.coding()));
      reasons.addAll(unitisedReasons);
    }
    row.add(new FigureValue.Share(figures.prevalence()));
    row.add(new FigureValue.Whole(figures.byAll()));
    row.add(new FigureValue.Whole(figures.bySome()));
    row.add(new FigureValue.Whole(figures.byNone()));
    row.add(
        new FigureValue.Words(
            reasons.stream()
                .distinct()
                .map(reason -> words.text("undefined." + reason.id()))
                .collect(Collectors.joining(" "))));
    return row;
  }

  private FigureValue interval(@Nullable Interval interval) {
    if (interval == null || !Double.isFinite(interval.low())) {
      return FigureValue.NOTHING;
    }
    return new FigureValue.Words(
        "["
            + FigureValue.text(
                new FigureValue.Coefficient(interval.low()), words.language().locale())
            + "; "
            + FigureValue.text(
                new FigureValue.Coefficient(interval.high()), words.language().locale())
            + "]");
  }

  private FigurePage disagreements(List<JsonObject> places) {
    List<FigureColumn> heads = new ArrayList<>();
    String[] keys = {"source", "line", "start", "end", "code", "coded", "notCoded", "text"};
    int[] widths = {26, 8, 10, 10, 30, 18, 18, 90};
    for (int i = 0; i < keys.length; i++) {
      heads.add(new FigureColumn(words.text("head." + keys[i]), widths[i]));
    }
    List<List<FigureValue>> rows = new ArrayList<>();
    for (JsonObject place : places) {
      rows.add(
          List.of(
              new FigureValue.Words(place.getString("source")),
              new FigureValue.Whole(place.getJsonArray("lines").getInt(0)),
              new FigureValue.Whole(place.getInt("start")),
              new FigureValue.Whole(place.getInt("end")),
              new FigureValue.Words(place.getString("code")),
              new FigureValue.Words(names(place, "coded")),
              new FigureValue.Words(names(place, "notCoded")),
              new FigureValue.Words(place.getString("text"))));
    }
    String name = words.text("sheet.disagreements");
    return new FigurePage(name, name, heads, rows, List.of(words.text("absence")));
  }

  private static String names(JsonObject place, String which) {
    return place.getJsonArray(which).getValuesAs(JsonString.class).stream()
        .map(JsonString::getString)
        .collect(Collectors.joining(", "));
  }
}
