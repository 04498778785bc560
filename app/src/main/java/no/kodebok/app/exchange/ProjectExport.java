package no.kodebok.app.exchange;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import no.kodebok.app.exchange.ExportedFile.Content;
import no.kodebok.app.session.FileSettings;
import no.kodebok.coding.exchange.WholeProject;
import no.kodebok.coding.model.Coder;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.NameReason;
import no.kodebok.coding.model.NearestNames;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.QuestionnaireKind;
import no.kodebok.coding.model.ResponseTable;
import no.kodebok.coding.store.ProjectReader;
import no.kodebok.exports.CompleteFile;
import no.kodebok.exports.ExportSettings;
import no.kodebok.exports.Exporters;
import no.kodebok.exports.Report;
import no.kodebok.exports.codebook.CodebookSheet;
import no.kodebok.exports.project.CodingTable;
import no.kodebok.exports.project.DataSetExporter;
import no.kodebok.exports.project.Loss;
import no.kodebok.exports.project.ProjectExporter;
import no.kodebok.exports.project.ProjectExporters;
import no.kodebok.exports.project.TableFolder;
import org.jspecify.annotations.Nullable;

/** Writes a project, its codebook or a data set of it, as the ending of the file says. */
public final class ProjectExport {
  private static final String CODEBOOK = "qdc";
  private static final String TEXT = "csv";

  private final ProjectReader reader;
  private final String version;
  private final @Nullable String questionnaire;
  private final @Nullable String coder;
  private final boolean originals;

  /**
   * An export.
   *
   * @param version of the program
   * @param questionnaire name of the one whose answers are wanted; null where there is no choice
   * @param coder name of the one whose codings are wanted; null for everybody's
   */
  public ProjectExport(
      ProjectReader reader,
      String version,
      @Nullable String questionnaire,
      @Nullable String coder) {
    this(reader, version, questionnaire, coder, false);
  }

  /**
   * An export.
   *
   * @param originals whether Word files and PDFs go along, where the format has a place for them
   */
  public ProjectExport(
      ProjectReader reader,
      String version,
      @Nullable String questionnaire,
      @Nullable String coder,
      boolean originals) {
    this.reader = reader;
    this.version = version;
    this.questionnaire = questionnaire;
    this.coder = coder;
    this.originals = originals;
  }

  /**
   * Writes the file.
   *
   * @param folder whether it is meant to be a folder of tables
   * @throws KodebokException if there is no such format, coder or questionnaire, or it cannot be
   *     written; what was there before is there still
   */
  public ExportedFile write(Path file, boolean folder) {
    ExportSettings settings = FileSettings.of(reader.project(), version);
    if (folder || Files.isDirectory(file)) {
      return new ExportedFile(
          List.of(file), "folder", Content.PROJECT, TableFolder.write(project(), settings, file));
    }
    String format = format(file);
    if (format.equals(CODEBOOK)) {
      Exporters.installed().write(codes(), settings, file);
      return new ExportedFile(List.of(file), format, Content.CODEBOOK, List.of());
    }
    Optional<ProjectExporter> whole = ProjectExporters.installed().of(format);
    if (whole.isPresent()) {
      return new ExportedFile(
          List.of(file),
          format,
          Content.PROJECT,
          ProjectExporters.write(whole.get(), project(), settings, file));
    }
    for (DataSetExporter exporter : ServiceLoader.load(DataSetExporter.class)) {
      if (exporter.format().equals(format)) {
        return dataSet(exporter, settings, file);
      }
    }
    throw noFormat(format);
  }

  private ExportedFile dataSet(DataSetExporter exporter, ExportSettings settings, Path file) {
    String format = exporter.format();
    if (format.equals(TEXT) && questionnaire == null && surveys().isEmpty()) {
      WholeProject project = project();
      return new ExportedFile(
          List.of(file),
          format,
          Content.CODINGS,
          CompleteFile.write(file, out -> CodingTable.write(project, out)));
    }
    ResponseTable answers = reader.responses(chosen().id(), Set.of());
    List<Path> files = new ArrayList<>(List.of(file));
    List<Loss> losses = CompleteFile.write(file, out -> exporter.write(answers, settings, out));
    if (format.equals(TEXT)) {
      Path description = described(file);
      CompleteFile.write(
          description, out -> QuestionnaireFileJson.write(answers.questionnaire(), out));
      files.add(description);
    }
    return new ExportedFile(files, format, Content.ANSWERS, losses);
  }

  private static Path described(Path file) {
    String name = String.valueOf(file.getFileName());
    return file.resolveSibling(
        name.substring(0, name.length() - TEXT.length()) + "questionnaire.json");
  }

  private Report codes() {
    return new Report.Codes(
        new CodebookSheet(reader.codebook(), reader.counts().codingsByCode())
            .knownAs(reader.counterparts()));
  }

  private WholeProject project() {
    WholeProject all = WholeProject.of(reader);
    WholeProject project = originals ? all.withFiles(reader::bytes) : all;
    return coder == null ? project : project.codedBy(coderId(project.coders(), coder));
  }

  private static UUID coderId(List<Coder> coders, String name) {
    return coders.stream()
        .filter(one -> one.name().equalsIgnoreCase(name))
        .map(Coder::id)
        .findFirst()
        .orElseThrow(() ->
            NearestNames.missing(
                NameReason.NO_SUCH_CODER, name, coders.stream().map(Coder::name).toList()));
  }

  private List<Questionnaire> surveys() {
    return reader.questionnaires().stream()
        .filter(one -> one.kind() == QuestionnaireKind.SURVEY)
        .toList();
  }

  private Questionnaire chosen() {
    List<Questionnaire> all = reader.questionnaires();
    List<Questionnaire> surveys = surveys();
    if (questionnaire != null) {
      List<String> names = all.stream().map(Questionnaire::name).toList();
      return all.stream()
          .filter(one -> one.name().equalsIgnoreCase(questionnaire))
          .findFirst()
          .orElseThrow(() ->
              new KodebokException(
                  ExchangeReason.NO_SUCH_QUESTIONNAIRE.with(
                      questionnaire, String.join(", ", NearestNames.nearest(questionnaire, names))),
                  NearestNames.sentence("questionnaire", questionnaire, names)));
    }
    if (surveys.size() > 1) {
      String names = String.join(", ", surveys.stream().map(Questionnaire::name).toList());
      throw new KodebokException(
          ExchangeReason.SEVERAL_QUESTIONNAIRES.with(names),
          "There are several questionnaires; name one with --questionnaire: " + names + ".");
    }
    // Attributes are a data set too, where nobody was asked anything.
    List<Questionnaire> possible = surveys.isEmpty() ? all : surveys;
    if (possible.isEmpty()) {
      throw new KodebokException(
          ExchangeReason.NO_ANSWERS_TO_WRITE,
          "The project has no answers or attributes to write as a data set.");
    }
    return possible.getFirst();
  }

  private String format(Path file) {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    if (dot <= 0) {
      throw noFormat(name);
    }
    return name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  private static KodebokException noFormat(String format) {
    Set<String> formats = new TreeSet<>(ProjectExporters.installed().formats());
    formats.add(CODEBOOK);
    ServiceLoader.load(DataSetExporter.class).forEach(one -> formats.add(one.format()));
    String all = "." + String.join(", .", formats);
    return new KodebokException(
        ExchangeReason.NO_EXPORT_FORMAT.with(format, all),
        "\"%s\" is no format a project is written in. Give the file one of these endings: %s; or a"
                .formatted(format, all)
            + " name that ends with / for a folder of tables.");
  }
}
