package no.kodebok.app.jobs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import no.kodebok.app.jobs.UploadedFile.Found;
import no.kodebok.coding.exchange.ProjectMerge;
import no.kodebok.coding.model.ImportBatch;
import no.kodebok.coding.model.ImportBatch.ImportedFile;
import no.kodebok.coding.model.ImportBatch.ImportedText;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Original;
import no.kodebok.coding.model.Progress;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.sources.LikeSource;
import no.kodebok.coding.sources.LikeSources;
import no.kodebok.coding.store.ProjectReader;
import no.kodebok.importers.ImportKind;
import no.kodebok.importers.ImportOptions;
import no.kodebok.importers.Importers;
import no.kodebok.importers.characters.ByteCensus;
import no.kodebok.importers.characters.CharsetGuess;
import no.kodebok.importers.questionnaire.QuestionnaireFile;
import org.jspecify.annotations.Nullable;

/** Reads uploaded files as the command line would, and looks for them in the project. */
final class FileReading {
  /** JSON, and the structures that Qualtrics and LimeSurvey write. */
  private static final List<String> DESCRIBING = List.of(".json", ".qsf", ".lss");

  /** Answers, structures, labels and codebooks; texts of interviews are none. */
  private static final List<String> BELONGING =
      List.of(
          ".csv", ".tsv", ".tab", ".xlsx", ".xlsm", ".ods", ".json", ".ndjson", ".jsonl", ".qsf",
          ".lss", ".sss", ".xml", ".asc", ".dat");

  private static final ImportBatch NOTHING =
      new ImportBatch(List.of(), List.of(), List.of(), List.of(), List.of());

  private final ProjectReader project;
  private final Importers importers = Importers.installed();
  private final LikeSources likeSources = new LikeSources();

  FileReading(ProjectReader project) {
    this.project = project;
  }

  /**
   * Reads a file.
   *
   * @param questionnaire the file that describes it, if any
   * @throws KodebokException if it cannot be read
   */
  Found read(UploadedFile file, @Nullable Path questionnaire, Progress progress)
      throws IOException {
    FileChoices choices = file.choices();
    if (file.partOf().isPresent()) {
      // It is read with the answers.
      return new Found(NOTHING, null, null, null);
    }
    if (choices.isQuestionnaire()) {
      QuestionnaireFile.read(file.path(), progress);
      return new Found(NOTHING, null, null, null);
    }
    List<Path> paths = new ArrayList<>(List.of(file.path()));
    file.others().forEach(other -> paths.add(other.path()));
    ImportBatch read =
        importers.read(
            paths,
            new ImportOptions(
                choices.kind(),
                questionnaire,
                choices.caseId(),
                choices.repair(),
                false,
                choices.charset()),
            progress);
    ImportBatch batch = read.with(ProjectMerge.preview(project, read.projects()));
    ImportedFile imported = batch.files().getFirst();
    String existing = existing(imported.sha256());
    LikeSource like = existing != null ? null : like(batch).orElse(null);
    return new Found(batch, charset(file.path(), choices, imported.format()), existing, like);
  }

  /**
   * The words of a text.
   *
   * @throws KodebokException if the file cannot be read, or is no text
   */
  String text(UploadedFile file) {
    ImportBatch batch =
        importers.read(
            List.of(file.path()),
            new ImportOptions(ImportKind.DOCUMENT, null, null, true, false),
            Progress.NONE);
    if (batch.texts().size() != 1) {
      throw new KodebokException(JobReason.FILE_NO_TEXT, file.name() + " is no text.");
    }
    return batch.texts().getFirst().text().text();
  }

  /** Whether the file describes others rather than holding answers, as its ending says. */
  static boolean isQuestionnaire(UploadedFile file) {
    String name = file.name().toLowerCase(Locale.ROOT);
    return DESCRIBING.stream().anyMatch(name::endsWith);
  }

  /**
   * The files of one survey tool among these, the answers first.
   *
   * @param files with endings that such files have
   */
  List<List<UploadedFile>> together(List<UploadedFile> files) {
    Map<Path, UploadedFile> byPath = new HashMap<>();
    files.forEach(file -> byPath.put(file.path(), file));
    List<List<UploadedFile>> groups = new ArrayList<>();
    for (List<Path> group : importers.together(files.stream().map(UploadedFile::path).toList())) {
      groups.add(group.stream().map(byPath::get).filter(Objects::nonNull).toList());
    }
    return groups;
  }

  /** Whether files with this ending may be one questionnaire with others. */
  static boolean mayBelong(UploadedFile file) {
    String name = file.name().toLowerCase(Locale.ROOT);
    return BELONGING.stream().anyMatch(name::endsWith);
  }

  private @Nullable String existing(String sha256) {
    for (Original original : project.originals()) {
      if (original.sha256().equals(sha256)) {
        return project.sources().stream()
            .filter(source -> source.original().equals(original.id()) && source.question() == null)
            .map(Source::name)
            .findFirst()
            .orElse(original.fileName());
      }
    }
    return null;
  }

  private Optional<LikeSource> like(ImportBatch batch) {
    return batch.texts().size() == 1
        ? likeSources.find(project, batch.texts().getFirst().text().text())
        : Optional.empty();
  }

  private static @Nullable String charset(Path path, FileChoices choices, String format)
      throws IOException {
    Charset chosen = choices.charset();
    if (chosen != null) {
      return chosen.name();
    }
    if (!List.of("text", "markdown", "csv").contains(format)) {
      return null;
    }
    ByteCensus census = new ByteCensus();
    byte[] head = new byte[0];
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(path)) {
      for (int n = in.readNBytes(buffer, 0, buffer.length);
          n > 0;
          n = in.readNBytes(buffer, 0, buffer.length)) {
        head = head.length == 0 ? Arrays.copyOf(buffer, n) : head;
        census.add(buffer, n);
      }
    }
    return CharsetGuess.of(census, head).charset().name();
  }

  /** A text under the name and in the folder that the user wants. */
  static ImportedText filed(ImportedText text, @Nullable String name, String folder) {
    return new ImportedText(
        text.file(), name == null ? text.name() : name, text.kind(), text.text(), folder);
  }
}
