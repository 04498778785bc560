package no.kodebok.app.cli;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.kodebok.app.json.AgreementBook;
import no.kodebok.app.json.AgreementJson;
import no.kodebok.app.json.ProjectNames;
import no.kodebok.app.session.ProjectSession;
import no.kodebok.coding.agreement.Agreement;
import no.kodebok.coding.agreement.AgreementFigures;
import no.kodebok.coding.agreement.AgreementRequest;
import no.kodebok.coding.agreement.AgreementRule;
import no.kodebok.coding.agreement.CodeAgreement;
import no.kodebok.coding.agreement.CoderAgreement;
import no.kodebok.coding.agreement.Coefficient;
import no.kodebok.coding.agreement.ConsensusEdits;
import no.kodebok.coding.agreement.ContinuumFigures;
import no.kodebok.coding.agreement.Interval;
import no.kodebok.coding.agreement.PairAgreement;
import no.kodebok.coding.agreement.Reconciliation;
import no.kodebok.coding.agreement.ScaleFigures;
import no.kodebok.coding.agreement.ScaleLevel;
import no.kodebok.coding.agreement.TextChoice;
import no.kodebok.coding.agreement.TextUnit;
import no.kodebok.coding.agreement.Undefined;
import no.kodebok.coding.blind.BlindReason;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.change.HistoryEntry;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.model.Project;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "agreement",
    description = {
      "Tell how far coders agree: percent agreement, Cohen's kappa, Scott's pi, Fleiss' kappa,"
          + " Brennan-Prediger, Gwet's AC1 and Krippendorff's alpha, for each code and overall."
    },
    footer = {
      "",
      "A unit of text either has a code by a coder or has not. What nobody has coded counts as"
          + " agreement that the code is absent. Without --codes, every code that one of the"
          + " coders has used is told, each without the codes below it. Coders are compared in the"
          + " texts in which all of them have coded something; --texts any takes every text that"
          + " one of them has coded."
    })
final class AgreementCommand extends ProjectCommand {
  private static final int MOST_SAMPLES = 100_000;

  @Option(
      names = "--coders",
      required = true,
      split = ",",
      hideParamSyntax = true,
      paramLabel = "A,B[,C…]",
      description = "The coders that are compared.")
  @SuppressWarnings("NullAway.Init")
  private List<String> coders;

  @Option(
      names = "--codes",
      arity = "1..*",
      paramLabel = "PATH",
      description =
          "These codes, each with its children; Barrierer/* is each code below Barrierer.")
  private List<String> codes = List.of();

  @Option(
      names = "--unit",
      paramLabel = "segment|character|source|given",
      defaultValue = "segment",
      description =
          "What is compared: paragraphs and turns, characters, whole texts, or the units of"
              + " --segments.")
  @SuppressWarnings("NullAway.Init")
  private String unit;

  @Option(
      names = "--segments",
      paramLabel = "FILE",
      description =
          "With --unit given: a .csv file with a row for each unit: source, start, end (offsets in"
              + " the text, the end not included).")
  private @Nullable Path segments;

  @Option(
      names = "--scale",
      paramLabel = "nominal|ordinal|interval|ratio",
      description =
          "The codes of --codes are values of one variable, of which a coder gives a unit one:"
              + " alpha of that level and AC2 with its weights, units without a value being"
              + " missing. A code named 4 or 4 – often stands for 4.")
  private @Nullable String scale;

  @Option(
      names = "--texts",
      paramLabel = "shared|any|missing",
      defaultValue = "shared",
      description =
          "Texts that all of the coders have coded (default), or that any of them has. missing"
              + " takes texts that two or more have; who has coded nothing there is missing, while"
              + " with any they have found nothing.")
  @SuppressWarnings("NullAway.Init")
  private String texts;

  @Option(
      names = "--bootstrap",
      paramLabel = "N",
      defaultValue = "0",
      description = "Intervals of 95 %% from N draws of the texts, such as 1000.")
  private int samples;

  @Option(
      names = "--automatic",
      description =
          "Compare what a query coded, or a coder accepted of suggestions, too; it is left out else.")
  private boolean automatic;

  @Option(names = "--disagreements", description = "List where the coders differ.")
  private boolean disagreements;

  @Option(
      names = "--consensus",
      paramLabel = "NAME",
      description =
          "Code under this name, in one step, every passage that all of the coders have coded"
              + " alike. Their own codings stay as they are; where they differ is decided in the"
              + " workbench.")
  private @Nullable String consensus;

