package no.kodebok.app.cli;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import no.kodebok.app.session.ProjectSession;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.model.Project;
import no.kodebok.exports.figures.FigureBook;
import no.kodebok.exports.figures.FigurePage;
import no.kodebok.exports.figures.FigurePage.FigureColumn;
import no.kodebok.exports.figures.FigureValue;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A command that answers with pages of figures. */
abstract class FigureBookCommand extends ProjectCommand {
  private static final int LONGEST = 60;

  @Option(
      names = "--codes",
      arity = "1..*",
      paramLabel = "PATH",
      description =
          "These codes, each with its children; Barrierer/* is each code below Barrierer.")
  private List<String> codes = List.of();

  @Option(
      names = "-o",
      paramLabel = "FILE",
      description = "Write it to this .xlsx, .docx, .csv or .json file.")
  private @Nullable Path file;

  /** The codes as written; empty for every code that is used. */
  List<String> codes() {
    return codes;
  }

  /** What the command found, for people and for programs. */
  record Found(FigureBook book, JsonObject json) {}

  abstract Found find(ProjectSession session, Language language);

  @Override
  int run(ProjectSession session) {
    Project project = session.store().project();
    Found found = find(session, project.language());
    if (file != null) {
      Path target = resolve(file);
      FigureFile.write(found.book(), found.json(), project, target);
      context().err().println("Wrote " + target + ".");
    }
    if (json()) {
      print(found.json());
    } else if (file == null) {
      found.book().pages().forEach(page -> print(page, project.language()));
      found.book().pages().getFirst().notes().forEach(out()::println);
    }
    return 0;
  }

  private void print(FigurePage page, Language language) {
    TextTable table =
        new TextTable(page.columns().stream().map(FigureColumn::heading).toArray(String[]::new));
    for (List<FigureValue> row : page.rows()) {
      table.row(
          row.stream()
              .map(value -> shortened(FigureValue.text(value, language.locale())))
              .toArray());
    }
    table.print(out());
    out().println();
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST) - 1)) + "…";
  }
}
