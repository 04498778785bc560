package no.kodebok.app.jobs;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import no.kodebok.app.jobs.UploadedFile.Found;
import no.kodebok.app.jobs.UploadedFile.State;
import no.kodebok.app.session.PrivateFolders;
import no.kodebok.coding.change.HistoryEntry;
import no.kodebok.coding.model.Ids;
import no.kodebok.coding.model.ImportBatch;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Progress;
import no.kodebok.coding.model.QuestionnaireKind;
import no.kodebok.coding.store.ProjectStore;
import no.kodebok.importers.ImportKind;
import no.kodebok.importers.gathered.GatheredFile;
import no.kodebok.importers.gathered.GatheredFiles;
import org.jspecify.annotations.Nullable;

/**
 * Files that are on their way into the project together: they are received, read and shown, and
 * then saved in one step or thrown away. Safe for use by several threads.
 */
public final class ImportJob {
  /** In bytes. */
  public static final long LARGEST_FILE = 500L << 20;

  private static final int MOST_FILES = 1000;

  private final UUID id = Ids.next();
  private final Path folder;
  private final FileReading reading;
  private final ExecutorService workers;
  private final List<UploadedFile> files = new ArrayList<>();
  private volatile boolean closed;
  private volatile boolean saving;
  private volatile double saved;
  private volatile long touched = System.nanoTime();

  ImportJob(Path parent, FileReading reading, ExecutorService workers) {
    this.folder = parent.resolve(id.toString());
    this.reading = reading;
    this.workers = workers;
  }

  public UUID id() {
    return id;
  }

  public synchronized List<UploadedFile> files() {
    touched = System.nanoTime();
    return List.copyOf(files);
  }

  public Optional<UploadedFile> file(UUID wanted) {
    return files().stream().filter(file -> file.id().equals(wanted)).findFirst();
  }

  public boolean isSaving() {
    return saving;
  }

  /** How far the saving has come, from 0 to 1. */
  public double saved() {
    return saved;
  }

  long touched() {
    return touched;
  }

  /**
   * Takes in a file, and begins to read it.
   *
   * @param name with or without folders before it
   * @throws KodebokException if it is too large, or the job has ended; nothing is left of it then
   */
  public UploadedFile receive(String name, InputStream in) throws IOException {
    UploadedFile file = admit(UploadName.of(name));
    boolean whole = false;
    try {
      copy(in, file);
      whole = true;
    } finally {
      if (!whole) {
        remove(file);
      }
    }
    if (reading.isArchive(file)) {
      return unpack(file);
    }
    come(file);
    return file;
  }

  /** In the place of an archive come the files in it, unless they are to be read together. */
  private UploadedFile unpack(UploadedFile archive) throws IOException {
    List<UploadedFile> admitted = new ArrayList<>();
    boolean whole = false;
    try (GatheredFiles gathered = reading.unpack(archive)) {
      if (reading.belongTogether(gathered)) {
        come(archive);
        whole = true;
        return archive;
      }
      for (GatheredFile inside : gathered.files()) {
        String name = String.valueOf(inside.path().getFileName());
        UploadedFile file =
            admit(UploadName.of(archive.folder() + "/" + inside.folder() + "/" + name));
        admitted.add(file);
        Files.move(inside.path(), file.path());
        file.received(Files.size(file.path()));
      }
      for (UploadedFile file : admitted) {
        come(file);
      }
      whole = true;
    } catch (KodebokException e) {
      throw archive.plain(e);
    } finally {
      if (!whole) {
        for (UploadedFile file : admitted) {
          remove(file);
        }
        remove(archive);
      }
    }
    remove(archive);
    return admitted.getFirst();
  }

  /** A file has come whole: it is read. */
  private void come(UploadedFile file) throws IOException {
    synchronized (this) {
      if (closed || !files.contains(file)) {
        TemporaryTree.remove(file.ownFolder());
        throw gone();
      }
      if (reading.isQuestionnaire(file)) {
        file.choose(FileChoices.QUESTIONNAIRE);
      }
      file.isHere();
      regroup();
      begin(file);
      readDescribed(file);
    }
  }