  @Option(
      names = "-o",
      paramLabel = "FILE",
      description =
          "Write coefficients, what was counted, and disagreements to this .xlsx, .docx, .csv or"
              + " .json file.")
  private @Nullable Path file;

  @Mixin private final CoderOption coder = new CoderOption();

  @Override
  boolean writes() {
    return consensus != null;
  }

  @Override
  int run(ProjectSession session) {
    if (session.isBlind()) {
      throw BlindReason.comparison();
    }
    String name = consensus;
    if (name != null) {
      if (texts.equalsIgnoreCase(TextChoice.MISSING.id())) {
        throw new WrongUseException(
            "--consensus takes what all of them have coded alike: --texts shared or any.");
      }
      return accept(session, name);
    }
    Agreement agreement = CoderAgreement.of(session.store(), request(session));
    List<JsonObject> places =
        disagreements
            ? AgreementJson.disagreements(
                session.store(), new ProjectNames(session.store()), agreement)
            : List.of();
    List<String> rule = AgreementRule.of(agreement, Language.EN);
    JsonObjectBuilder told = AgreementJson.write(agreement, rule);
    if (disagreements) {
      told.add("disagreements", Json.createArrayBuilder(places));
    }
    JsonObject json = told.build();
    if (file != null) {
      write(session, agreement, json, resolve(file));
    }
    if (json()) {
      print(json);
      return 0;
    }
    if (file != null && !disagreements) {
      return 0;
    }
    printFigures(agreement);
    out().println();
    printContinuum(agreement.continuum());
    printScale(agreement.scale());
    rule.forEach(out()::println);
    if (disagreements) {
      out().println();
      printPlaces(places);
    }
    return 0;
  }

  private int accept(ProjectSession session, String name) {
    AgreementRequest request = request(session);
    HistoryEntry step =
        session.store().write(coder.name(context()), ConsensusEdits.acceptAgreed(request, name));
    long written = step.changes().stream().filter(Change.PassageCoded.class::isInstance).count();
    Reconciliation now = Reconciliation.of(session.store(), request, name);
    long open = now.places().size() - now.settled();
    if (json()) {
      print(
          Json.createObjectBuilder()
              .add("consensus", name)
              .add("written", written)
              .add("places", now.places().size())
              .add("open", open)
              .build());
    } else {
      out()
          .println(
              name
                  + " has "
                  + written
                  + " codings more, which all agree on. To decide: "
                  + open
                  + " places where they differ.");
    }
    return 0;
  }

  private void write(ProjectSession session, Agreement agreement, JsonObject json, Path target) {
    Project project = session.store().project();
    FigureFile.write(
        AgreementBook.of(session.store(), agreement, project.language()), json, project, target);
    context().err().println("Wrote " + target + ".");
  }

  private AgreementRequest request(ProjectSession session) {
    TextUnit wanted =
        TextUnit.of(unit)
            .orElseThrow(() ->
                new WrongUseException(
                    "--unit takes segment, character, source or given, not \"" + unit + "\"."));
    TextChoice choice =
        TextChoice.of(texts)
            .orElseThrow(() ->
                new WrongUseException(
                    "--texts takes shared, any or missing, not \"" + texts + "\"."));
    if (samples < 0 || samples > MOST_SAMPLES) {
      throw new WrongUseException("--bootstrap takes a number from 0 to " + MOST_SAMPLES + ".");
    }
    Path given = segments;
    if (given == null ? wanted == TextUnit.GIVEN : wanted != TextUnit.GIVEN) {
      throw new WrongUseException("--unit given and --segments FILE belong together.");
    }
    return new AgreementRequest(
        coders,
        codes,
        wanted,
        choice,
        automatic,
        samples,
        given == null ? Map.of() : GivenSegments.read(session.store(), resolve(given)),
        level(wanted));
  }

  private @Nullable ScaleLevel level(TextUnit wanted) {
    String written = scale;
    if (written == null) {
      return null;
    }
    ScaleLevel level =
        ScaleLevel.of(written)
            .orElseThrow(() ->
                new WrongUseException(
                    "--scale takes nominal, ordinal, interval or ratio, not \"" + written + "\"."));
    if (wanted == TextUnit.CHARACTER) {
      throw new WrongUseException(
          "--scale compares units that have one value each: --unit segment, source or given.");
    }
    if (codes.isEmpty()) {
      throw new WrongUseException(
          "Name the codes that are values of the scale, such as --codes 'Skala/*'.");
    }
    return level;
  }

