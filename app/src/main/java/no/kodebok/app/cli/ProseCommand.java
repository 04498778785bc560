package no.kodebok.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import no.kodebok.app.json.ProseJson;
import no.kodebok.app.session.ProjectSession;
import no.kodebok.coding.model.ImportBatch;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.model.Progress;
import no.kodebok.coding.model.SourceText;
import no.kodebok.coding.prose.Finding;
import no.kodebok.coding.prose.Finding.Verdict;
import no.kodebok.coding.prose.ProjectFigures;
import no.kodebok.coding.prose.ProseCheck;
import no.kodebok.coding.prose.TableFigure;
import no.kodebok.coding.prose.TableFigures;
import no.kodebok.importers.ImportKind;
import no.kodebok.importers.ImportOptions;
import no.kodebok.importers.Importers;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "prose",
    description = {
      "Hold what a text says in numbers against the project's tables: shares, counts, multiples,",
      "differences, means, medians and changes, in figures and in words."
    },
    footer = {
      "",
      "A number is held against the figures whose words stand in its sentence. It agrees where one"
          + " of them rounds to it. Shares in words may be 2 points off, about 3 to either side,"
          + " nearly 5 below, just over 5 above; more than and less than are taken at their word."
          + " Where no table speaks of it, nothing is said of whether it is true."
    })
final class ProseCommand extends ProjectCommand {
  @Parameters(
      index = "1",
      paramLabel = "FILE|SOURCE",
      description = "A text file, such as .docx, .txt or .md, or a source of the project.")
  @SuppressWarnings("NullAway.Init")
  private String text;

  @Option(
      names = "--plan",
      paramLabel = "PLAN.json",
      description =
          "The table plan of the text; without, the questions whose words stand in it are counted.")
  private @Nullable Path plan;

  @Override
  int run(ProjectSession session) {
    SourceText read = read(session);
    Language language = session.store().project().language();
    List<TableFigure> figures = new ArrayList<>();
    if (plan == null) {
      figures.addAll(ProjectFigures.of(session.store(), read.text(), language));
    } else {
      PlannedTables.of(session.store(), resolve(plan))
          .forEach(table -> figures.addAll(TableFigures.of(table, "plan")));
      figures.addAll(ProjectFigures.published(session.store()));
    }
    List<Finding> findings = ProseCheck.of(read.text(), figures);
    if (json()) {
      print(ProseJson.of(text, read, findings));
    } else {
      findings.forEach(finding -> report(read, finding));
      summary(findings);
    }
    return 0;
  }

  private SourceText read(ProjectSession session) {
    Path file = resolve(Path.of(text));
    if (!Files.isRegularFile(file)) {
      return session.store().text(SourceNames.find(session.store(), text).id());
    }
    ImportBatch batch =
        Importers.installed()
            .read(
                List.of(file),
                new ImportOptions(ImportKind.DOCUMENT, null, null, true, false),
                Progress.NONE);
    if (batch.texts().size() != 1) {
      throw new KodebokException(file + " is no text.");
    }
    return batch.texts().getFirst().text();
  }

  private void report(SourceText read, Finding finding) {
    String phrase = finding.statement().range().in(read.text()).replaceAll("\\s+", " ");
    out()
        .printf(
            "%6d  %-10s  «%s»%n",
            read.lines(finding.statement().range()).first(), said(finding.verdict()), phrase);
    for (TableFigure figure : finding.figures()) {
      out().println("        " + line(figure));
    }
  }

  private static String said(Verdict verdict) {
    return switch (verdict) {
      case AGREES -> "agrees";
      case DEFENSIBLE -> "defensible";
      case DIFFERS -> "DIFFERS";
      case NO_FIGURE -> "no figure";
    };
  }

  private static String line(TableFigure figure) {
    StringBuilder line = new StringBuilder();
    if (Double.isFinite(figure.percent())) {
      line.append(String.format(Locale.ROOT, "%.1f %%", figure.percent()));
      if (figure.count() >= 0 && figure.base() >= 0) {
        line.append(" (").append(figure.count()).append(" of ").append(figure.base()).append(')');
      }
    } else if (Double.isFinite(figure.mean())) {
      line.append(
          String.format(Locale.ROOT, "mean %.2f, median %.2f", figure.mean(), figure.median()));
    } else {
      line.append("N ").append(figure.count());
    }
    String place =
        figure.column().isEmpty()
            ? figure.row()
            : figure.row().isEmpty() ? figure.column() : figure.row() + " | " + figure.column();
    if (!place.isEmpty()) {
      line.append("  ").append(place);
    }
    return line.append("  in \"").append(figure.table()).append('"').toString();
  }

  private void summary(List<Finding> findings) {
    List<String> parts = new ArrayList<>();
    for (Verdict verdict : Verdict.values()) {
      long number = findings.stream().filter(f -> f.verdict() == verdict).count();
      parts.add(number + " " + said(verdict).toLowerCase(Locale.ROOT));
    }
    out().println(findings.size() + " statements: " + String.join(", ", parts) + ".");
  }
}
