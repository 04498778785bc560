package no.kodebok.app.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import no.kodebok.coding.model.ImportBatch.ImportedFile;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Original;
import no.kodebok.coding.store.ProjectReader;
import no.kodebok.coding.store.ProjectStore;
import no.kodebok.coding.store.sql.SqliteProjects;

/**
 * A project file that is only read: from a copy, so that it is not even brought up to date, and may
 * be open elsewhere.
 */
public final class OtherProject implements AutoCloseable {
  private final Path folder;
  private final ProjectStore store;
  private final Map<UUID, Original> originals = new HashMap<>();

  private OtherProject(Path folder, ProjectStore store) {
    this.folder = folder;
    this.store = store;
    store.originals().forEach(original -> originals.put(original.id(), original));
  }

  /**
   * Opens a project file.
   *
   * @throws KodebokException if it is no project, or cannot be read
   */
  public static OtherProject open(Path file) {
    Path folder = null;
    try {
      folder = Files.createTempDirectory("kodebok");
      Path copy = folder.resolve("other.kodebok");
      if (!Files.isRegularFile(file)) {
        // Says what is wrong with it.
        SqliteProjects.open(file).close();
      }
      Files.copy(file, copy);
      Path newest = file.resolveSibling(file.getFileName() + "-wal");
      if (Files.exists(newest)) {
        Files.copy(newest, folder.resolve("other.kodebok-wal"));
      }
      OtherProject other = new OtherProject(folder, opened(file, copy));
      folder = null;
      return other;
    } catch (IOException e) {
      throw unreadable(file, e);
    } finally {
      if (folder != null) {
        delete(folder);
      }
    }
  }

  private static ProjectStore opened(Path file, Path copy) {
    try {
      return SqliteProjects.open(copy);
    } catch (KodebokException e) {
      throw new KodebokException(
          ExchangeReason.OTHER_NOT_READ.with(String.valueOf(file.getFileName())),
          file + " cannot be read as a project: it is none, is damaged, or of a newer version.",
          e);
    }
  }

  private static KodebokException unreadable(Path file, IOException e) {
    return new KodebokException(
        ExchangeReason.OTHER_NOT_READ.with(String.valueOf(file.getFileName())),
        "Cannot read " + file + ": " + e.getMessage() + ".",
        e);
  }

  public ProjectReader reader() {
    return store;
  }

  /** A file as it was imported there; it is on the disk until this is closed. */
  public ImportedFile file(UUID original) {
    Original known = originals.get(original);
    if (known == null) {
      throw new IllegalArgumentException("No original " + original);
    }
    Path place = folder.resolve(original.toString());
    // The name comes from a file that anybody may have made.
    Path name = Path.of(known.fileName().replaceAll("[/\\\\\\x00]", "-")).getFileName();
    Path path = place.resolve(name.toString().matches("\\.{1,2}") ? "file" : name.toString());
    try {
      if (!Files.exists(path)) {
        Files.createDirectories(place);
        try (InputStream bytes = store.bytes(original)) {
          Files.copy(bytes, path);
        }
      }
    } catch (IOException e) {
      throw unreadable(path, e);
    }
    return new ImportedFile(path, known.format(), known.sha256(), known.size());
  }

  @Override
  public void close() {
    store.close();
    delete(folder);
  }

  private static void delete(Path folder) {
    try (Stream<Path> tree = Files.walk(folder)) {
      for (Path file : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      // A copy that is left behind is gone when the program ends.
      folder.toFile().deleteOnExit();
    }
  }
}
