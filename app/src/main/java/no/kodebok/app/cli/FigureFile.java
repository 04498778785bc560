package no.kodebok.app.cli;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import no.kodebok.app.session.FileSettings;
import no.kodebok.coding.model.Project;
import no.kodebok.exports.CompleteFile;
import no.kodebok.exports.Exporters;
import no.kodebok.exports.Report;
import no.kodebok.exports.figures.FigureBook;

/** Pages of figures as a file: for people, or the same document as {@code --json} prints. */
final class FigureFile {
  private FigureFile() {}

  /** Writes the file complete or not at all. */
  static void write(FigureBook book, JsonObject json, Project project, Path target) {
    if (String.valueOf(target.getFileName()).toLowerCase(Locale.ROOT).endsWith(".json")) {
      CompleteFile.write(
          target,
          out -> {
            out.write((json + "\n").getBytes(StandardCharsets.UTF_8));
            return json;
          });
    } else {
      Exporters.installed()
          .write(new Report.Figures(book), FileSettings.of(project, Version.number()), target);
    }
  }
}
