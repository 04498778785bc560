package no.kodebok.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import no.kodebok.app.json.HistoryJson;
import no.kodebok.app.session.FileSettings;
import no.kodebok.app.session.ProjectSession;
import no.kodebok.coding.blind.BlindReason;
import no.kodebok.coding.change.HistoryEntry;
import no.kodebok.coding.codebook.CodeGroup;
import no.kodebok.coding.framework.FrameworkMaker;
import no.kodebok.coding.framework.FrameworkMatrix;
import no.kodebok.coding.framework.Summaries;
import no.kodebok.coding.model.Case;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.NearestNames;
import no.kodebok.coding.model.Project;
import no.kodebok.coding.quotes.MaskLetters;
import no.kodebok.coding.quotes.ProjectAttribution;
import no.kodebok.coding.store.ProjectStore;
import no.kodebok.exports.Exporters;
import no.kodebok.exports.Report;
import no.kodebok.exports.json.FrameworkJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "framework",
    description = {
      "Make a framework matrix: cases by codes.",
      "A cell holds the researcher's summary of what the case says on the code or, where there is"
          + " none, its quotes. --case and --summary write one."
    })
final class FrameworkCommand extends ProjectCommand {
  @Option(
      names = "--codes",
      required = true,
      arity = "1..*",
      paramLabel = "PATH",
      description =
          "These codes, each with its children; Barrierer/* is each code below Barrierer.")
  private List<String> codes = List.of();

  @Option(names = "--where", paramLabel = "EXPR", description = "Only cases that fit.")
  private @Nullable String where;

  @Option(
      names = "--show",
      paramLabel = "VAR[,…]",
      split = ",",
      description = "Variables to show beside the cases.")
  private List<String> show = List.of();

  @Option(
      names = "--sort",
      paramLabel = "VAR",
      description = "Let the cases stand together by the values of this variable, and show it.")
  private @Nullable String sort;

  @Option(names = "--max", paramLabel = "N", description = "At most N quotes in a cell.")
  private @Nullable Integer max;

  @Option(
      names = "--case",
      paramLabel = "NAME",
      description = "With --summary: the case that is summed up.")
  private @Nullable String caseName;

  @Option(
      names = "--summary",
      paramLabel = "TEXT",
      description = "What the case says on the one code that --codes names; \"\" takes it away.")
  private @Nullable String summary;

  @Option(
      names = "-o",
      paramLabel = "FILE",
      description = "Write the matrix to this .xlsx, .docx or .json file.")
  private @Nullable Path file;

  @Mixin private final MaskOption mask = new MaskOption();
  @Mixin private final CoderOption coder = new CoderOption();

  private boolean wrote;

  @Override
  int run(ProjectSession session) {
    ProjectStore store = session.store();
    if (summary != null || caseName != null) {
      if (session.isBlind()) {
        throw BlindReason.summary();
      }
      return write(store, caseName, summary);
    }
    if (max != null && max < 1) {
      throw new WrongUseException("--max takes a number, 1 or more.");
    }
    Project project = store.project();
    MaskLetters letters = MaskLetters.of(store);
    FrameworkMatrix matrix =
        FrameworkMaker.printed(
            store,
            new FrameworkMaker.Request(
                codes,
                where,
                show.stream().map(String::strip).toList(),
                sort,
                true,
                max == null ? 0 : max),
            project.language(),
            ProjectAttribution.of(store).maskedUnless(mask.rules()),
            letters);
    wrote =
        KeptLetters.around(
            store, coder.name(context()), letters.given(), () -> show(matrix, project));
    return 0;
  }

  private void show(FrameworkMatrix matrix, Project project) {
    if (file != null) {
      Path target = resolve(file);
      Exporters.installed()
          .write(new Report.Framework(matrix), FileSettings.of(project, Version.number()), target);
      context().err().println("Wrote " + matrix.rows().size() + " cases to " + target + ".");
    }
    if (json()) {
      print(FrameworkJson.of(matrix));
    } else if (file == null) {
      print(matrix);
    }
  }

  private void print(FrameworkMatrix matrix) {
    for (FrameworkMatrix.Row row : matrix.rows()) {
      out().println(row.name());
      for (int i = 0; i < row.cells().size(); i++) {
        FrameworkMatrix.Cell cell = row.cells().get(i);
        String says = cell.summary();
        if (says.isEmpty() && !cell.quotes().isEmpty()) {
          says = "«" + cell.quotes().getFirst().edited().replaceAll("\\s+", " ") + "»";
        }
        out()
            .println(
                "    %s (%d): %s".formatted(matrix.columns().get(i).path(), cell.passages(), says));
      }
    }
    out().println(matrix.rows().size() + " cases.");
    leftOut(matrix.without(), "cases without text");
    leftOut(matrix.answersOnly(), "cases that say something in answers to open questions only");
    leftOut(matrix.unbound(), "interviews of no case (`kodebok attach` makes cases)");
  }

  private void leftOut(int count, String what) {
    if (count > 0) {
      out().println("Left out: " + count + " " + what + ".");
    }
  }

  private int write(ProjectStore store, @Nullable String name, @Nullable String text) {
    if (name == null || text == null || file != null) {
      throw new WrongUseException("--case and --summary go together, and with no -o.");
    }
    List<CodeGroup> groups = CodeGroup.parse(store.codebook(), codes);
    if (groups.size() != 1) {
      throw new WrongUseException("A summary is of one code: name one with --codes.");
    }
    UUID of =
        store.cases().stream()
            .filter(one -> one.name().equals(name))
            .map(Case::id)
            .findFirst()
            .orElseThrow(() ->
                new KodebokException(
                    NearestNames.sentence(
                        "case", name, store.cases().stream().map(Case::name).toList())));
    HistoryEntry entry =
        store.write(coder.name(context()), Summaries.write(of, groups.getFirst().code(), text));
    if (json()) {
      print(HistoryJson.write(entry));
    } else {
      out().println(text.isBlank() ? "Took the summary away." : "Wrote the summary.");
    }
    return 0;
  }

  @Override
  boolean writes() {
    return wrote || summary != null;
  }
}
