package no.kodebok.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import no.kodebok.app.session.FileSettings;
import no.kodebok.app.session.ProjectSession;
import no.kodebok.coding.model.CodePath;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Project;
import no.kodebok.coding.quotes.Quote;
import no.kodebok.coding.quotes.QuoteSheet;
import no.kodebok.coding.tables.Analysis;
import no.kodebok.coding.tables.DesignSpec;
import no.kodebok.coding.tables.MissingTreatment;
import no.kodebok.coding.tables.PercentMode;
import no.kodebok.coding.tables.Sampling;
import no.kodebok.coding.tables.Statistic;
import no.kodebok.coding.tables.Table;
import no.kodebok.coding.tables.TableMaker;
import no.kodebok.coding.tables.TableReason;
import no.kodebok.coding.tables.TableRequest;
import no.kodebok.coding.tables.behind.CellQuotes;
import no.kodebok.coding.tables.statistics.Adjustment;
import no.kodebok.coding.tables.statistics.ProportionInterval;
import no.kodebok.exports.Exporters;
import no.kodebok.exports.Report;
import no.kodebok.exports.json.QuoteJson;
import no.kodebok.exports.json.TableJson;
import no.kodebok.exports.text.TableText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "table",
    description = {"Make a frequency table, or a cross table where --columns is given."})
class TableCommand extends ProjectCommand {
  private static final String INTERVALS = "wilson|wilsonCorrected|clopperPearson|logit";
  private static final String SAMPLES = "random|census|purposive";
  private static final String ADJUSTMENTS = "bonferroni|holm|benjaminiHochberg";

  @Option(
      names = "--rows",
      required = true,
      paramLabel = "VAR",
      description = {
        "A variable, a set (multiple response, ranking, battery), a code with those below it as",
        "kode:PATH (kode:PATH/* for each below it), or variables inside each other: \"a * b\"."
      })
  @SuppressWarnings("NullAway.Init")
  private String rows;

  @Option(
      names = "--columns",
      paramLabel = "VAR",
      description = {
        "A variable for the columns, a set, kode:PATH or \"a * b\"; more of them stand side by side."
      })
  private List<String> columns = List.of();

  @Option(names = "--weight", paramLabel = "VAR", description = "The sampling weight.")
  private @Nullable String weight;

  @Option(
      names = "--frequency",
      paramLabel = "VAR",
      description = "How many respondents each row stands for.")
  private @Nullable String frequency;

  @Option(
      names = "--filter",
      paramLabel = "EXPR",
      description = "Who is counted, such as: alder < 30 og rolle = veileder")
  private @Nullable String filter;

  @Option(
      names = "--percent",
      paramLabel = "column|row|total|none",
      defaultValue = "column",
      description = "What the percents are shares of (default: column).")
  @SuppressWarnings("NullAway.Init")
  private String percent;

  @Option(
      names = "--missing",
      paramLabel = "exclude|show|include=KIND,…",
      defaultValue = "exclude",
      description = "What becomes of missing answers (default: exclude).")
  @SuppressWarnings("NullAway.Init")
  private String missing;

  @Option(
      names = "--statistics",
      paramLabel = "LIST",
      defaultValue = "all",
      description = "Which statistics, such as chiSquare,cramersV (default: all).")
  @SuppressWarnings("NullAway.Init")
  private String statistics;

  @Option(
      names = "--show",
      paramLabel = "means",
      description = "Means of the rows' values, with deviation, error and interval.")
  private @Nullable String show;

  @Option(
      names = "--ci",
      paramLabel = INTERVALS,
      description =
          "Show the 95 %% interval of the percents in a frequency table (JSON always has it).")
  private @Nullable String interval;

  @Option(
      names = "--adjust",
      paramLabel = ADJUSTMENTS,
      description = "How p is raised for comparing several columns (default: bonferroni).")
  private @Nullable String adjustment;

  @Option(
      names = "--design",
      paramLabel = "SPEC",
      description = "How respondents were drawn: strata=V,cluster=V,fpc=V, any of them.")
  private @Nullable String design;

  @Option(
      names = "--sample",
      paramLabel = SAMPLES,
      description = {
        "How those who are counted came into the material. There are no p-values and intervals of",
        "a census or of a purposive sample, which cases with interviews are unless this says",
        "otherwise."
      })
  private @Nullable String sample;

  @Option(names = "--census", description = "The same as --sample census.")
  private boolean census;

  @Option(
      names = "--waves",
      paramLabel = "VAR|A,B",
      description = {
        "Compare waves: the variable that tells them from each other, or the names of",
        "questionnaires with commas between. Says whether the same cases answered."
      })
  private @Nullable String waves;

  @Option(
      names = "--match",
      paramLabel = "VAR",
      description = "With --waves: who is the same person (default: who is the same case).")
  private @Nullable String match;

  @Option(
      names = "--min-cell",
      paramLabel = "N",
      description = {
        "Note cells with fewer respondents than this; 0 for never (default: as the project says,",
        "which is 5 unless `kodebok settings` changed it)."
      })
  private int minCell = TableRequest.PROJECT_CELL;

  @Option(
      names = "--hide",
      description = {
        "Hide those cells, and as many others as it takes so that they cannot be computed from what",
        "is left."
      })
  private boolean hide;

  @Option(
      names = "--behind",
      paramLabel = "CODE",
      description = "Instead of a table of codes, the quotes behind the cells of this one.")
  private @Nullable String behind;

  @Option(
      names = "--in",
      paramLabel = "VAR=VALUE",
      description = "With --behind: the column (default: everybody).")
  private @Nullable String in;