  /**
   * Files of one survey tool are read as one: a file that came or went may change which those are.
   */
  private void regroup() {
    List<UploadedFile> free = files.stream().filter(ImportJob::mayBelong).toList();
    Map<UploadedFile, List<UploadedFile>> groupOf = new HashMap<>();
    for (List<UploadedFile> group :
        free.size() < 2 ? List.<List<UploadedFile>>of() : reading.together(free)) {
      group.forEach(file -> groupOf.put(file, group));
    }
    for (UploadedFile file : List.copyOf(files)) {
      List<UploadedFile> group = groupOf.getOrDefault(file, List.of(file));
      boolean isFirst = group.getFirst().equals(file);
      boolean changed =
          file.belong(
              isFirst ? null : group.getFirst(),
              isFirst ? group.subList(1, group.size()) : List.of());
      if (changed && file.state() != State.RECEIVING) {
        begin(file);
      }
    }
  }

  private static boolean mayBelong(UploadedFile file) {
    FileChoices choices = file.choices();
    ImportKind kind = choices.kind();
    return FileReading.mayBelong(file)
        && file.state() != State.RECEIVING
        && !choices.leftOut()
        && !choices.alone()
        && choices.questionnaire() == null
        && (kind == null || kind == ImportKind.RESPONSES);
  }

  /** The words of a file that is only read, and not part of the import. */
  String text(String name, InputStream in) throws IOException {
    UploadedFile file = admit(UploadName.of(name));
    copy(in, file);
    try {
      return reading.text(file);
    } catch (KodebokException e) {
      throw file.plain(e);
    }
  }

  private synchronized UploadedFile admit(UploadName name) throws IOException {
    if (closed) {
      throw gone();
    }
    if (files.size() >= MOST_FILES) {
      throw new KodebokException(
          JobReason.TOO_MANY_FILES.with(MOST_FILES),
          "At most " + MOST_FILES + " files are imported at once.");
    }
    UploadedFile file = new UploadedFile(name, folder);
    PrivateFolders.create(file.ownFolder());
    files.add(file);
    return file;
  }

