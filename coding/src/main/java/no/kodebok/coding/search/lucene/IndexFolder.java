package no.kodebok.coding.search.lucene;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.search.SearchReason;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;

/** The folder that holds an index; nobody but its owner may read it. */
final class IndexFolder implements AutoCloseable {
  private static final double BUFFER_MEGABYTES = 96;
  private static final long PAUSE_MILLIS = 20;
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rwx------");

  // Lucene suggests an incubating module on standard error; kept here lest the level be collected.
  private static final Logger VECTORS =
      Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

  static {
    VECTORS.setLevel(Level.SEVERE);
  }

  private final Path path;
  private final Directory directory;
  private final Duration patience;
  private final IndexWords words = new IndexWords();

  /**
   * Opens the folder, making it where it is missing.
   *
   * @param patience how long to wait for another process that writes
   */
  IndexFolder(Path path, Duration patience) {
    this.path = path;
    this.patience = patience;
    try {
      makePrivate(path);
      this.directory = new SizedDirectory(path);
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  /** The index as it was last committed; null where there is none or it is damaged. */
  @Nullable DirectoryReader read() {
    try {
      return DirectoryReader.indexExists(directory) ? DirectoryReader.open(directory) : null;
    } catch (AccessDeniedException e) {
      throw unusable(e);
    } catch (IOException | IllegalArgumentException e) {
      // Damaged, or written by another version of Lucene: the same as none, since it is disposable.
      return null;
    }
  }

  /**
   * Opens the index for writing; waits while another process writes.
   *
   * @param anew whether to begin with an empty one, whatever is there
   * @throws IOException if the index is damaged or the disk fails
   * @throws KodebokException if the other process does not finish
   */
  IndexWriter write(boolean anew) throws IOException {
    long start = System.nanoTime();
    while (true) {
      try {
        emptyLock();
        if (anew) {
          clear();
        }
        return new IndexWriter(directory, config(anew));
      } catch (LockObtainFailedException e) {
        if (System.nanoTime() - start > patience.toNanos()) {
          throw new KodebokException(
              SearchReason.INDEX_BUSY,
              "Another program is writing the search index in "
                  + path
                  + ". Wait until it has finished, and try again.",
              e);
        }
        pause();
      } catch (IllegalArgumentException e) {
        // What is there names formats that this version of Lucene does not know.
        throw new IOException(e.getMessage(), e);
      }
    }
  }

  /** The words of the index that is in the folder. */
  IndexWords words() {
    return words;
  }

  KodebokException unusable(Exception cause) {
    return new KodebokException(
        SearchReason.INDEX_UNUSABLE.with(path.toString(), String.valueOf(cause.getMessage())),
        "The search index in "
            + path
            + " cannot be used ("
            + cause.getMessage()
            + "). See that there is room and that the folder is yours; deleting it does no harm.",
        cause);
  }

  @Override
  public void close() {
    try {
      directory.close();
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  private IndexWriterConfig config(boolean anew) {
    IndexWriterConfig config = new IndexWriterConfig();
    config.setOpenMode(anew ? OpenMode.CREATE : OpenMode.CREATE_OR_APPEND);
    config.setRAMBufferSizeMB(BUFFER_MEGABYTES);
    config.setSimilarity(new CoordinatedSimilarity());
    // Parts of a whole index are big: to write each anew as one file takes longer than it saves.
    config.setUseCompoundFile(!anew);
    config.setMergedSegmentWarmer(words::warm);
    return config;
  }

  /** Removes a damaged index, which Lucene would not write over. Other files are left alone. */
  private void clear() throws IOException {
    try (var lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      for (String file : directory.listAll()) {
        if (IndexFileNames.CODEC_FILE_PATTERN.matcher(file).matches()
            || file.startsWith(IndexFileNames.SEGMENTS)
            || file.startsWith(IndexFileNames.PENDING_SEGMENTS)) {
          lock.ensureValid();
          directory.deleteFile(file);
        }
      }
    }
  }

  /** Lucene believes only in an empty lock file; what else is in it was not written by Lucene. */
  private void emptyLock() throws IOException {
    Path lock = path.resolve(IndexWriter.WRITE_LOCK_NAME);
    if (Files.exists(lock) && Files.size(lock) > 0) {
      Files.write(lock, new byte[0]);
    }
  }

  private static void makePrivate(Path path) throws IOException {
    boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
    if (!posix) {
      Files.createDirectories(path);
      return;
    }
    Files.createDirectories(path, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
    if (!Files.getPosixFilePermissions(path).equals(OWNER_ONLY)) {
      Files.setPosixFilePermissions(path, OWNER_ONLY);
    }
  }

  private void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KodebokException(
          SearchReason.INDEX_INTERRUPTED,
          "Interrupted while waiting for the search index in " + path + ".",
          e);
    }
  }
}
