package no.kodebok.app.cli;

import jakarta.json.Json;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import no.kodebok.app.session.ProjectSession;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.report.PlanReader;
import no.kodebok.coding.report.ReportChanges;
import no.kodebok.coding.report.ReportDocument;
import no.kodebok.coding.report.ReportFigures;
import no.kodebok.coding.report.ReportMaker;
import no.kodebok.coding.report.ReportPlan;
import no.kodebok.exports.ExportSettings;
import no.kodebok.exports.Exporters;
import no.kodebok.exports.Report;
import no.kodebok.exports.office.EmbeddedFigures;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "report",
    description = {"Make a report of everything in a table plan."},
    footer = {
      "",
      "A plan is JSON: {\"title\":…, \"language\":\"nb|nn|en\", \"items\":[…]}. An item is one of",
      "  {\"heading\":\"…\"}             a chapter; {\"text\":…,\"level\":2} for a heading below it",
      "  {\"text\":\"…\"}                a paragraph",
      "  {\"table\":{\"rows\":…}}        with columns, percent, weight, frequency, design, filter,",
      "                              missing, show, statistics, ci, adjust, minCell",
      "  {\"battery\":{\"variables\":[…],\"order\":\"mean\"}}",
      "  {\"matrix\":{\"codes\":[…],\"by\":…,\"count\":…}}",
      "  {\"quotes\":{\"code\":…,\"by\":…,\"max\":…,\"where\":…,\"attribution\":…}}",
      "  {\"joint\":{\"table\":{…},\"quotes\":{…}}}",
      "and each may have title and note; a table or battery chart: a kind, true or false.",
      "",
      "The report keeps its figures: made again into the same file, it says what has changed."
    })
final class ReportCommand extends ProjectCommand {
  @Parameters(index = "1", paramLabel = "PLAN", description = "The table plan, a file of JSON.")
  @SuppressWarnings("NullAway.Init")
  private Path planFile;

  @Option(
      names = "-o",
      required = true,
      paramLabel = "FILE",
      description = "Write to this .xlsx, .docx, .html, .csv or .json file.")
  @SuppressWarnings("NullAway.Init")
  private Path file;

  @Option(
      names = "--together",
      description = "In a workbook, put the tables of a chapter on one sheet.")
  private boolean together;

  @Option(
      names = "--changes",
      paramLabel = "EARLIER",
      description = {
        "Say what is different from this earlier report (default: the one that is replaced)."
      })
  private @Nullable Path earlier;

  @Mixin private final CoderOption coder = new CoderOption();

  private boolean wrote;

  @Override
  int run(ProjectSession session) {
    Path written = resolve(planFile);
    ReportPlan plan = PlanReader.read(text(written), String.valueOf(planFile.getFileName()));
    Path target = resolve(file);
    Optional<ReportFigures> before = before(target);
    Language language = ReportMaker.language(session.store(), plan);
    // A format that is not there is refused before the work begins.
    Exporters.installed().check(new Report.Document(empty(), together), target);
    ReportMaker.Prepared made;
    try (ProgressBar bar = new ProgressBar(context().err())) {
      made = ReportMaker.prepare(session.store(), plan, bar);
    }
    ReportDocument report = made.document();
    List<String> changes = List.of();
    if (before.isPresent()) {
      changes = ReportChanges.between(before.get(), ReportFigures.of(report, language), language);
      report = report.withChanges(changes);
    }
    Report document = new Report.Document(report, together);
    ExportSettings settings =
        new ExportSettings(
            language,
            session.store().project().name(),
            ZonedDateTime.now(ZoneId.systemDefault()),
            Version.number());
    wrote =
        KeptLetters.around(
            session.store(),
            coder.name(context()),
            made.given(),
            () -> Exporters.installed().write(document, settings, target));
    say(report, changes, target);
    return 0;
  }

  @Override
  boolean writes() {
    return wrote;
  }

  private void say(ReportDocument report, List<String> changes, Path target) {
    if (json()) {
      print(
          Json.createObjectBuilder()
              .add("file", target.toString())
              .add("title", report.title())
              .add("parts", report.numbered().size())
              .add("changes", Json.createArrayBuilder(changes))
              .build());
      return;
    }
    out().println("Wrote " + report.numbered().size() + " tables to " + target + ".");
    if (!changes.isEmpty()) {
      out().println("Since the report before:");
      changes.forEach(change -> out().println("  " + change));
    }
  }

  private static ReportDocument empty() {
    return new ReportDocument("", List.of(), "", List.of());
  }

  private Optional<ReportFigures> before(Path target) {
    Path named = earlier;
    Path compared = named == null ? target : resolve(named);
    if (named == null && !Files.isRegularFile(target)) {
      return Optional.empty();
    }
    try {
      Optional<ReportFigures> figures = EmbeddedFigures.in(compared);
      if (figures.isEmpty() && named != null) {
        throw new KodebokException(
            compared
                + " keeps no figures to compare with. It must be a report made by this command,"
                + " and a program that saved it since may have left them out.");
      }
      return figures;
    } catch (IOException e) {
      if (named == null) {
        // It is about to be replaced; what it was cannot be told.
        context().err().println("The report that is replaced cannot be read: " + compared + ".");
        return Optional.empty();
      }
      throw new KodebokException("Cannot read " + compared + ".", e);
    }
  }

  /** What a table plan says. */
  static String text(Path plan) {
    try {
      if (Files.size(plan) > PlanReader.LONGEST) {
        throw new KodebokException(plan + " is larger than any table plan.");
      }
      return Files.readString(plan, StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      throw new KodebokException("There is no file " + plan + ".", e);
    } catch (CharacterCodingException e) {
      throw new KodebokException(plan + " is not UTF-8 text. Save the plan as JSON in UTF-8.", e);
    } catch (IOException e) {
      throw new KodebokException("Cannot read " + plan + ": is it a file that may be read?", e);
    }
  }
}
