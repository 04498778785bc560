package no.kodebok.app.jobs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.store.ProjectReader;

/**
 * The imports that people have begun on the screen. Their files lie in a private folder until they
 * are saved or thrown away; what a server that was killed left there goes when the next one starts.
 */
public final class ImportJobs implements AutoCloseable {
  private static final int MOST_JOBS = 16;
  private static final int READERS = 2;

  private final Path folder;
  private final ExecutorService workers =
      Executors.newFixedThreadPool(
          READERS, Thread.ofPlatform().daemon().name("import-", 0).factory());
  private final List<ImportJob> jobs = new ArrayList<>();

  /**
   * Takes the folder for files that are being imported, and empties it.
   *
   * @param folder of this project alone; made when the first file comes
   */
  public ImportJobs(Path folder) {
    this.folder = folder;
    empty();
  }

  private void empty() {
    try {
      TemporaryTree.remove(folder);
    } catch (IOException e) {
      throw new KodebokException(
          JobReason.FILES_NOT_REMOVED.with(folder.toString()),
          "Cannot remove the files in " + folder + ".",
          e);
    }
  }

  /**
   * Begins an import. Where there are too many, the one that nobody has looked at longest ends.
   *
   * @param project that files are held against, as whoever begins it sees it
   */
  public synchronized ImportJob begin(ProjectReader project) throws IOException {
    if (jobs.size() >= MOST_JOBS) {
      ImportJob oldest =
          jobs.stream()
              .filter(job -> !job.isSaving())
              .min(Comparator.comparingLong(ImportJob::touched))
              .orElseThrow(() ->
                  new KodebokException(
                      JobReason.TOO_MANY_IMPORTS,
                      "Too many imports are being saved. Try again later."));
      end(oldest);
    }
    ImportJob job = new ImportJob(folder, new FileReading(project), workers);
    jobs.add(job);
    return job;
  }

  /**
   * The words of one file, read and cleaned as those of a source are; nothing is left of it.
   *
   * @throws KodebokException if it cannot be read, or is no text
   */
  public String text(ProjectReader project, String name, InputStream in) throws IOException {
    ImportJob job = begin(project);
    try {
      return job.text(name, in);
    } finally {
      end(job);
    }
  }

  public synchronized Optional<ImportJob> job(UUID id) {
    return jobs.stream().filter(job -> job.id().equals(id)).findFirst();
  }

  /** Ends an import; what was not saved is thrown away. */
  public synchronized void end(ImportJob job) throws IOException {
    jobs.remove(job);
    job.close();
  }

  @Override
  public synchronized void close() {
    workers.shutdownNow();
    try {
      for (ImportJob job : List.copyOf(jobs)) {
        end(job);
      }
    } catch (IOException e) {
      throw new KodebokException(
          JobReason.FILES_NOT_REMOVED.with(folder.toString()),
          "Cannot remove the files in " + folder + ".",
          e);
    }
    empty();
  }
}
