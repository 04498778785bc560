package no.kodebok.app.cli;

import java.nio.file.Path;
import java.util.List;
import no.kodebok.app.session.FileSettings;
import no.kodebok.app.session.ProjectSession;
import no.kodebok.coding.model.CodePath;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Project;
import no.kodebok.coding.quotes.Quote;
import no.kodebok.coding.quotes.QuoteSheet;
import no.kodebok.coding.tables.Sampling;
import no.kodebok.coding.tables.Table;
import no.kodebok.coding.tables.TableMaker;
import no.kodebok.coding.tables.TableReason;
import no.kodebok.coding.tables.TableRequest;
import no.kodebok.coding.tables.TableRequestReader;
import no.kodebok.coding.tables.behind.CellQuotes;
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
  private @Nullable Integer minCell;

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
    if (census && sample != null && !sample.equals(Sampling.CENSUS.id())) {
      throw new WrongUseException("Give either --census or --sample " + sample + ", not both.");
    }
    TableOptions options =
        new TableOptions()
            .say("columns", columns)
            .say("weight", weight)
            .say("frequency", frequency)
            .say("filter", filter)
            .say("percent", percent)
            .say("missing", missing)
            .say("statistics", statistics)
            .say("show", show)
            .say("ci", interval)
            .say("adjust", adjustment)
            .say("design", design)
            .say("sample", census ? Sampling.CENSUS.id() : sample)
            .say("waves", waves)
            .say("match", match)
            .say("minCell", minCell)
            .say("hide", hide);
    return TableRequestReader.read(options, rows);
  }
}
