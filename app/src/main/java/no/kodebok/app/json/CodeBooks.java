package no.kodebok.app.json;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import no.kodebok.coding.matrix.Coverage;
import no.kodebok.coding.matrix.MatrixMaker;
import no.kodebok.coding.matrix.Saturation;
import no.kodebok.coding.matrix.Typology;
import no.kodebok.coding.model.CodePath;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.tables.Messages;
import no.kodebok.exports.figures.FigureBook;
import no.kodebok.exports.figures.FigurePage;
import no.kodebok.exports.figures.FigurePage.FigureColumn;
import no.kodebok.exports.figures.FigureValue;
import no.kodebok.exports.figures.FigureValue.Share;
import no.kodebok.exports.figures.FigureValue.Whole;
import no.kodebok.exports.figures.FigureValue.Words;

/** Saturation, coverage and typology as pages of figures. */
public final class CodeBooks {
  private static final int NAME = 34;
  private static final int NUMBER = 12;
  private static final int TEXT = 80;

  private final Messages words;
  private final Language language;

  private CodeBooks(Language language) {
    this.language = language;
    this.words = MatrixMaker.words(language);
  }

  public static FigureBook of(Saturation saturation, Language language) {
    return new CodeBooks(language).saturation(saturation);
  }

  public static FigureBook of(Coverage coverage, Language language) {
    return new CodeBooks(language).coverage(coverage);
  }

  public static FigureBook of(Typology typology, Language language) {
    return new CodeBooks(language).typology(typology);
  }

  private FigureBook saturation(Saturation saturation) {
    List<List<FigureValue>> rows = new ArrayList<>();
    for (Saturation.Step step : saturation.steps()) {
      rows.add(
          List.of(
              new Words(step.source().name()),
              new Whole(step.number()),
              new Whole(step.passages()),
              new Whole(step.fresh().size()),
              new Whole(step.cumulative()),
              new Share(step.newInformation()),
              new Words(paths(step.fresh()))));
    }
    String title = words.text("title.saturation");
    return new FigureBook(
        title,
        List.of(
            new FigurePage(
                words.text("sheet.saturation"),
                title,
                List.of(
                    column("head.source", NAME),
                    column("head.step", 8),
                    column("head.passages", NUMBER),
                    column("head.newCodes", NUMBER),
                    column("head.cumulative", NUMBER),
                    column("head.newInformation", 14),
                    column("head.which", TEXT)),
                rows,
                notes(saturation))));
  }

  /** What was counted, and what the figures do not show. */
  private List<String> notes(Saturation saturation) {
    Saturation.Request request = saturation.request();
    NumberFormat percent = NumberFormat.getPercentInstance(language.locale());
    percent.setMaximumFractionDigits(1);
    String threshold = percent.format(request.threshold());
    List<String> notes = new ArrayList<>();
    notes.add(
        words.text(
            "saturation.base",
            saturation.steps().size(),
            saturation.codes(),
            saturation.uncoded()));
    if (saturation.answers() > 0) {
      notes.add(words.text("saturation.answers", saturation.answers()));
    }
    notes.add(words.text("saturation.order." + request.order().id()));
    Integer reached = saturation.reached();
    notes.add(
        words.text(
            "saturation.method",
            request.run(),
            request.base(),
            reached == null
                ? words.text("saturation.notReached", threshold)
                : words.text("saturation.reached", threshold, reached)));
    notes.add(words.text("saturation.caution"));
    notes.add(children(request.codes().isEmpty()));
    return notes;
  }

  private String children(boolean alone) {
    return words.text(alone ? "note.alone" : "note.children");
  }

  private FigureBook coverage(Coverage coverage) {
    List<List<FigureValue>> bySource = new ArrayList<>();
    for (Coverage.OfSource one : coverage.sources()) {
      bySource.add(amount(one.label(), one.answers(), one.amount()));
    }
    bySource.add(amount(words.text("head.whole"), 0, coverage.all()));
    List<List<FigureValue>> byCode = new ArrayList<>();
    for (Coverage.OfCode one : coverage.codes()) {
      byCode.add(amount(one.code().toString(), one.sources(), one.amount()));
    }
    List<String> notes =
        List.of(
            words.text("coverage.rule"),
            words.text("coverage.base", coverage.sources().size(), coverage.all().characters()));
    String title = words.text("title.coverage");
    return new FigureBook(
        title,
        List.of(
            new FigurePage(
                words.text("sheet.bySource"),
                title,
                amounts("head.source", "head.answers"),
                bySource,
                notes),
            new FigurePage(
                words.text("sheet.byCode"),
                title,
                amounts("head.code", "head.sources"),
                byCode,
                notes)));
  }

  private List<FigureColumn> amounts(String first, String second) {
    return List.of(
        column(first, NAME),
        column(second, NUMBER),
        column("head.passages", NUMBER),
        column("head.coded", NUMBER),
        column("head.characters", NUMBER),
        column("head.share", NUMBER));
  }

  private static List<FigureValue> amount(String name, int second, Coverage.Amount amount) {
    return List.of(
        new Words(name),
        new Whole(second),
        new Whole(amount.passages()),
        new Whole(amount.coded()),
        new Whole(amount.characters()),
        new Share(amount.share()));
  }

  private FigureBook typology(Typology typology) {
    List<List<FigureValue>> rows = new ArrayList<>();
    for (Typology.Type type : typology.types()) {
      rows.add(
          List.of(
              new Words(type.codes().isEmpty() ? words.text("typology.none") : paths(type.codes())),
              new Whole(type.codes().size()),
              new Whole(type.cases().size()),
              new Words(String.join(", ", type.cases()))));
    }
    String title = words.text("title.typology");
    return new FigureBook(
        title,
        List.of(
            new FigurePage(
                words.text("sheet.typology"),
                title,
                List.of(
                    column("head.codes", 60),
                    column("head.number", NUMBER),
                    column("head.cases", NUMBER),
                    column("head.which", TEXT)),
                rows,
                List.of(
                    words.text("typology.base", typology.cases(), typology.nobodys()),
                    words.text("note.noPercent")))));
  }

  private static String paths(List<CodePath> codes) {
    return codes.stream().map(CodePath::toString).collect(Collectors.joining(", "));
  }

  private FigureColumn column(String key, int width) {
    return new FigureColumn(words.text(key), width);
  }
}
