package no.kodebok.app.jobs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
    if (choices.isQuestionnaire()) {
      QuestionnaireFile.read(file.path(), progress);
      return new Found(NOTHING, List.of(), null, null, null);
    }
    ImportBatch found =
        importers.read(
            List.of(file.path()),
            new ImportOptions(
                choices.kind(),
                questionnaire,
                choices.caseId(),
                choices.repair(),
                false,
                choices.charset()),
            progress);
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

  /** Whether the file describes others rather than holding answers, as its ending says. */
  static boolean isQuestionnaire(UploadedFile file) {
    String name = file.name().toLowerCase(Locale.ROOT);
    return DESCRIBING.stream().anyMatch(name::endsWith);
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

  /** A published table under the name that the user wants. */
  static ImportedAggregate named(ImportedAggregate found, @Nullable String name) {
    return name == null ? found : new ImportedAggregate(found.file(), found.table().named(name));
  }

  /** A text under the name and in the folder that the user wants. */
  static ImportedText filed(ImportedText text, @Nullable String name, String folder) {
    return new ImportedText(
        text.file(), name == null ? text.name() : name, text.kind(), text.text(), folder);
  }
}
