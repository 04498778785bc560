package no.kodebok.exports.project;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;
import no.kodebok.coding.exchange.WholeProject;
import no.kodebok.exports.CompleteFile;
import no.kodebok.exports.ExportSettings;

/** The exporters of whole projects that are installed. */
public final class ProjectExporters {
  private final Map<String, ProjectExporter> byFormat = new TreeMap<>();

  private ProjectExporters(Iterable<ProjectExporter> exporters) {
    for (ProjectExporter exporter : exporters) {
      ProjectExporter other = byFormat.putIfAbsent(exporter.format(), exporter);
      if (other != null) {
        throw new IllegalStateException(
            "Two exporters write \"" + exporter.format() + "\": " + other + " and " + exporter);
      }
    }
  }

  public static ProjectExporters installed() {
    return new ProjectExporters(ServiceLoader.load(ProjectExporter.class));
  }

  /** The endings of files that hold a whole project. */
  public List<String> formats() {
    return List.copyOf(byFormat.keySet());
  }

  /** The exporter for files of this ending. */
  public Optional<ProjectExporter> of(String format) {
    return Optional.ofNullable(byFormat.get(format.toLowerCase(Locale.ROOT)));
  }

  /**
   * Writes a project; the file appears complete or not at all.
   *
   * @return what of the project the file does not hold
   * @throws no.kodebok.coding.model.KodebokException if it cannot be written
   */
  public static List<Loss> write(
      ProjectExporter exporter, WholeProject project, ExportSettings settings, Path file) {
    return CompleteFile.write(file, out -> exporter.write(project, settings, out));
  }
}
