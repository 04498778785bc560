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
import no.kodebok.coding.exchange.ExchangeReason;
import no.kodebok.coding.exchange.ProjectMerge;
import no.kodebok.coding.exchange.SurveyUpdate;
import no.kodebok.coding.model.Because;
import no.kodebok.coding.model.Finding;
import no.kodebok.coding.model.ImportBatch;
import no.kodebok.coding.model.ImportBatch.ImportedAggregate;
import no.kodebok.coding.model.ImportBatch.ImportedFile;
import no.kodebok.coding.model.ImportBatch.ImportedText;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Original;
import no.kodebok.coding.model.Progress;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.sources.LikeSource;
import no.kodebok.coding.sources.LikeSources;
import no.kodebok.coding.store.ProjectReader;
import no.kodebok.importers.FileCheck;
import no.kodebok.importers.ImportKind;
import no.kodebok.importers.ImportOptions;
import no.kodebok.importers.Importers;
import no.kodebok.importers.characters.ByteCensus;
import no.kodebok.importers.characters.CharsetGuess;
import no.kodebok.importers.gathered.GatheredFile;
import no.kodebok.importers.gathered.GatheredFiles;
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
      return new Found(NOTHING, List.of(), null, null, null);
    }
    if (choices.isQuestionnaire()) {
      QuestionnaireFile.read(file.path(), progress);
      return new Found(NOTHING, List.of(), null, null, null);
    }
    ImportOptions options =
        new ImportOptions(
            choices.kind(),
            questionnaire,
            choices.caseId(),
            choices.repair(),
            false,
            choices.charset());
    ImportBatch found;
    if (isArchive(file)) {
      try (GatheredFiles gathered = unpack(file)) {
        found = importers.read(gathered, options, progress);
      }
    } else {
      List<Path> paths = new ArrayList<>(List.of(file.path()));
      file.others().forEach(other -> paths.add(other.path()));
      found = importers.read(paths, options, progress);
    }
    ImportBatch read = choices.separate() ? found.setApart() : found;
    ImportedFile imported = read.files().getFirst();
    String existing = existing(imported.sha256());
    List<SurveyUpdate> updates = new ArrayList<>();
    List<Finding> said = existing != null ? List.of() : updates(read, updates);
    ImportBatch batch = read.with(said).with(ProjectMerge.preview(project, read.projects()));
    LikeSource like = existing != null ? null : like(batch).orElse(null);
    return new Found(
        batch, updates, charset(file.path(), choices, imported.format()), existing, like);
  }

  /** What it would do to surveys in the project; what keeps it from that can still be chosen. */
  private List<Finding> updates(ImportBatch read, List<SurveyUpdate> updates) {
    try {
      updates.addAll(SurveyUpdate.previews(project, read));
      return SurveyUpdate.findings(project, read, updates);
    } catch (KodebokException e) {
      if (!(e.because().map(Because::reason).orElse(null) instanceof ExchangeReason)) {
        throw e;
      }
      return List.of(
          Finding.warning(
              "survey-update-unclear",
              Finding.Place.file(read.files().getFirst().name()),
              String.valueOf(e.getMessage())));
    }
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

  /** Whether the file describes others rather than holding answers or words of its own. */
  boolean isQuestionnaire(UploadedFile file) {
    String name = file.name().toLowerCase(Locale.ROOT);
    return DESCRIBING.stream().anyMatch(name::endsWith) && !isTranscript(file);
  }

  /** Programs for speech recognition write JSON, too. */
  private boolean isTranscript(UploadedFile file) {
    try {
      return importers.isText(FileCheck.open(file.path()));
    } catch (KodebokException e) {
      // What is wrong with the file is said when it is read.
      return false;
    }
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
    if (!List.of("text", "markdown", "csv", "subtitles").contains(format)) {
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

  /** A published table under the name that the user wants. */
  static ImportedAggregate named(ImportedAggregate found, @Nullable String name) {
    return name == null ? found : new ImportedAggregate(found.file(), found.table().named(name));
  }

  /** A text under the name and in the folder that the user wants. */
  static ImportedText filed(ImportedText text, int ofTexts, UploadedFile file) {
    String chosen = file.choices().name();
    // An archive of several texts has no one name for them.
    String name = chosen == null || ofTexts > 1 ? text.name() : chosen;
    String folder =
        text.folder().isEmpty() || file.folder().isEmpty()
            ? file.folder() + text.folder()
            : file.folder() + "/" + text.folder();
    return text.filed(name, folder);
  }

  /** Whether it holds files, each of which is read by itself. */
  boolean isArchive(UploadedFile file) {
    try {
      return importers.isArchive(FileCheck.open(file.path()));
    } catch (KodebokException e) {
      // What is wrong with the file is said when it is read.
      return false;
    }
  }

  GatheredFiles unpack(UploadedFile archive) {
    return importers.unpack(archive.path(), archive.ownFolder());
  }

  /** Whether some of the files are of one survey, and read as one. */
  boolean belongTogether(GatheredFiles gathered) {
    return importers.belongTogether(gathered.files().stream().map(GatheredFile::path).toList());
  }
}
