package no.kodebok.app.web;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import no.kodebok.app.session.FileSettings;
import no.kodebok.coding.model.Project;
import no.kodebok.exports.Exporters;
import no.kodebok.exports.Report;

/** A report as a file that is downloaded. */
final class FileAnswer {
  private FileAnswer() {}

  /**
   * Answers with the file.
   *
   * @param name without its ending
   * @throws no.kodebok.coding.model.KodebokException if no exporter writes the report so
   */
  static void send(
      Context request, String name, String format, Report report, Project project, String version)
      throws IOException {
    String ending = format.toLowerCase(Locale.ROOT);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    Exporters.installed()
        .exporter(ending, report)
        .write(report, FileSettings.of(project, version), file);
    request
        .header("Content-Disposition", "attachment; filename=\"" + name + "." + ending + "\"")
        .contentType("application/octet-stream")
        .result(file.toByteArray());
  }
}