  private void copy(InputStream in, UploadedFile file) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long size = 0;
    try (OutputStream out = Files.newOutputStream(file.path())) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        size += n;
        if (size > LARGEST_FILE) {
          throw new KodebokException(
              JobReason.UPLOAD_TOO_LARGE.with(file.name(), LARGEST_FILE >> 20),
              file.name() + " is larger than " + (LARGEST_FILE >> 20) + " MB.");
        }
        if (closed) {
          throw gone();
        }
        out.write(buffer, 0, n);
        file.received(size);
      }
    }
  }

  /** Reads a file again if it has to be, to follow what the user says of it. */
  public synchronized void choose(UploadedFile file, FileChoices choices) {
    FileChoices before = file.choices();
    file.choose(choices);
    regroup();
    if (choices.readsOtherwise(before) && file.state() != State.RECEIVING) {
      begin(file);
    }
    if (choices.isQuestionnaire() != before.isQuestionnaire()
        || choices.leftOut() != before.leftOut()) {
      readDescribed(file);
    }
  }

  /** Gives up a file, whatever is being done with it. */
  public void remove(UploadedFile file) throws IOException {
    synchronized (this) {
      file.stop();
      files.remove(file);
      regroup();
      readDescribed(file);
    }
    TemporaryTree.remove(file.ownFolder());
  }

  /** A questionnaire file came or went: files with answers may read otherwise now. */
  private void readDescribed(UploadedFile changed) {
    if (!changed.choices().isQuestionnaire() && !reading.isQuestionnaire(changed)) {
      return;
    }
    for (UploadedFile file : files) {
      boolean mayBeDescribed =
          file.choices().questionnaire() == null
              && !file.choices().alone()
              && !file.choices().isQuestionnaire()
              && (file.state() == State.FAILED
                  || file.found().filter(ImportJob::isSurvey).isPresent());
      if (mayBeDescribed) {
        begin(file);
      }
    }
  }

  private static boolean isSurvey(Found found) {
    return found.batch().responses().stream()
        .anyMatch(r -> r.questionnaire().kind() == QuestionnaireKind.SURVEY);
  }

  private void begin(UploadedFile file) {
    UploadedFile.Stop stop = file.begin();
    workers.execute(() -> {
      if (file.starts(stop)) {
        read(file, stop);
      }
    });
  }

  private void read(UploadedFile file, UploadedFile.Stop stop) {
    try {
      file.read(stop, reading.read(file, questionnaire(file), stop));
    } catch (Progress.CancelledException e) {
      // Another reading has taken its place, or the file is gone.
      file.failed(stop, e);
    } catch (KodebokException e) {
      file.failed(stop, e);
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      String kind = e.getClass().getSimpleName();
      file.failed(
          stop,
          new KodebokException(
              JobReason.FILE_FAILED.with(file.name(), kind),
              file.name() + " could not be read (" + kind + "). Leave it out.",
              e));
    }
  }

  /** The file that describes the answers in this one: the one chosen, or the only one there is. */
  private synchronized @Nullable Path questionnaire(UploadedFile file) {
    FileChoices choices = file.choices();
    if (choices.alone() || !file.others().isEmpty()) {
      return null;
    }
    UUID chosen = choices.questionnaire();
    List<UploadedFile> describing =
        files.stream()
            .filter(other -> other.choices().isQuestionnaire() && !other.choices().leftOut())
            .filter(other -> other.partOf().isEmpty())
            .filter(other -> chosen == null || other.id().equals(chosen))
            .toList();
    return describing.size() == 1 ? describing.getFirst().path() : null;
  }

  /**
   * Saves all files that are not left out, in one step; the job has ended then.
   *
   * @throws KodebokException if one of them cannot be saved; nothing is then
   */
  public HistoryEntry save(ProjectStore store, String coder) throws IOException {
    ImportBatch batch = batch();
    saving = true;
    try {
      HistoryEntry entry = store.add(coder, batch, this::reportSaved);
      close();
      return entry;
    } catch (Progress.CancelledException e) {
      throw e;
    } catch (KodebokException e) {
      throw plain(e);
    } finally {
      saving = false;
    }
  }

  private void reportSaved(long done, long total, String what) {
    if (closed) {
      throw new Progress.CancelledException();
    }
    saved = total == 0 ? 0 : (double) done / total;
  }

  private synchronized ImportBatch batch() {
    if (closed) {
      throw gone();
    }
    if (saving) {
      throw new KodebokException(JobReason.SAVING_ALREADY, "The files are being saved already.");
    }
    ImportBatch batch = new ImportBatch(List.of(), List.of(), List.of(), List.of(), List.of());
    for (UploadedFile file : files) {
      if (file.choices().leftOut()
          || file.choices().isQuestionnaire()
          || file.partOf().isPresent()) {
        continue;
      }
      Found found = file.found().orElseThrow(() -> keptBack(file));
      batch = batch.plus(named(found.batch(), file));
    }
    if (batch.files().isEmpty()) {
      throw new KodebokException(JobReason.NO_FILE_TO_SAVE, "There is no file to save.");
    }
    return batch;
  }

  private static KodebokException keptBack(UploadedFile file) {
    return file.failure()
        .map(wrong ->
            new KodebokException(
                JobReason.FILE_KEEPS_OTHERS_BACK.with(file.name()),
                wrong.getMessage() + " Leave it out to save the others.",
                wrong))
        .orElseGet(() ->
            new KodebokException(
                JobReason.FILE_NOT_READ_YET.with(file.name()), file.name() + " is not read yet."));
  }

  private static ImportBatch named(ImportBatch batch, UploadedFile file) {
    return new ImportBatch(
        batch.files(),
        batch.texts().stream()
            .map(text -> FileReading.filed(text, batch.texts().size(), file))
            .toList(),
        batch.responses(),
        batch.codes(),
        batch.projects(),
        batch.aggregates().stream()
            .map(table -> FileReading.named(table, file.choices().name()))
            .toList(),
        batch.findings());
  }

  private KodebokException plain(KodebokException wrong) {
    KodebokException plain = wrong;
    for (UploadedFile file : files()) {
      plain = file.plain(plain);
    }
    return plain;
  }

  /** Ends the job: what is being done stops, and nothing is left of the files. */
  void close() throws IOException {
    synchronized (this) {
      closed = true;
      files.forEach(UploadedFile::stop);
    }
    TemporaryTree.remove(folder);
  }

  private static KodebokException gone() {
    return new KodebokException(JobReason.IMPORT_OVER, "This import was saved or thrown away.");
  }
}
