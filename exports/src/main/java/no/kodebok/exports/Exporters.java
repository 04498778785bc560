package no.kodebok.exports;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import no.kodebok.coding.model.KodebokException;

/** The exporters that are installed. */
public final class Exporters {
  private final Map<String, ResultExporter> byFormat = new TreeMap<>();

  private Exporters(Iterable<ResultExporter> exporters) {
    for (ResultExporter exporter : exporters) {
      ResultExporter other = byFormat.putIfAbsent(exporter.format(), exporter);
      if (other != null) {
        throw new IllegalStateException(
            "Two exporters write \"" + exporter.format() + "\": " + other + " and " + exporter);
      }
    }
  }

  public static Exporters installed() {
    return new Exporters(ServiceLoader.load(ResultExporter.class));
  }

  /**
   * The exporter for a format and report.
   *
   * @throws KodebokException naming the formats that would do
   */
  public ResultExporter exporter(String format, Report report) {
    ResultExporter exporter = byFormat.get(format.toLowerCase(Locale.ROOT));
    if (exporter == null || !exporter.accepts(report)) {
      throw new KodebokException(
          ExportReason.NO_EXPORTER.with(format, String.join(", ", formats(report))),
          "This is not written as ."
              + format
              + ". Give the file one of these endings: ."
              + String.join(", .", formats(report))
              + ".");
    }
    return exporter;
  }

  private List<String> formats(Report report) {
    return byFormat.values().stream()
        .filter(exporter -> exporter.accepts(report))
        .map(ResultExporter::format)
        .toList();
  }

  /**
   * Writes a file in the format of its ending. The file appears complete or not at all; one that is
   * there is replaced.
   *
   * @throws KodebokException if there is no such format or the file cannot be written
   */
  public void write(Report report, ExportSettings settings, Path file) {
    ResultExporter exporter = check(report, file);
    CompleteFile.write(
        file,
        out -> {
          exporter.write(report, settings, out);
          return report;
        });
  }

  /**
   * Whether a report can be written to a file, before any work is done for it.
   *
   * @throws KodebokException if there is no such format, or no folder to write in
   */
  public ResultExporter check(Report report, Path file) {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    if (dot <= 0) {
      throw new KodebokException(
          ExportReason.NO_ENDING.with(String.join(", ", formats(report))),
          file
              + " has no ending that tells the format. Give it one of: ."
              + String.join(", .", formats(report))
              + ".");
    }
    ResultExporter exporter = exporter(name.substring(dot + 1), report);
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new KodebokException(
          ExportReason.NO_FOLDER_TO_WRITE_IN.with(String.valueOf(folder)),
          "There is no folder " + folder + " to write " + name + " in.");
    }
    return exporter;
  }
}