  @Option(
      names = "-o",
      paramLabel = "FILE",
      description = "Write the table to this .xlsx, .docx, .html, .csv or .json file.")
  private @Nullable Path file;

  /** Where to write to. */
  final @Nullable Path file() {
    return file;
  }

  @Override
  int run(ProjectSession session) {
    Project project = session.store().project();
    if (behind != null || in != null) {
      return behind(session, project);
    }
    Table table = TableMaker.make(session.store(), request(), project.language());
    if (table.head().base().valid() == 0 && !missing.equals("show")) {
      throw new KodebokException(
          TableReason.NOBODY_VALID.with(asked(" × "), table.head().baseLine()),
          "Nobody gave a valid answer to \""
              + asked("\" and \"")
              + (columns.isEmpty() ? "\": " : "\" together: ")
              + table.head().baseLine()
              + " --missing show makes a table of those without one.");
    }
    if (file != null) {
      Path target = resolve(file);
      Exporters.installed()
          .write(
              new Report.Tables(List.of(table)),
              FileSettings.of(project, Version.number()),
              target);
      context().err().println("Wrote " + target + ".");
    }
    if (json()) {
      print(new TableJson().toJson(table));
    } else if (file == null) {
      out().println(new TableText(project.language()).of(table));
    }
    return 0;
  }

  private String asked(String between) {
    return columns.isEmpty() ? rows : rows + between + String.join(between, columns);
  }

  /** What the people in a cell said. */
  private int behind(ProjectSession session, Project project) {
    String code = behind;
    if (code == null || file != null) {
      throw new WrongUseException("--in goes with --behind, and neither with -o.");
    }
    String of = in;
    CellQuotes.Column column = null;
    if (of != null) {
      int equal = of.lastIndexOf('=');
      if (equal < 1) {
        throw new WrongUseException("--in takes VAR=VALUE, not \"" + of + "\".");
      }
      column =
          new CellQuotes.Column(of.substring(0, equal).strip(), of.substring(equal + 1).strip());
    }
    QuoteSheet sheet =
        CellQuotes.of(session.store(), request(), CodePath.parse(code), column, project.language());
    if (json()) {
      out().println(QuoteJson.text(sheet));
      return 0;
    }
    for (Quote quote : sheet.quotes()) {
      out().println("«" + quote.edited().replaceAll("\\s+", " ") + "»");
      out().println("    – " + quote.attribution());
    }
    out().println(sheet.quotes().size() + " quotes.");
    return 0;
  }

  /** The table that the options ask for. */
  final TableRequest request() {
    PercentMode mode =
        PercentMode.of(percent)
            .orElseThrow(() ->
                new WrongUseException(
                    "--percent takes column, row, total or none, not \"" + percent + "\"."));
    if (minCell < TableRequest.PROJECT_CELL) {
      throw new WrongUseException("--min-cell takes 0 or more, not " + minCell + ".");
    }
    if (hide && (minCell == 0 || minCell == 1)) {
      throw new WrongUseException(
          "--hide goes with a --min-cell of 2 or more: of fewer than "
              + minCell
              + " there are none.");
    }
    if (weight != null && frequency != null) {
      throw new WrongUseException("Give either --weight or --frequency, not both.");
    }
    Set<Statistic> wanted =
        statistics.equals("all")
            ? Statistic.ALL
            : taken("--statistics", () -> Statistic.parse(statistics));
    return new TableRequest(
        rows,
        columns,
        weight,
        frequency,
        filter,
        mode,
        taken("--missing", () -> MissingTreatment.parse(missing)),
        wanted,
        minCell,
        hide,
        analysis());
  }

  private Analysis analysis() {
    Analysis analysis = Analysis.PLAIN;
    if (show != null) {
      if (!show.equals("means")) {
        throw new WrongUseException("--show takes means, not \"" + show + "\".");
      }
      analysis = analysis.withMeans();
    }
    if (interval != null) {
      analysis = analysis.withIntervals(named("--ci", interval, ProportionInterval::of, INTERVALS));
    }
    if (adjustment != null) {
      analysis =
          analysis.withAdjustment(named("--adjust", adjustment, Adjustment::of, ADJUSTMENTS));
    }
    if (census && sample != null && !sample.equals(Sampling.CENSUS.id())) {
      throw new WrongUseException("Give either --census or --sample " + sample + ", not both.");
    }
    if (census) {
      analysis = analysis.withSampling(Sampling.CENSUS);
    } else if (sample != null) {
      analysis = analysis.withSampling(named("--sample", sample, Sampling::of, SAMPLES));
    }
    if (waves != null) {
      analysis = analysis.withWaves(waves, match);
    } else if (match != null) {
      throw new WrongUseException("--match says who is the same in two waves. Give --waves too.");
    }
    String drawn = design;
    if (drawn != null) {
      analysis = analysis.withDesign(taken("--design", () -> DesignSpec.parse(drawn)));
    }
    return analysis;
  }

  private static <T> T named(
      String option, String written, Function<String, Optional<T>> of, String names) {
    return of.apply(written)
        .orElseThrow(
            () -> new WrongUseException(option + " takes " + names + ", not \"" + written + "\"."));
  }

  /** The value of an option; one that it does not take is wrong use. */
  private static <T> T taken(String option, Supplier<T> parsed) {
    try {
      return parsed.get();
    } catch (KodebokException e) {
      WrongUseException wrong = new WrongUseException(option + ": " + e.getMessage());
      wrong.initCause(e);
      throw wrong;
    }
  }
}