  private void printFigures(Agreement agreement) {
    boolean unitised = agreement.unit() == TextUnit.CHARACTER;
    List<String> heads =
        new ArrayList<>(List.of("code", "agreement", "kappa", "pi", "Brennan-P.", "AC1", "alpha"));
    if (agreement.coders().size() > 2) {
      heads.set(3, "Fleiss");
    }
    if (unitised) {
      heads.add("alpha-U");
    }
    heads.addAll(List.of("prevalence", "all", "some", "none"));
    TextTable table = new TextTable(heads.toArray(new String[0]));
    for (CodeAgreement code : agreement.codes()) {
      row(table, code.code().path().toString(), code.figures(), unitised);
    }
    row(table, "Overall", agreement.overall(), unitised);
    for (PairAgreement pair : agreement.pairs()) {
      row(table, pair.one() + " and " + pair.other(), pair.figures(), unitised);
    }
    table.print(out());
  }

  private void printContinuum(@Nullable ContinuumFigures continuum) {
    if (continuum != null) {
      TextTable table =
          new TextTable("where passages begin and end", "alpha", "not defined because");
      alpha(table, "c-alpha-binary", ContinuumFigures.BINARY, continuum.binary(), continuum);
      alpha(table, "u-alpha", ContinuumFigures.UNITIZING, continuum.unitizing(), continuum);
      alpha(table, "cu-alpha", ContinuumFigures.CODING, continuum.coding(), continuum);
      table.print(out());
      out().println();
    }
  }

  private void printScale(@Nullable ScaleFigures scale) {
    if (scale != null) {
      TextTable table = new TextTable(scale.level().id() + " scale", "value");
      scale
          .coefficients()
          .forEach((name, value) ->
              table.row(name, withInterval(figure(value), scale.intervals().get(name))));
      scale
          .alphas()
          .forEach((metric, value) ->
              table.row("alpha, " + metric.name().toLowerCase(Locale.ROOT), figure(value)));
      table.print(out());
      out().println();
    }
  }

  private static void alpha(
      TextTable table, String name, String id, double value, ContinuumFigures continuum) {
    Undefined why = continuum.undefined().get(id);
    table.row(
        name,
        withInterval(figure(value), continuum.intervals().get(id)),
        why == null ? "" : AgreementRule.words(Language.EN).text("undefined." + why.id()));
  }

  private static void row(
      TextTable table, String name, AgreementFigures figures, boolean unitised) {
    List<Object> cells = new ArrayList<>();
    cells.add(name);
    for (Coefficient coefficient : Coefficient.values()) {
      if (coefficient != Coefficient.BRENNAN_PREDIGER && coefficient != Coefficient.FLEISS_KAPPA) {
        cells.add(figure(figures, coefficient));
      }
    }
    cells.add(4, figure(figures, Coefficient.BRENNAN_PREDIGER));
    if (unitised) {
      cells.add(figure(figures.unitizingAlpha()));
    }
    cells.add(figure(figures.prevalence()));
    cells.addAll(List.of(figures.byAll(), figures.bySome(), figures.byNone()));
    table.row(cells.toArray());
  }

  private static String figure(AgreementFigures figures, Coefficient coefficient) {
    String value = figure(figures.coefficients().getOrDefault(coefficient, Double.NaN));
    return withInterval(value, figures.intervals().get(coefficient));
  }

  private static String withInterval(String value, @Nullable Interval interval) {
    return interval == null || !Double.isFinite(interval.low())
        ? value
        : value + " [" + figure(interval.low()) + "; " + figure(interval.high()) + "]";
  }

  private static String figure(double value) {
    return Double.isFinite(value) ? String.format(Locale.ROOT, "%.3f", value) : "–";
  }

  private void printPlaces(List<JsonObject> places) {
    TextTable table = new TextTable("source", "line", "code", "coded by", "not by", "text");
    for (JsonObject place : places) {
      table.row(
          place.getString("source"),
          place.getJsonArray("lines").getInt(0),
          place.getString("code"),
          names(place, "coded"),
          names(place, "notCoded"),
          place.getString("text"));
    }
    table.print(out());
    out().println(places.size() + " disagreements.");
  }

  private static String names(JsonObject place, String which) {
    return String.join(
        ", ",
        place.getJsonArray(which).getValuesAs(JsonString.class).stream()
            .map(JsonString::getString)
            .toList());
  }
}
