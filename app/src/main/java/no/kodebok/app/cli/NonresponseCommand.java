package no.kodebok.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import no.kodebok.app.json.ResponseJson;
import no.kodebok.app.json.ResponseSheets;
import no.kodebok.app.session.FileSettings;
import no.kodebok.app.session.ProjectSession;
import no.kodebok.coding.derive.ResponseReport;
import no.kodebok.coding.derive.ResponseReport.ChiSquare;
import no.kodebok.coding.derive.ResponseReport.Comparison;
import no.kodebok.coding.derive.ResponseReport.Group;
import no.kodebok.coding.derive.ResponseReport.Grouping;
import no.kodebok.coding.derive.ResponseReport.Response;
import no.kodebok.coding.derive.ResponseReport.Share;
import no.kodebok.coding.derive.ResponseRequest;
import no.kodebok.coding.derive.Responses;
import no.kodebok.coding.model.Project;
import no.kodebok.exports.Exporters;
import no.kodebok.exports.Report;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "nonresponse",
    description = {
      "Report who answered of those who were invited, in all and by group.",
      "The response rate is AAPOR's RR1: complete answers in per cent of all who were invited and",
      "not screened out; whoever did not answer counts as belonging to those asked for."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  kodebok nonresponse P --invited invited.csv --by region,kjønn --screened \"s1 = nei\"",
      "  kodebok nonresponse P --status utfall --answered 1 --partial 2 --screened 3,4 --by region",
      "  kodebok nonresponse P --invited invited.csv --known population.csv --weight vekt -o svar.xlsx"
    })
final class NonresponseCommand extends ProjectCommand {
  @Option(
      names = "--invited",
      paramLabel = "FILE",
      description = "A table of all who were invited; its ids are those of the respondents.")
  private @Nullable Path invited;

  @Option(
      names = "--id",
      paramLabel = "COLUMN",
      description = "The column of --invited that names them (default: the first).")
  private @Nullable String id;

  @Option(
      names = "--status",
      paramLabel = "VAR",
      description =
          "Instead of --invited: all in the questionnaire were invited, and this variable tells how"
              + " it ended.")
  private @Nullable String status;

  @Option(
      names = "--answered",
      paramLabel = "FILTER",
      description = "Who answered: a filter, or with --status a list of its values.")
  private @Nullable String answered;

  @Option(
      names = "--partial",
      paramLabel = "FILTER",
      description = "Who answered in part only; they do not count as having answered.")
  private @Nullable String partial;

  @Option(
      names = "--screened",
      paramLabel = "FILTER",
      description = "Who was found not to belong to those asked for.")
  private @Nullable String screened;

  @Option(
      names = "--by",
      split = ",",
      paramLabel = "NAME",
      description = "Columns of --invited, or variables, to tell groups by.")
  private List<String> by = new ArrayList<>();

  @Option(
      names = "--known",
      paramLabel = "FILE",
      description = "Known margins, as for `weigh`: those who answered are compared with them.")
  private @Nullable Path known;

  @Option(
      names = "--weight",
      paramLabel = "VAR",
      description = "A weight for the shares that are compared; the test is of the plain counts.")
  private @Nullable String weight;

  @Option(
      names = "--in",
      paramLabel = "QUESTIONNAIRE",
      description = "Whose respondents, where there are several questionnaires.")
  private @Nullable String questionnaire;

  @Option(
      names = "-o",
      paramLabel = "FILE",
      description = "Write the report to this .xlsx, .docx, .html, .csv or .json file.")
  private @Nullable Path file;

  @Override
  int run(ProjectSession session) {
    if ((invited == null) == (status == null)) {
      throw new WrongUseException("Give either --invited FILE or --status VAR.");
    }
    if (status != null && answered == null) {
      throw new WrongUseException(
          "Say with --answered which values of " + status + " mean that somebody answered.");
    }
    ResponseReport report =
        Responses.of(
            session.store(),
            new ResponseRequest(
                invited == null ? null : TargetFiles.rows(resolve(invited)),
                id,
                by.stream().map(String::strip).toList(),
                filter(answered),
                filter(partial),
                filter(screened),
                known == null ? null : TargetFiles.read(resolve(known)),
                weight,
                questionnaire));
    List<String> notes = notes(report);
    if (file != null) {
      Project project = session.store().project();
      Path target = resolve(file);
      Exporters.installed()
          .write(
              new Report.Rows(ResponseSheets.of(report, project.language())),
              FileSettings.of(project, Version.number()),
              target);
      context().err().println("Wrote " + target + ".");
    }
    if (json()) {
      print(ResponseJson.write(report, notes).build());
    } else if (file == null) {
      print(report, notes);
    }
    return 0;
  }

  /** A list of values is one of the status variable. */
  private @Nullable String filter(@Nullable String text) {
    if (text == null || status == null || text.matches(".*[=<>()].*")) {
      return text;
    }
    return "\"" + status.replace("\"", "\"\"") + "\" i (" + text + ")";
  }

  private static List<String> notes(ResponseReport report) {
    List<String> notes = new ArrayList<>();
    if (!report.uninvited().isEmpty()) {
      List<String> some = report.uninvited().stream().limit(10).toList();
      notes.add(
          report.uninvited().size()
              + " respondents are not among the invited and not counted above: "
              + String.join(", ", some)
              + (some.size() < report.uninvited().size() ? ", …" : "")
              + ".");
    }
    for (Comparison comparison : report.margins()) {
      if (comparison.without() > 0) {
        notes.add(
            comparison.without()
                + " who answered have no value of "
                + comparison.name()
                + " that the known margins name; they are left out of the comparison.");
      }
    }
    return notes;
  }

  private void print(ResponseReport report, List<String> notes) {
    TextTable table =
        new TextTable(
            "variable",
            "group",
            "invited",
            "answered",
            "partial",
            "screened out",
            "not answered",
            "rate %");
    row(table, "", "all", report.total());
    for (Grouping grouping : report.groups()) {
      for (Group group : grouping.groups()) {
        row(
            table,
            grouping.name(),
            group.value().isEmpty() ? "(unknown)" : group.label(),
            group.response());
      }
    }
    table.print(out());
    for (Grouping grouping : report.groups()) {
      tell("Response by " + grouping.name(), grouping.chiSquare());
    }
    for (Comparison comparison : report.margins()) {
      TextTable shares =
          new TextTable(
              comparison.name(),
              "n",
              comparison.weighted() ? "weighted %" : "answered %",
              "known %",
              "difference");
      for (Share share : comparison.shares()) {
        shares.row(
            share.label(),
            share.n(),
            percent(share.share()),
            percent(share.known()),
            percent(share.share() - share.known()));
      }
      shares.print(out());
      tell("Answered and known " + comparison.name(), comparison.chiSquare());
    }
    notes.forEach(note -> out().println(note));
  }

  private static void row(TextTable table, String variable, String group, Response response) {
    table.row(
        variable,
        group,
        response.invited(),
        response.answered(),
        response.partial(),
        response.screened(),
        response.others(),
        percent(response.rate()));
  }

  private void tell(String what, ChiSquare test) {
    if (Double.isFinite(test.p())) {
      out()
          .println(
              String.format(
                  Locale.ROOT,
                  "%s: chi-square %.3f, df %d, p %s",
                  what,
                  test.value(),
                  test.df(),
                  test.p() < 0.001 ? "< 0.001" : String.format(Locale.ROOT, "= %.3f", test.p())));
    }
  }

  private static String percent(double share) {
    return Double.isFinite(share) ? String.format(Locale.ROOT, "%.1f", share * 100) : "–";
  }
}
